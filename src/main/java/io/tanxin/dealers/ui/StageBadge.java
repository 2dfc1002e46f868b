package io.tanxin.dealers.ui;

import io.tanxin.dealers.Stage;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.StatusBadge;

/** How far a dealer has come, as a badge. No stage is better than another, so none is green or red. */
final class StageBadge {

    private StageBadge() {}

    static StatusBadge.Look look(Stage stage, String words) {
        return switch (stage) {
            case STARTING -> new StatusBadge.Look(StatusBadge.Tone.INFO, Glyph.FLAG, words);
            case GROWING -> new StatusBadge.Look(StatusBadge.Tone.CLAY, Glyph.ARROW_RIGHT, words);
            case ESTABLISHED -> new StatusBadge.Look(StatusBadge.Tone.OK, Glyph.HOME, words);
        };
    }
}
