package io.tanxin.communication.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.tanxin.communication.DayBrief;
import io.tanxin.communication.talk.MinutesText;
import io.tanxin.communication.talk.PrivateNotes;
import io.tanxin.communication.talk.PrivateNotes.Note;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Glyph;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Staff: internal notes, on a surface of their own with lock and words. Another class, another service than minutes. */
class NotesPanel extends Section {
    private final DayBrief day;
    private final PrivateNotes notes;
    private final ZoneId zone;
    private final Div others = new Div();

    /** @param mayRead a director, who may read others' notes with a reason */
    NotesPanel(DayBrief day, PrivateNotes notes, ZoneId zone, boolean mayRead) {
        this.day = day;
        this.notes = notes;
        this.zone = zone;
        addClassNames("only-staff", "notes-panel");
        var lock = new Div(Glyph.LOCK.create(), new Span(getTranslation("communication.notes.onlyStaff")));
        lock.addClassNames("row", "lock-line");
        var told = new Paragraph(getTranslation("communication.notes.told"));
        told.addClassName("quiet");
        var part = day.isRound() ? null : day.dealers().getFirst();
        add(new H2(getTranslation("communication.notes.title")), lock, editor(part), told, others);
        show(notes.asStandIn(day.id()));
        if (mayRead && notes.areThere(day.id())) add(ask());
    }

    private SavingEditor editor(@Nullable DealerId part) {
        return new SavingEditor(
                getTranslation("communication.notes.text"),
                text(notes.mine(day.id(), part)),
                zone,
                (version, words) -> switch (notes.save(day.id(), part, version, words)) {
                    case PrivateNotes.Saved.Kept kept -> new SavingEditor.Saved.Kept(text(kept.note()));
                    case PrivateNotes.Saved.Meanwhile other -> new SavingEditor.Saved.Meanwhile(text(other.theirs()));
                });
    }

    private static SavingEditor.Text text(Note note) {
        return new SavingEditor.Text(note.version(), note.text(), note.changedAt(), null);
    }

    private Buttons.Plain ask() {
        return new Buttons.Plain(
                getTranslation("communication.notes.read"),
                click -> new AskWords(
                                getTranslation("communication.notes.read"),
                                getTranslation("communication.notes.read.told"),
                                getTranslation("communication.notes.read.why"),
                                getTranslation("communication.notes.read.do"),
                                why -> Attempt.at(this, () -> show(notes.withReason(day.id(), why))))
                        .open());
    }

    private void show(List<Note> found) {
        others.removeAll();
        var face = DayFace.of(this, zone);
        for (var note : found) {
            var at = note.changedAt();
            others.add(new H3(getTranslation(
                    "communication.notes.by", note.authorName(), at == null ? "" : face.dayAndTime(at))));
            MinutesText.lines(note.text()).forEach(line -> others.add(MinutesReading.text(line, face)));
        }
    }
}
