package io.tanxin.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.inbox.InboxItem;
import io.tanxin.inbox.InboxKind;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.StatusBadge;

/** The open one beside the list: whose, what, the clock; below it the matter itself. */
final class InboxDetail extends Section {

    /** @param seesDealer a colleague knows no more of it than its name */
    InboxDetail(
            InboxItem item,
            InboxFace face,
            boolean seesDealer,
            Component matter,
            SerializableRunnable settle,
            SerializableRunnable close) {
        addClassName("inbox-detail");
        getElement().setAttribute("tabindex", "-1").setAttribute("aria-label", getTranslation("inbox.detail"));
        var title = seesDealer
                ? new H2(new Anchor("dealers/" + item.dealer(), item.dealerName()))
                : new H2(item.dealerName());
        var x = new Button(Glyph.CLOSE.create(), click -> close.run());
        x.addClassName("plain");
        x.setAriaLabel(getTranslation("ui.close"));
        var head = new Div(title, x);
        head.addClassName("promise-detail-head");
        var what = new Span(getTranslation("inbox.whatWhen", face.what(item), item.who(), face.moment(item.said())));
        what.addClassName("quiet");
        var marks = new Div();
        marks.addClassName("row");
        if (item.inConfidence())
            marks.add(new StatusBadge(
                    new StatusBadge.Look(StatusBadge.Tone.CLAY, Glyph.LOCK, getTranslation("inbox.inConfidence"))));
        // a concern says for itself how many working hours are left
        if (item.kind() != InboxKind.CONCERN) face.clock(item).ifPresent(look -> marks.add(new StatusBadge(look)));
        if (item.open() || item.doneBy() != null)
            marks.add(new Buttons.Plain(
                    getTranslation(item.open() ? "inbox.done" : "inbox.undone"), click -> settle.run()));
        add(head, what, marks, matter);
    }
}
