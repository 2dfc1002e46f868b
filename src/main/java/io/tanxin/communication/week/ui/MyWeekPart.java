package io.tanxin.communication.week.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.communication.week.MyWeek;
import io.tanxin.communication.week.SlotId;
import io.tanxin.communication.week.WeekState;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Objects;

/** What a dealer can do in its week, as it stands. */
record MyWeekPart(Card card, WeekFace face, MyWeek week) implements Serializable {

    SlotId own() {
        return Objects.requireNonNull(week.mine()).id();
    }

    void choose(SerializableConsumer<SlotId> pick, SerializableRunnable waiting) {
        if (!week.picking()) return;
        if (week.free().isEmpty()) {
            card.add(new Paragraph(face.say("communication.week.page.full")));
            card.buttons(new Buttons.Accent(face.say("communication.week.page.wait"), click -> waiting.run()));
            return;
        }
        var until = face.say(
                "communication.week.page.choose",
                face.dayAndTime(week.pickUntil().minusSeconds(60)));
        card.add(new Paragraph(until));
        card.buttons(new Buttons.Accent(
                face.say("mail.communication.week.pick"),
                click -> new TimeDialog(
                                face,
                                "mail.communication.week.pick",
                                until,
                                "communication.week.page.pick",
                                week.free(),
                                pick)
                        .open()));
    }

    void offered(SerializableRunnable take, SerializableRunnable pass) {
        card.add(new Paragraph(face.say(
                "communication.week.page.offered", face.dayAndTime(Objects.requireNonNull(week.offeredUntil())))));
        card.buttons(
                new Buttons.Accent(face.say("communication.week.page.take"), click -> take.run()),
                new Buttons.Plain(face.say("communication.week.page.pass"), click -> pass.run()));
    }

    void waiting(SerializableRunnable leave) {
        card.add(new Paragraph(face.say("communication.week.page.waiting", week.place())));
        card.buttons(new Buttons.Plain(face.say("communication.week.page.leave"), click -> leave.run()));
    }

    /** Another dealer asks for this one's time. */
    void asked(SerializableRunnable yes, SerializableRunnable no) {
        var theirs = Objects.requireNonNull(week.asked()).theirs();
        card.add(new Paragraph(face.say("communication.week.page.asked", face.time(theirs.startsAt()))));
        card.buttons(
                new Buttons.Accent(face.say("mail.communication.week-swap.yes"), click -> yes.run()),
                new Buttons.Plain(face.say("mail.communication.week-swap.no"), click -> no.run()));
    }

    void wished(SerializableRunnable withdraw) {
        var wished = Objects.requireNonNull(week.wished());
        card.add(new Paragraph(face.say("communication.week.page.wished", face.time(wished.startsAt()))));
        card.buttons(new Buttons.Plain(face.say("communication.week.page.withdraw"), click -> withdraw.run()));
    }

    void taken(SerializableConsumer<SlotId> change, SerializableConsumer<SlotId> swap, SerializableRunnable back) {
        var buttons = new ArrayList<Button>();
        if (week.picking() && !week.free().isEmpty()) {
            buttons.add(new Buttons.Plain(
                    face.say("communication.week.page.change"),
                    click -> new TimeDialog(
                                    face,
                                    "communication.week.page.change",
                                    "",
                                    "communication.week.page.changeTo",
                                    week.free(),
                                    change)
                            .open()));
        }
        if (week.state() == WeekState.OPEN
                && week.wished() == null
                && week.asked() == null
                && !week.taken().isEmpty()) {
            buttons.add(new Buttons.Plain(
                    face.say("communication.week.page.swap"),
                    click -> new TimeDialog(
                                    face,
                                    "communication.week.page.swap",
                                    face.say("communication.week.page.swapHelp"),
                                    "communication.week.page.swapAsk",
                                    week.taken(),
                                    swap)
                            .open()));
        }
        buttons.add(new Buttons.Plain(
                face.say("communication.week.page.back"),
                click -> new TimeDialog(
                                face,
                                "communication.week.page.back",
                                face.say("communication.week.page.backHelp"),
                                "communication.week.page.giveBack",
                                back)
                        .open()));
        card.buttons(buttons.toArray(Button[]::new));
    }
}
