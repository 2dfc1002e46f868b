package io.tanxin.communication.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import io.tanxin.calendar.Dates;
import io.tanxin.communication.talk.TalkRefused;
import io.tanxin.ui.Buttons;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A text that is kept as it is typed. Whoever comes second is told, sees both texts, and loses neither. */
class SavingEditor extends Div {

    /** @param version -1: nothing is written yet; {@code by}: null if it can only be the reader */
    record Text(
            int version,
            String words,
            @Nullable Instant at,
            @Nullable String by) implements Serializable {}

    sealed interface Saved {
        record Kept(Text text) implements Saved {}

        record Meanwhile(Text theirs) implements Saved {}
    }

    interface Store extends Serializable {
        Saved save(int version, String words);
    }

    private static final int PAUSE = 800;

    private final TextArea area = new TextArea();
    private final Span hint = new Span();
    private final Div conflict = new Div();
    private final Store store;
    private final ZoneId zone;
    private int version;
    private SerializableConsumer<String> typed = words -> {};

    SavingEditor(String label, Text text, ZoneId zone, Store store) {
        this.store = store;
        this.zone = zone;
        version = text.version();
        addClassName("saving-editor");
        area.setLabel(label);
        area.setWidthFull();
        area.setMinRows(8);
        area.setMaxLength(50_000);
        area.setValue(text.words());
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(PAUSE);
        area.addValueChangeListener(change -> {
            typed.accept(change.getValue());
            if (change.isFromClient()) save();
        });
        hint.addClassNames("quiet", "saved-hint");
        hint.getElement().setAttribute("role", "status");
        conflict.setVisible(false);
        conflict.addClassName("conflict");
        add(area, hint, conflict);
        kept(text);
    }

    /** Told of each change, by typing or otherwise. */
    SavingEditor onChange(SerializableConsumer<String> listener) {
        typed = listener;
        return this;
    }

    TextArea area() {
        return area;
    }

    String words() {
        return area.getValue();
    }

    int version() {
        return version;
    }

    boolean isSettled() {
        return !conflict.isVisible();
    }

    /** Changed by a button, not by typing. */
    void write(String words) {
        area.setValue(words);
        save();
    }

    private void save() {
        if (!isSettled()) return;
        try {
            switch (store.save(version, area.getValue())) {
                case Saved.Kept saved -> kept(saved.text());
                case Saved.Meanwhile meanwhile -> show(meanwhile.theirs());
            }
        } catch (TalkRefused refused) {
            hint.setText(getTranslation("communication.talk.refused." + refused.reason()));
        }
    }

    private void kept(Text text) {
        version = text.version();
        var at = text.at();
        hint.setText(
                at == null ? "" : getTranslation("communication.talk.saved", new Dates(getLocale(), zone).time(at)));
    }

    private void show(Text theirs) {
        var by = theirs.by() == null ? getTranslation("communication.talk.conflict.you") : theirs.by();
        var other = new TextArea(getTranslation("communication.talk.conflict.theirs", by));
        other.setValue(theirs.words());
        other.setReadOnly(true);
        other.setWidthFull();
        var mine = area.getValue();
        var choices = new Div(
                new Buttons.Plain(
                        getTranslation("communication.talk.conflict.both"),
                        click -> settle(theirs, theirs.words().stripTrailing() + "\n\n" + mine)),
                new Buttons.Plain(
                        getTranslation("communication.talk.conflict.mine"), click -> settle(theirs, area.getValue())),
                new Buttons.Plain(
                        getTranslation("communication.talk.conflict.take"), click -> settle(theirs, theirs.words())));
        choices.addClassName("row");
        conflict.removeAll();
        var told = new Paragraph(getTranslation("communication.talk.conflict", by));
        told.getElement().setAttribute("role", "alert");
        conflict.add(told, other, choices);
        conflict.setVisible(true);
        hint.setText("");
    }

    private void settle(Text theirs, String words) {
        conflict.setVisible(false);
        conflict.removeAll();
        version = theirs.version();
        write(words);
    }
}
