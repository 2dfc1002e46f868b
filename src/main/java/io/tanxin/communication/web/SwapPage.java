package io.tanxin.communication.web;

import io.tanxin.calendar.Dates;
import io.tanxin.communication.week.MyWeeks;
import io.tanxin.communication.week.Outcome;
import io.tanxin.communication.week.SwapId;
import io.tanxin.communication.week.WeekSwaps;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.LinkPages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Another dealer asks to change places: the page behind "yes" and "no" shows both times, and one button answers (M16). */
@Controller
class SwapPage {
    private static final String PURPOSE = "WEEK_SWAP";

    private final LinkPages pages;
    private final MyWeeks weeks;
    private final WeekSwaps swaps;
    private final CurrentActor actor;

    SwapPage(LinkPages pages, MyWeeks weeks, WeekSwaps swaps, CurrentActor actor) {
        this.pages = pages;
        this.weeks = weeks;
        this.swaps = swaps;
        this.actor = actor;
    }

    @GetMapping("/w/swap/{token}")
    ModelAndView show(
            @PathVariable String token, @RequestParam(defaultValue = "") String a, HttpServletRequest request) {
        return pages.open(request, token, PURPOSE, link -> page(token, new SwapId(link.subject()), a));
    }

    @PostMapping("/w/swap/{token}")
    ModelAndView answer(
            @PathVariable String token, @RequestParam(defaultValue = "") String answer, HttpServletRequest request) {
        return pages.open(request, token, PURPOSE, link -> {
            var id = new SwapId(link.subject());
            if (!answer.equals("yes") && !answer.equals("no")) return page(token, id, "");
            var done = swaps.answer(id, answer.equals("yes"));
            return done == Outcome.KEPT ? said(answer) : over();
        });
    }

    private ModelAndView page(String token, SwapId id, String picked) {
        var asked = weeks.askedToSwap(id);
        if (asked.isEmpty()) return over();
        var week = asked.get();
        var wish = Objects.requireNonNull(week.asked());
        var who = actor.get();
        var dates = new Dates(who.locale(), who.zone());
        var model = new HashMap<String, @Nullable Object>();
        model.put("token", token);
        model.put("week", week);
        model.put("yours", dates.dayTimeYear(Objects.requireNonNull(week.mine()).startsAt()));
        model.put("theirs", dates.dayTimeYear(wish.theirs().startsAt()));
        model.put("zone", dates.zoneName(wish.theirs().startsAt()));
        model.put("until", dates.dayAndTime(wish.until()));
        model.put("picked", picked.equals("no") ? "no" : "yes");
        model.put("said", "");
        return new ModelAndView("communication/swap", model);
    }

    private static ModelAndView said(String answer) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("said", answer);
        return new ModelAndView("communication/swap", model);
    }

    private static ModelAndView over() {
        var model = new HashMap<String, @Nullable Object>();
        model.put("said", "over");
        return new ModelAndView("communication/swap", model, HttpStatus.GONE);
    }
}
