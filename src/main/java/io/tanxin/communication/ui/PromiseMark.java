package io.tanxin.communication.ui;

import com.vaadin.flow.component.Component;
import io.tanxin.promises.PromiseRow;
import io.tanxin.promises.PromiseState;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.StatusBadge.Tone;

/** How a promise made in a talk stands, beside it. */
final class PromiseMark {
    private PromiseMark() {}

    static StatusBadge of(Component by, PromiseRow row) {
        return new StatusBadge(
                row.isLate() ? Tone.BAD : tone(row.state()), by.getTranslation("words.promise." + row.state()));
    }

    private static Tone tone(PromiseState state) {
        return switch (state) {
            case OPEN, RENEGOTIATED -> Tone.CLAY;
            case AT_RISK, KEPT_LATE -> Tone.WARN;
            case DONE -> Tone.INFO;
            case KEPT -> Tone.OK;
            case BROKEN -> Tone.BAD;
            case WITHDRAWN -> Tone.NEUTRAL;
        };
    }
}
