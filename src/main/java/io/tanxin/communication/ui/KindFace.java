package io.tanxin.communication.ui;

import io.tanxin.communication.DayKind;
import io.tanxin.ui.Glyph;
import java.util.Locale;

/** What a day is for, in colour and icon; the word stands beside it or in its label. */
final class KindFace {
    private KindFace() {}

    static Glyph glyph(DayKind kind) {
        return switch (kind) {
            case HEART_TO_HEART -> Glyph.HEART;
            case CHECK_IN -> Glyph.CHAT;
            case ROUND -> Glyph.DEALERS;
            case PLAN_REVIEW -> Glyph.FLAG;
            case AFTERCARE -> Glyph.HANDSHAKE;
            case WEEK -> Glyph.STAR;
        };
    }

    static String styleName(DayKind kind) {
        return "kind-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
