package io.tanxin.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.function.SerializableFunction;
import java.io.Serializable;
import java.util.Locale;

/** A state in icon, word and tint: never by colour alone. */
public final class StatusBadge extends Span {

    /** What a state means to its reader; each tint has text of at least 4.5 to 1 on it. */
    public enum Tone {
        OK(Glyph.CHECK),
        WARN(Glyph.CLOCK),
        BAD(Glyph.ALERT),
        INFO(Glyph.CALENDAR),
        CLAY(Glyph.HANDSHAKE),
        CARE(Glyph.HEART),
        TEACH(Glyph.BOOKMARK),
        NEUTRAL(Glyph.HOUR_GLASS);

        private final Glyph glyph;

        Tone(Glyph glyph) {
            this.glyph = glyph;
        }

        public Glyph glyph() {
            return glyph;
        }

        String styleName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A badge as a row of a list holds it. */
    public record Look(Tone tone, Glyph glyph, String words) implements Serializable {
        public Look(Tone tone, String words) {
            this(tone, tone.glyph(), words);
        }
    }

    public StatusBadge(Tone tone, String words) {
        this(new Look(tone, words));
    }

    public StatusBadge(Look look) {
        addClassNames("status-badge", look.tone().styleName());
        add(look.glyph().create(), new Span(look.words()));
    }

    /** For a column of a Grid: drawn in the browser, no component for each row. */
    public static <R> Renderer<R> column(SerializableFunction<R, Look> look) {
        return LitRenderer.<R>of(
                        "<span class=\"status-badge ${item.tone}\"><span class=\"glyph ${item.glyph}\" aria-hidden=\"true\"></span>"
                                + "<span>${item.words}</span></span>")
                .withProperty("tone", row -> look.apply(row).tone().styleName())
                .withProperty("glyph", row -> look.apply(row).glyph().styleName())
                .withProperty("words", row -> look.apply(row).words());
    }
}
