package io.tanxin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Nothing here: one icon, one sentence, at most one button that leads on. */
public final class EmptyState extends Div {

    public EmptyState(Glyph glyph, String sentence) {
        addClassName("empty-state");
        add(glyph.create(), new Paragraph(sentence));
    }

    public EmptyState(Glyph glyph, String sentence, Component button) {
        this(glyph, sentence);
        add(button);
    }
}
