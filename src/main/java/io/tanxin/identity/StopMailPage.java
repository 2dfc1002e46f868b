package io.tanxin.identity;

import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import io.tanxin.mail.LetterChoices;
import io.tanxin.mail.LetterChoices.Place;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * "No more of this": of all mail behind a first letter's link, of letters like the one that had the link behind any other. Asked on the
 * page, done by its button or by a mail program's one-click POST (M11), undone on the same page.
 */
@Controller
class StopMailPage {
    private static final String ALL = "STOP_MAIL";
    private static final String LIKE_THIS = "STOP_LETTER";

    private final LinkPages pages;
    private final Links links;
    private final JdbcClient db;
    private final People people;
    private final LetterChoices choices;
    private final AuditTrail audit;
    private final Clock clock;

    StopMailPage(
            LinkPages pages,
            Links links,
            JdbcClient db,
            People people,
            LetterChoices choices,
            AuditTrail audit,
            Clock clock) {
        this.pages = pages;
        this.links = links;
        this.db = db;
        this.people = people;
        this.choices = choices;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/u/{token}")
    ModelAndView show(@PathVariable String token, HttpServletRequest request) {
        return pages.open(request, token, purpose(token), link -> page(token, link, false));
    }

    /** @param answer of the page's button; a mail program sends none, and means "stop" */
    @PostMapping("/u/{token}")
    ModelAndView change(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String answer,
            HttpServletRequest request) {
        return pages.open(request, token, purpose(token), link -> {
            var stop = !"resume".equals(answer);
            if (link.purpose().equals(ALL)) stopAll(link.person(), stop);
            else choices.stopLike(link.subject(), stop, answer == null ? Place.MAIL_PROGRAM : Place.LINK);
            return page(token, link, true);
        });
    }

    private String purpose(String token) {
        return links.open(token, LIKE_THIS) instanceof Links.Opened.Wrong ? ALL : LIKE_THIS;
    }

    private void stopAll(UserId person, boolean stop) {
        db.sql("update person set no_mail_since = :since where id = :id")
                .param("since", stop ? Utc.of(clock.instant()) : null)
                .param("id", person.value())
                .update();
        audit.record(stop ? "person.mail-stopped" : "person.mail-resumed", "person", person.value(), null, Map.of());
    }

    private ModelAndView page(String token, Link link, boolean said) {
        var person = people.find(link.person());
        var model = new HashMap<String, Object>();
        model.put("token", token);
        model.put("said", said);
        model.put("email", person.map(Person::email).map(Object::toString).orElse(""));
        if (link.purpose().equals(ALL)) {
            model.put("stopped", stopped(link.person()));
            return new ModelAndView("identity/stop-mail", model);
        }
        var choice = choices.like(link.subject());
        model.put("stopped", !choice.wanted());
        model.put("topic", choice.topic().name());
        model.put("me", person.filter(Person::signIn).map(StopMailPage::me).orElse(""));
        return new ModelAndView("identity/stop-letters", model);
    }

    /** Where that person finds all its choices. */
    private static String me(Person person) {
        return person.side() == Person.Side.DEALER ? "/my/me" : "/me";
    }

    private boolean stopped(UserId person) {
        return db.sql("select count(*) from person where id = :id and no_mail_since is not null")
                        .param("id", person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
