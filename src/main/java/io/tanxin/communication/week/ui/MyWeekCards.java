package io.tanxin.communication.week.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.communication.week.MyWeek;
import io.tanxin.communication.week.MyWeeks;
import io.tanxin.communication.week.Outcome;
import io.tanxin.communication.week.Standing;
import io.tanxin.communication.week.WeekPicks;
import io.tanxin.communication.week.WeekSwaps;
import io.tanxin.dealers.panel.HomeCard;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.Toast;
import java.time.Clock;
import java.util.Optional;

/** The weeks to which a dealer is asked, on its home and above its days: where it picks, changes, waits and swaps. */
@SpringComponent
public class MyWeekCards implements HomeCard {
    private final MyWeeks weeks;
    private final WeekPicks picks;
    private final WeekSwaps swaps;
    private final CurrentActor actor;
    private final Clock clock;

    MyWeekCards(MyWeeks weeks, WeekPicks picks, WeekSwaps swaps, CurrentActor actor, Clock clock) {
        this.weeks = weeks;
        this.picks = picks;
        this.swaps = swaps;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Optional<Component> build(DealerId dealer) {
        var place = new Div();
        place.addClassName("day-cards");
        return fill(place, dealer) ? Optional.of(place) : Optional.empty();
    }

    private boolean fill(Div place, DealerId dealer) {
        place.removeAll();
        var mine = weeks.of(dealer).stream().filter(this::matters).toList();
        for (var week : mine) place.add(card(place, dealer, week));
        return !mine.isEmpty();
    }

    /** A time that is taken stands among the dealer's days too; a week in which nothing can be done any more does not. */
    private boolean matters(MyWeek week) {
        return week.picking() || week.standing() == Standing.OFFERED || week.isAhead(clock.instant());
    }

    private Card card(Div place, DealerId dealer, MyWeek week) {
        var face = WeekFace.of(place, actor.get().zone());
        var card = new Card(week.title());
        if (week.mine() != null) {
            var lead = new Paragraph(face.time(week.mine().startsAt()));
            lead.addClassName("lead");
            card.add(lead);
        } else card.add(new Paragraph(face.days(week.from(), week.to())));
        card.add(new Paragraph(face.say("communication.days.with", week.manager())));
        if (week.words() != null) card.add(quiet(week.words()));
        card.add(new StatusBadge(face.standing(week.standing())));
        var parts = new MyWeekPart(card, face, week);
        switch (week.standing()) {
            case OFFERED ->
                parts.offered(
                        () -> does(place, dealer, "pick", () -> picks.pick(week.guest(), parts.own())),
                        () -> does(place, dealer, "leave", () -> picks.leave(week.guest())));
            case WAITING -> parts.waiting(() -> does(place, dealer, "leave", () -> picks.leave(week.guest())));
            case TAKEN -> taken(place, dealer, week, parts);
            case ASKED, NO -> {
                parts.choose(
                        slot -> does(place, dealer, "pick", () -> picks.pick(week.guest(), slot)),
                        () -> does(place, dealer, "wait", () -> picks.waitForOne(week.guest())));
                if (week.standing() == Standing.ASKED) {
                    card.buttons(new Buttons.Plain(
                            face.say("communication.week.page.no"),
                            click -> does(place, dealer, "no", () -> picks.notThisWeek(week.guest()))));
                }
            }
        }
        return card;
    }

    private void taken(Div place, DealerId dealer, MyWeek week, MyWeekPart parts) {
        if (week.asked() != null) {
            var wish = week.asked().id();
            parts.asked(
                    () -> does(place, dealer, "swapped", () -> swaps.answer(wish, true)),
                    () -> does(place, dealer, "kept", () -> swaps.answer(wish, false)));
        }
        if (week.wished() != null) {
            parts.wished(() -> does(place, dealer, "withdraw", () -> {
                swaps.withdraw(week.guest());
                return Outcome.KEPT;
            }));
        }
        parts.taken(
                slot -> does(place, dealer, "pick", () -> picks.pick(week.guest(), slot)),
                slot -> does(place, dealer, "swap", () -> swaps.ask(week.guest(), slot)),
                () -> does(place, dealer, "back", () -> picks.giveBack(week.guest())));
    }

    private void does(Div place, DealerId dealer, String what, SerializableSupplier<Outcome> work) {
        var outcome = work.get();
        if (outcome == Outcome.KEPT) Toast.success(place, "communication.week.page.said." + what);
        else Toast.ask(place, "communication.week.page." + outcome);
        fill(place, dealer);
    }

    private static Paragraph quiet(String words) {
        var line = new Paragraph(words);
        line.addClassName("quiet");
        return line;
    }
}
