package io.tanxin.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.communication.messages.DealerMessages;
import io.tanxin.communication.messages.MessageRow;
import io.tanxin.communication.messages.MessageState;
import io.tanxin.concerns.ConcernKind;
import io.tanxin.kernel.Phones;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.StatusBadge.Tone;
import io.tanxin.ui.Toast;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** One message: who wrote, when, what, with which files, and what to do about it. */
class MessageCard extends Div {
    private static final double MIB = 1024 * 1024;

    private final transient DealerMessages messages;
    private final DayFace face;
    private final SerializableRunnable changed;
    private MessageRow message;

    MessageCard(DealerMessages messages, MessageRow message, DayFace face) {
        this(messages, message, face, () -> {});
    }

    /** @param changed it was read or answered: who lists it shows that */
    MessageCard(DealerMessages messages, MessageRow message, DayFace face, SerializableRunnable changed) {
        this.changed = changed;
        this.messages = messages;
        this.message = message;
        this.face = face;
        addClassName("message");
        show();
    }

    private void show() {
        removeAll();
        var title =
                message.subject().isBlank() ? getTranslation("communication.messages.noSubject") : message.subject();
        var from = new Div(new Span(
                getTranslation("communication.messages.from", message.sender(), face.time(message.receivedAt()))));
        from.addClassName("quiet");
        var words = new Div(message.words().isBlank() ? "" : message.words());
        words.addClassName("message-words");
        words.setVisible(!message.words().isBlank());
        var card = new Card(title, from, words).action(new StatusBadge(badge()));
        if (!message.attachments().isEmpty() || !message.leftOut().isEmpty()) card.add(files());
        card.add(actions());
        add(card);
    }

    private StatusBadge.Look badge() {
        var words = getTranslation("words.message." + message.state());
        return switch (message.state()) {
            case NEW -> new StatusBadge.Look(Tone.CLAY, Glyph.INBOX, words);
            case READ -> new StatusBadge.Look(Tone.NEUTRAL, Glyph.CHECK, settled(words));
            case ANSWERED -> new StatusBadge.Look(Tone.OK, Glyph.CHECK, settled(words));
        };
    }

    private String settled(String words) {
        return message.settledBy() == null
                ? words
                : getTranslation("communication.messages.settled", words, message.settledBy());
    }

    private Component files() {
        var list = new UnorderedList();
        list.addClassName("message-files");
        for (var file : message.attachments()) {
            var link = new Anchor(file.path(), file.name());
            link.setRouterIgnore(true);
            link.getElement().setAttribute("download", true);
            list.add(new ListItem(link, quiet(size(file.size()))));
        }
        for (var file : message.leftOut()) {
            list.add(new ListItem(quiet(getTranslation("files.notKept", file.name(), getTranslation(file.why())))));
        }
        return list;
    }

    private String size(long bytes) {
        return bytes < MIB / 10
                ? getTranslation("communication.messages.kib", Math.max(1, Math.round(bytes / 1024.0)))
                : getTranslation("communication.messages.mib", bytes / MIB);
    }

    private Component actions() {
        var row = new Div();
        row.addClassName("row");
        var email = message.email();
        if (email != null) {
            var subject = message.subject().regionMatches(true, 0, "re:", 0, 3)
                    ? message.subject()
                    : "Re: " + message.subject();
            row.add(way(
                    "mailto:" + email + "?subject=" + encoded(subject),
                    Glyph.LETTER,
                    getTranslation("communication.messages.answer")));
        }
        var phone = message.phone();
        if (phone != null) row.add(way(Phones.link(phone), Glyph.PHONE, Phones.shown(phone)));
        switch (message.state()) {
            case NEW ->
                row.add(
                        button("communication.messages.markRead", MessageState.READ),
                        button("communication.messages.markAnswered", MessageState.ANSWERED),
                        concern());
            case READ ->
                row.add(
                        button("communication.messages.markAnswered", MessageState.ANSWERED),
                        button("communication.messages.markNew", MessageState.NEW),
                        concern());
            case ANSWERED -> row.add(button("communication.messages.markNew", MessageState.NEW));
        }
        return row;
    }

    private Buttons.Plain button(String key, MessageState state) {
        return new Buttons.Plain(getTranslation(key), click -> settle(state));
    }

    /** A mail that is more than a message: as a complaint, the kind that is listened to first. */
    private Buttons.Plain concern() {
        return new Buttons.Plain(
                getTranslation("communication.messages.makeConcern"),
                click -> messages.makeConcern(message.id(), message.version(), ConcernKind.COMPLAINT)
                        .ifPresentOrElse(
                                made -> getUI().ifPresent(ui -> ui.navigate("concerns/" + made)),
                                () -> Toast.failure(this, "communication.messages.meanwhile")));
    }

    private void settle(MessageState state) {
        var before = message.state();
        if (!change(state)) {
            Toast.failure(this, "communication.messages.meanwhile");
            return;
        }
        Toast.undo(this, "communication.messages.done." + state, () -> change(before));
    }

    private boolean change(MessageState state) {
        if (!messages.settle(message.id(), message.version(), state)) return false;
        message = messages.get(message.id());
        show();
        changed.run();
        return true;
    }

    private static Anchor way(String where, Glyph glyph, String words) {
        var link = new Anchor(where, glyph.create(), new Span(words));
        link.addClassName("message-way");
        return link;
    }

    private static Span quiet(String words) {
        var line = new Span(words);
        line.addClassName("quiet");
        return line;
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
