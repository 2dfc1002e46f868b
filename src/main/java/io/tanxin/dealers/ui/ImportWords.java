package io.tanxin.dealers.ui;

import com.vaadin.flow.component.Component;
import io.tanxin.calendar.Dates;
import io.tanxin.dealers.DealerRecall;
import io.tanxin.dealers.imports.Finding;
import io.tanxin.dealers.imports.ImportRow;
import io.tanxin.dealers.imports.Refusal;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.StatusBadge.Look;
import io.tanxin.ui.StatusBadge.Tone;
import java.io.Serializable;

/** Imports in the words of whoever looks at them, on the screen and in a file. */
record ImportWords(Component by, Dates dates) implements Serializable {

    String say(String key, Object... arguments) {
        return by.getTranslation(dates.locale(), "dealers.import." + key, arguments);
    }

    String refusal(Refusal why, String detail) {
        return say("refused." + why, detail);
    }

    String finding(Finding finding) {
        return say("finding." + finding.kind(), finding.given());
    }

    String column(Finding finding) {
        var column = finding.column();
        return column == null ? say("wholeRow") : column.head(dates.locale());
    }

    String kind(Finding finding) {
        return say(finding.kind().isProblem() ? "problem" : "notice");
    }

    Look badge(Finding finding) {
        return finding.kind().isProblem()
                ? new Look(Tone.BAD, kind(finding))
                : new Look(Tone.INFO, Glyph.HELP, kind(finding));
    }

    String kept(DealerRecall.Kept why) {
        return say("kept." + why);
    }

    /** What it did, or would do. */
    String did(ImportRow row) {
        return switch (row.state()) {
            case CHECKED, WRITING, DONE, UNDOING -> say("did", row.added(), row.changed(), row.leftOut());
            case UNDONE -> say("didUndo", row.takenBack(), row.kept());
            case CHECKING, REFUSED, CANCELLED, FAILED -> "";
        };
    }

    StatusBadge.Look badge(ImportRow row) {
        var words = say("state." + row.state());
        return switch (row.state()) {
            case DONE -> new Look(Tone.OK, Glyph.CHECK, words);
            case CHECKED -> new Look(Tone.WARN, Glyph.HELP, words);
            case CHECKING, WRITING, UNDOING -> new Look(Tone.INFO, Glyph.HOUR_GLASS, words);
            case REFUSED, FAILED -> new Look(Tone.BAD, Glyph.ALERT, words);
            case CANCELLED -> new Look(Tone.NEUTRAL, Glyph.CLOSE, words);
            case UNDONE -> new Look(Tone.NEUTRAL, Glyph.UNDO, words);
        };
    }
}
