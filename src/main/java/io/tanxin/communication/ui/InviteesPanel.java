package io.tanxin.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.communication.Answer;
import io.tanxin.communication.DayDetails;
import io.tanxin.communication.DayDetails.Invitee;
import io.tanxin.communication.DayRow;
import io.tanxin.communication.DayState;
import io.tanxin.communication.InvitationId;
import io.tanxin.communication.InvitationService;
import io.tanxin.mail.HandOver;
import io.tanxin.mail.LetterState;
import io.tanxin.mail.LetterTrace;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.StatusBadge.Look;
import io.tanxin.ui.StatusBadge.Tone;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who was asked, what became of the letter, what they said; and what the company's people do about it. */
final class InviteesPanel extends Div {
    private final DayFace face;
    private final InvitationService invitations;
    private final HandOver handOver;
    private final DayActions actions;
    private final SerializableRunnable after;

    InviteesPanel(
            DayFace face,
            InvitationService invitations,
            HandOver handOver,
            DayActions actions,
            SerializableRunnable after) {
        this.face = face;
        this.invitations = invitations;
        this.handOver = handOver;
        this.actions = actions;
        this.after = after;
        addClassName("invitees");
    }

    void show(DayDetails details, Map<InvitationId, LetterTrace> letters, Instant now) {
        removeAll();
        var day = details.day();
        for (var seat : day.seats()) {
            var list = new UnorderedList();
            var asked = details.of(seat.dealer());
            asked.forEach(one -> list.add(item(day, one, letters.get(one.id()), now)));
            var card = new Card(
                    day.seats().size() == 1 ? getTranslation("communication.days.answers") : seat.name(), list);
            if (asked.isEmpty()) card.add(new Paragraph(getTranslation(nobody(day))));
            add(card);
        }
    }

    private static String nobody(DayRow day) {
        return switch (day.state()) {
            case DRAFT -> "communication.days.nobodyYet";
            case PLANNED -> "communication.series.nobodyYet";
            case SCHEDULED, CLOSED, CANCELLED -> "communication.days.nobody";
        };
    }

    private ListItem item(DayRow day, Invitee one, @Nullable LetterTrace letter, Instant now) {
        var name = new Span(one.name());
        name.addClassName("invitee-name");
        var badges = new Div(new StatusBadge(face.answer(one.answer())));
        badges.addClassName("row");
        if (letter != null) badges.add(new StatusBadge(letter(letter.state())));
        var item = new ListItem(name, badges);
        item.addClassName("invitee");
        if (one.answeredAt() != null && one.way() != null) {
            item.add(quiet(getTranslation("communication.days.said." + one.way(), face.dayAndTime(one.answeredAt()))));
        }
        if (letter != null && letter.reason() != null) item.add(quiet(getTranslation(letter.reason())));
        if (one.words() != null) item.add(quote(one.words()));
        if (one.proposedAt() != null) {
            item.add(new Span(getTranslation("communication.days.proposes", face.time(one.proposedAt()))));
        }
        if (day.state() == DayState.SCHEDULED && now.isBefore(day.endsAt())) item.add(buttons(day, one, letter, now));
        return item;
    }

    private Component buttons(DayRow day, Invitee one, @Nullable LetterTrace letter, Instant now) {
        var row = new Div();
        row.addClassName("row");
        if (one.answer() == Answer.ANOTHER_TIME
                && one.proposedAt() != null
                && one.proposedAt().isAfter(now)) {
            var proposed = one.proposedAt();
            row.add(new Buttons.Accent(
                    getTranslation("communication.days.takeProposal", face.dayAndTime(proposed)),
                    click -> actions.take(day, proposed)));
        }
        if (letter != null && letter.state() == LetterState.TO_HAND_OVER) {
            row.add(new Buttons.Soft(
                    getTranslation("communication.days.handOver"),
                    click -> HandingOver.open(this, handOver, letter.id(), after)));
        }
        var given = new Buttons.Plain(getTranslation("communication.days.answerFor"), click -> answerFor(one, now));
        given.setAriaLabel(getTranslation("communication.days.answerForName", one.name()));
        row.add(given);
        return row;
    }

    private void answerFor(Invitee one, Instant now) {
        var dialog = new Dialog(getTranslation("communication.days.answerForName", one.name()));
        dialog.add(new Answering(this, face.zone(), said -> invitations.answerFor(one.id(), said), () -> {
                    dialog.close();
                    after.run();
                })
                .buttons(one.answer(), now));
        dialog.getFooter()
                .add(new Buttons.Plain(getTranslation("communication.days.cancelDialog"), click -> dialog.close()));
        dialog.open();
    }

    private Look letter(LetterState state) {
        var words = getTranslation("words.mail." + state);
        return switch (state) {
            case QUEUED, LEASED, BUNDLED -> new Look(Tone.NEUTRAL, Glyph.HOUR_GLASS, words);
            case SENT, KEPT, HANDED_OVER -> new Look(Tone.OK, Glyph.LETTER, words);
            case UNSURE, MISSED -> new Look(Tone.WARN, Glyph.LETTER, words);
            case DROPPED -> new Look(Tone.NEUTRAL, Glyph.LETTER, words);
            case DEAD -> new Look(Tone.BAD, Glyph.LETTER, words);
            case TO_HAND_OVER -> new Look(Tone.CLAY, Glyph.SHARE, words);
        };
    }

    private static Span quiet(String words) {
        var line = new Span(words);
        line.addClassName("quiet");
        return line;
    }

    private static Div quote(String words) {
        var quote = new Div(words);
        quote.addClassName("day-quote");
        return quote;
    }
}
