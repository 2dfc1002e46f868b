package io.tanxin.handed.web;

import io.tanxin.calendar.Dates;
import io.tanxin.handed.HandedAnswers;
import io.tanxin.handed.HandedId;
import io.tanxin.handed.HandedLists;
import io.tanxin.handed.HandedRefused;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Link;
import io.tanxin.identity.LinkPages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * A colleague answers without sign-in: done, another day, it can't be done. Looking changes nothing (M16); one that is answered can
 * be taken back for a minute, then the link only tells how it stands.
 */
@Controller
class AnswerPage {
    private static final String PURPOSE = "HANDED";

    private final LinkPages pages;
    private final HandedLists lists;
    private final HandedAnswers answers;
    private final CurrentActor actor;

    AnswerPage(LinkPages pages, HandedLists lists, HandedAnswers answers, CurrentActor actor) {
        this.pages = pages;
        this.lists = lists;
        this.answers = answers;
        this.actor = actor;
    }

    /** What stands in the fields. */
    private record Written(String answer, String day, String words) {}

    @GetMapping("/p/{token}/handed")
    ModelAndView show(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String a,
            @RequestParam(defaultValue = "false") boolean later,
            HttpServletRequest request) {
        return pages.open(request, token, PURPOSE, link -> page(token, link, new Written(a, "", ""), later, null));
    }

    @PostMapping("/p/{token}/handed")
    ModelAndView answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "0") int version,
            HttpServletRequest request) {
        var written = new Written(answer, day, words);
        return pages.open(request, token, PURPOSE, link -> {
            var id = new HandedId(link.subject());
            var another = day(day);
            return switch (answer) {
                case "done" -> change(token, link, written, "", () -> answers.done(id, version, words));
                case "cannot" -> change(token, link, written, "", () -> answers.cannot(id, version, words));
                case "longer" ->
                    another == null
                            ? page(token, link, written, false, "handed.page.noDay")
                            : change(
                                    token,
                                    link,
                                    written,
                                    "?later=true",
                                    () -> answers.longer(id, version, another, words));
                default -> page(token, link, written, false, null);
            };
        });
    }

    @PostMapping("/p/{token}/handed/undo")
    ModelAndView undo(
            @PathVariable String token, @RequestParam(defaultValue = "0") int version, HttpServletRequest request) {
        return pages.open(
                request,
                token,
                PURPOSE,
                link -> change(
                        token,
                        link,
                        new Written("", "", ""),
                        "",
                        () -> answers.undo(new HandedId(link.subject()), version)));
    }

    private ModelAndView change(String token, Link link, Written written, String then, Runnable change) {
        try {
            change.run();
            return new ModelAndView("redirect:/p/" + token + "/handed" + then);
        } catch (HandedRefused refused) {
            return page(token, link, written, false, refused.key());
        } catch (OptimisticLockingFailureException somebodyWasQuicker) {
            return page(token, link, written, false, "handed.page.changed");
        }
    }

    private ModelAndView page(String token, Link link, Written written, boolean later, @Nullable String failure) {
        var row = lists.find(new HandedId(link.subject()));
        var who = actor.get();
        var undo = answers.mayUndo(row);
        var model = new HashMap<String, @Nullable Object>();
        model.put("token", token);
        model.put("row", row);
        model.put("due", new Dates(who.locale(), who.zone()).weekday(row.due()));
        model.put("earliest", row.due().plusDays(1).toString());
        model.put("picked", written.answer());
        model.put("day", written.day());
        model.put("words", written.words());
        model.put("undo", undo);
        model.put("later", later && row.isOpen() && row.extensions() > 0);
        model.put("failure", failure);
        return new ModelAndView("handed/answer", model, row.isOpen() || undo ? HttpStatus.OK : HttpStatus.GONE);
    }

    /** An address and a form are typed by people too. */
    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.isBlank() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
