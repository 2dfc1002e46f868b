package io.tanxin.communication.web;

import io.tanxin.identity.LinkPages;
import io.tanxin.mail.LetterChoices;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The answer to what the page behind an invitation asks once, after the answer to the invitation: shall such letters come (M28)? */
@Controller
class LetterOffers {
    private final LinkPages pages;
    private final LetterChoices choices;

    LetterOffers(LinkPages pages, LetterChoices choices) {
        this.pages = pages;
        this.choices = choices;
    }

    @PostMapping("/r/{token}/letters")
    ModelAndView answer(
            @PathVariable String token,
            @RequestParam String topic,
            @RequestParam(defaultValue = "no") String answer,
            HttpServletRequest request) {
        return pages.open(request, token, InvitationPage.PURPOSE, link -> {
            var yes = answer.equals("yes");
            choices.agree(topic, yes);
            return new ModelAndView("communication/letters", Map.of("token", token, "topic", topic, "yes", yes));
        });
    }
}
