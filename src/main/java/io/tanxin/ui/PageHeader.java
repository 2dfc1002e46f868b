package io.tanxin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The head of a page: its one {@code h1}, a line below it if wanted, and its actions, which wrap on the phone. */
public final class PageHeader extends Header {
    private final H1 title = new H1();
    private final Paragraph line = new Paragraph();
    private final Div actions = new Div();

    public PageHeader(String title, Component... actions) {
        addClassName("page-header");
        this.title.setText(title);
        line.addClassName("quiet");
        line.setVisible(false);
        this.actions.addClassName("actions");
        this.actions.add(actions);
        this.actions.setVisible(actions.length > 0);
        add(new Div(this.title, line), this.actions);
    }

    public void title(String words) {
        title.setText(words);
    }

    /** A quiet line below the title. */
    public PageHeader line(String words) {
        line.setText(words);
        line.setVisible(!words.isBlank());
        return this;
    }

    /** Components in the line below the title: badges, a link. */
    public PageHeader line(Component... parts) {
        line.removeAll();
        line.add(parts);
        line.setVisible(parts.length > 0);
        return this;
    }

    public PageHeader action(Component action) {
        actions.add(action);
        actions.setVisible(true);
        return this;
    }

    /** In the serif voice: for a greeting, nothing else. */
    public PageHeader voice() {
        addClassName("voice");
        return this;
    }
}
