package io.tanxin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** A sheet on the paper: a small heading, something at its end, and what it is about. For people and things to do. */
public final class Card extends Section {
    private final Div head = new Div();
    private final H2 title = new H2();

    public Card(String title, Component... content) {
        addClassName("card");
        this.title.setText(title);
        head.addClassName("card-head");
        head.add(this.title);
        add(head);
        add(content);
    }

    /** Quiet words at the right of the heading: a count, a period. */
    public Card note(String words) {
        var note = new Span(words);
        note.addClassName("quiet");
        head.add(note);
        return this;
    }

    /** A button or link at the right of the heading. */
    public Card action(Component action) {
        head.add(action);
        return this;
    }

    /** Buttons below, side by side. */
    public Card buttons(Component... buttons) {
        var row = new Div(buttons);
        row.addClassName("card-buttons");
        add(row);
        return this;
    }
}
