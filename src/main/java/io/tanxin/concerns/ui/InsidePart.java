package io.tanxin.concerns.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.concerns.ConcernDetail;
import io.tanxin.concerns.ConcernInside;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Glyph;

/** What the company keeps for itself, on a surface of its own with lock and words: whose fault it was, and notes. */
final class InsidePart extends Section {

    InsidePart(
            ConcernDetail detail,
            ConcernInside inside,
            ConcernParts parts,
            ConcernFace face,
            SerializableRunnable changed) {
        addClassNames("only-staff", "notes-panel");
        var lock = new Div(Glyph.LOCK.create(), new Span(getTranslation("concerns.onlyStaff")));
        lock.addClassNames("row", "lock-line");
        var row = detail.row();
        var fault = detail.fault();
        var said = new Paragraph(
                fault == null
                        ? getTranslation("concerns.noFault")
                        : getTranslation(
                                "concerns.faultSaid",
                                getTranslation("words.whose." + fault.whose()),
                                fault.words() == null ? "" : fault.words()));
        add(
                new H2(getTranslation("concerns.inside")),
                lock,
                said,
                new Buttons.Plain(getTranslation("concerns.fault"), click -> parts.fault(this, row, changed)));
        detail.notes().forEach(note -> {
            var who = new Span(getTranslation("concerns.saidBy", note.byName(), face.moment(note.at())));
            who.addClassName("quiet");
            var words = new Div(note.words());
            words.addClassName("message-words");
            add(new Div(who, words));
        });
        var words = new TextArea(getTranslation("concerns.note"));
        words.setMaxLength(2000);
        words.setWidthFull();
        add(words, new Buttons.Plain(getTranslation("concerns.do.note"), click -> {
            if (words.getValue().isBlank()) return;
            if (Attempt.at(this, () -> inside.note(row.id(), words.getValue()))) changed.run();
        }));
    }
}
