package io.tanxin.handover.web;

import io.tanxin.calendar.Dates;
import io.tanxin.handover.HandOverDetail;
import io.tanxin.handover.HandOverDetail.Action;
import io.tanxin.handover.HandOverId;
import io.tanxin.handover.HandOverLine;
import io.tanxin.handover.HandOverLine.Kind;
import io.tanxin.handover.HandOverLists;
import io.tanxin.handover.HandOverRefused;
import io.tanxin.handover.HandOverService;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Link;
import io.tanxin.identity.LinkPages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was handed over, read and confirmed by the dealer without sign-in. Looking changes nothing (M16). */
@Controller
class HandOverPage {
    private static final String PURPOSE = "HANDOVER";

    private final LinkPages pages;
    private final HandOverLists lists;
    private final HandOverService service;
    private final CurrentActor actor;

    HandOverPage(LinkPages pages, HandOverLists lists, HandOverService service, CurrentActor actor) {
        this.pages = pages;
        this.lists = lists;
        this.service = service;
        this.actor = actor;
    }

    @GetMapping("/p/{token}/handover")
    ModelAndView show(@PathVariable String token, HttpServletRequest request) {
        return pages.open(request, token, PURPOSE, link -> page(token, link, "", null));
    }

    @PostMapping("/p/{token}/handover")
    ModelAndView confirm(
            @PathVariable String token, @RequestParam(defaultValue = "") String words, HttpServletRequest request) {
        return pages.open(request, token, PURPOSE, link -> {
            try {
                service.confirm(new HandOverId(link.subject()), words);
                return page(token, link, "", null);
            } catch (HandOverRefused refused) {
                return page(token, link, words, refused.key());
            } catch (OptimisticLockingFailureException somebodyWasQuicker) {
                return page(token, link, words, "handover.meanwhile");
            }
        });
    }

    private ModelAndView page(String token, Link link, String words, @Nullable String failure) {
        var detail = lists.mine(new HandOverId(link.subject()));
        var who = actor.get();
        var dates = new Dates(who.locale(), who.zone());
        var model = new HashMap<String, @Nullable Object>();
        model.put("token", token);
        model.put("row", detail.row());
        model.put("matters", detail.matters());
        model.put("ours", words(detail, Kind.OUR_PROMISE, dates));
        model.put("theirs", words(detail, Kind.DEALER_PROMISE, dates));
        model.put(
                "next",
                detail.of(Kind.NEXT_DAY).stream()
                        .map(line -> dates.dayAndTime(Objects.requireNonNull(line.at())))
                        .findFirst()
                        .orElse(null));
        model.put("open", detail.may().contains(Action.CONFIRM));
        model.put("done", detail.row().confirmedAt() != null);
        model.put("words", words);
        model.put("failure", failure);
        return new ModelAndView("handover/confirm", model);
    }

    private static List<String> words(HandOverDetail detail, Kind kind, Dates dates) {
        return detail.of(kind).stream().map(line -> words(line, dates)).toList();
    }

    private static String words(HandOverLine line, Dates dates) {
        return line.words() + " · " + dates.dayYear(Objects.requireNonNull(line.day()));
    }
}
