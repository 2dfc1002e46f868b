package io.tanxin.concerns.web;

import io.tanxin.concerns.ConcernId;
import io.tanxin.concerns.ConcernRefused;
import io.tanxin.concerns.ConcernState;
import io.tanxin.concerns.ConcernWord;
import io.tanxin.concerns.MyConcerns;
import io.tanxin.identity.Link;
import io.tanxin.identity.LinkPages;
import jakarta.servlet.http.HttpServletRequest;
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
 * "Is it settled?" without sign-in: the letter's button picks the answer, the one here gives it. Looking changes nothing (M16); as
 * long as the link lives, what was settled can be opened again in two taps.
 */
@Controller
class ConfirmPage {
    private static final String PURPOSE = "CONCERN";

    private final LinkPages pages;
    private final MyConcerns concerns;
    private final ConcernWord word;

    ConfirmPage(LinkPages pages, MyConcerns concerns, ConcernWord word) {
        this.pages = pages;
        this.concerns = concerns;
        this.word = word;
    }

    @GetMapping("/c/{token}")
    ModelAndView show(
            @PathVariable String token, @RequestParam(defaultValue = "") String v, HttpServletRequest request) {
        return pages.open(request, token, PURPOSE, link -> page(token, link, v, "", null));
    }

    @PostMapping("/c/{token}")
    ModelAndView answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "0") int version,
            HttpServletRequest request) {
        return pages.open(request, token, PURPOSE, link -> {
            var id = new ConcernId(link.subject());
            try {
                switch (answer) {
                    case "yes" -> word.confirm(id, version);
                    case "no" -> word.reopen(id, version, words);
                    default -> {
                        return page(token, link, answer, words, null);
                    }
                }
                return new ModelAndView("redirect:/c/" + token);
            } catch (ConcernRefused refused) {
                return page(token, link, answer, words, refused.key());
            } catch (OptimisticLockingFailureException somebodyWasQuicker) {
                return page(token, link, answer, words, "concerns.page.changed");
            }
        });
    }

    private ModelAndView page(String token, Link link, String picked, String words, @Nullable String failure) {
        var concern = concerns.asked(new ConcernId(link.subject()));
        var model = new HashMap<String, @Nullable Object>();
        model.put("token", token);
        model.put("row", concern.row());
        model.put("resolution", concern.resolutionWords());
        model.put("picked", picked);
        model.put("words", words);
        model.put("failure", failure);
        model.put("asked", concern.row().state() == ConcernState.RESOLVED);
        model.put("mayReopen", concern.row().state() == ConcernState.CONFIRMED && concern.mayReopen());
        var done = concern.row().state().isOpen()
                || concern.row().state() == ConcernState.CONFIRMED && !concern.mayReopen();
        return new ModelAndView("concerns/confirm", model, done ? HttpStatus.GONE : HttpStatus.OK);
    }
}
