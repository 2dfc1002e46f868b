package io.tanxin.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableFunction;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Below 720 px a Grid shows one column of cards, without headers; above it its own columns. Decided by style alone, so nothing goes
 * back to the server when a phone is turned. Call it when all columns are added.
 */
public final class NarrowCards {

    /** A row as a card. @param badge null: none */
    public record Face(String title, String line, StatusBadge.@Nullable Look badge) implements Serializable {
        public Face(String title, String line) {
            this(title, line, null);
        }
    }

    private NarrowCards() {}

    public static <R> void in(Grid<R> grid, SerializableFunction<R, Face> face) {
        grid.addClassName("narrow-cards");
        // the styles know this column by its being the last
        grid.addColumn(LitRenderer.<R>of("""
                        <div class="narrow-card"><div><strong>${item.title}</strong><span class="quiet">${item.line}</span></div>
                        <span class="status-badge ${item.tone}" ?hidden="${!item.words}"><span class="glyph ${item.glyph}"
                          aria-hidden="true"></span><span>${item.words}</span></span></div>""")
                        .withProperty("title", row -> face.apply(row).title())
                        .withProperty("line", row -> face.apply(row).line())
                        .withProperty(
                                "tone",
                                row -> part(face, row, look -> look.tone().styleName()))
                        .withProperty(
                                "glyph",
                                row -> part(face, row, look -> look.glyph().styleName()))
                        .withProperty("words", row -> part(face, row, StatusBadge.Look::words)))
                .setKey("narrow-card");
    }

    private static <R> String part(
            SerializableFunction<R, Face> face, R row, SerializableFunction<StatusBadge.Look, String> of) {
        var badge = face.apply(row).badge();
        return badge == null ? "" : of.apply(badge);
    }
}
