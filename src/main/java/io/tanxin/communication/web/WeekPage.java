package io.tanxin.communication.web;

import io.tanxin.calendar.Dates;
import io.tanxin.communication.week.GuestId;
import io.tanxin.communication.week.MyWeek;
import io.tanxin.communication.week.MyWeek.Time;
import io.tanxin.communication.week.MyWeeks;
import io.tanxin.communication.week.Outcome;
import io.tanxin.communication.week.SlotId;
import io.tanxin.communication.week.TimesByDay;
import io.tanxin.communication.week.WeekPicks;
import io.tanxin.communication.week.WeekState;
import io.tanxin.communication.week.WeekSwaps;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.LinkPages;
import io.tanxin.kernel.Phones;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page behind the letter of a communication week: the times that are free, and one button that takes one (M16). */
@Controller
class WeekPage {
    private static final String PURPOSE = "WEEK";

    private final LinkPages pages;
    private final MyWeeks weeks;
    private final WeekPicks picks;
    private final WeekSwaps swaps;
    private final CurrentActor actor;
    private final Clock clock;

    WeekPage(LinkPages pages, MyWeeks weeks, WeekPicks picks, WeekSwaps swaps, CurrentActor actor, Clock clock) {
        this.pages = pages;
        this.weeks = weeks;
        this.picks = picks;
        this.swaps = swaps;
        this.actor = actor;
        this.clock = clock;
    }

    @GetMapping("/w/{token}")
    ModelAndView show(@PathVariable String token, HttpServletRequest request) {
        return pages.open(request, token, PURPOSE, link -> page(token, new GuestId(link.subject()), Map.of()));
    }

    @PostMapping("/w/{token}")
    ModelAndView choose(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "0") long slot,
            HttpServletRequest request) {
        return pages.open(request, token, PURPOSE, link -> {
            var id = new GuestId(link.subject());
            try {
                return done(token, id, what, done(id, what, new SlotId(slot)));
            } catch (ConcurrencyFailureException quicker) {
                return done(token, id, what, Outcome.GONE);
            }
        });
    }

    private @Nullable Outcome done(GuestId id, String what, SlotId slot) {
        return switch (what) {
            case "pick" -> slot.value() == 0 ? null : picks.pick(id, slot);
            case "back" -> picks.giveBack(id);
            case "wait" -> picks.waitForOne(id);
            case "leave" -> picks.leave(id);
            case "no" -> picks.notThisWeek(id);
            case "swap" -> slot.value() == 0 ? null : swaps.ask(id, slot);
            case "withdraw" -> {
                swaps.withdraw(id);
                yield Outcome.KEPT;
            }
            default -> null;
        };
    }

    private ModelAndView done(String token, GuestId id, String what, @Nullable Outcome outcome) {
        if (outcome == null) {
            var again = page(token, id, Map.of("failed", "communication.week.page.NOTHING"));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        if (outcome == Outcome.KEPT) return page(token, id, Map.of("said", what));
        var late = page(token, id, Map.of("failed", "communication.week.page." + outcome));
        late.setStatus(HttpStatus.CONFLICT);
        return late;
    }

    private ModelAndView page(String token, GuestId id, Map<String, ?> more) {
        var week = weeks.find(id);
        var who = actor.get();
        var dates = new Dates(who.locale(), who.zone());
        var model = new HashMap<String, @Nullable Object>();
        model.put("token", token);
        model.put("week", week);
        model.put("from", dates.weekday(week.from()));
        model.put("to", dates.weekday(week.to()));
        model.put("until", dates.dayAndTime(week.pickUntil().minusSeconds(60)));
        model.put(
                "zone",
                dates.zoneName(
                        week.mine() == null ? week.pickUntil() : week.mine().startsAt()));
        model.put("phone", week.phone() == null ? null : Phones.shown(week.phone()));
        model.put("call", week.phone() == null ? null : Phones.link(week.phone()));
        model.put("free", TimesByDay.of(week.free(), dates));
        model.put("taken", TimesByDay.of(week.taken(), dates));
        model.put("mine", time(week.mine(), dates));
        model.put("offeredUntil", week.offeredUntil() == null ? "" : dates.dayAndTime(week.offeredUntil()));
        model.put("wished", time(week.wished(), dates));
        model.put("theirs", week.asked() == null ? "" : time(week.asked().theirs(), dates));
        model.put("how", how(week));
        model.put("ahead", week.isAhead(clock.instant()));
        model.put("said", "");
        model.put("failed", "");
        model.putAll(more);
        var gone = week.state() == WeekState.CANCELLED;
        return new ModelAndView("communication/week", model, gone ? HttpStatus.GONE : HttpStatus.OK);
    }

    private static String time(@Nullable Time time, Dates dates) {
        return time == null ? "" : dates.dayTimeYear(time.startsAt());
    }

    /** The time whose length, way and place are told: one's own, else the first that is free. Those of a manager are alike. */
    private static @Nullable Time how(MyWeek week) {
        return week.mine() != null
                ? week.mine()
                : week.free().stream()
                        .findFirst()
                        .or(() -> week.taken().stream().findFirst())
                        .orElse(null);
    }
}
