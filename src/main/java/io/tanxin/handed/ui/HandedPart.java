package io.tanxin.handed.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.handed.HandedRow;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.StatusBadge;

/** On a matter's own page: with whom it is, until when, what was answered; and the button that hands it on. */
final class HandedPart extends Div {

    HandedPart(HandedWork work, String kind, long id, SerializableRunnable changed) {
        addClassName("handed-part");
        var standing = work.handing().standing(kind, id);
        var last = standing.last();
        var buttons = new Div();
        buttons.addClassName("row");
        if (last != null) {
            show(last, HandedFace.of(this, work.actor().get().zone()));
            buttons.add(new HandedActions(this, work, changed).buttons(last));
            // who asked has it before their eyes now
            if (last.from() && last.unread()) work.handing().read(last.id());
        }
        if (standing.may())
            buttons.add(new Buttons.Plain(
                    getTranslation(last == null ? "handed.do.hand" : "handed.do.handAnew"),
                    click -> work.dialogs().hand(this, kind, id, changed)));
        if (buttons.getComponentCount() > 0) add(buttons);
        setVisible(getComponentCount() > 0);
    }

    private void show(HandedRow row, HandedFace face) {
        var with = new Span(face.with(row));
        var since = new Span(getTranslation("handed.since", face.dayOf(row.handedAt())));
        since.addClassName("quiet");
        var line = new Div(new StatusBadge(face.badge(row)), with, since);
        line.addClassName("row");
        var wanted = new Paragraph(row.wanted());
        wanted.addClassName("promise-quote");
        add(line, wanted);
        HandedCard.more(this, row, face);
    }
}
