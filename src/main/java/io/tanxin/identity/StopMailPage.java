package io.tanxin.identity;

import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** "No more mail": asked on the page, done by its button or by a mail program's one-click POST (M11), undone on the same page. */
@Controller
class StopMailPage {
    private static final String PURPOSE = "STOP_MAIL";

    private final LinkPages pages;
    private final JdbcClient db;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    StopMailPage(LinkPages pages, JdbcClient db, People people, AuditTrail audit, Clock clock) {
        this.pages = pages;
        this.db = db;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/u/{token}")
    ModelAndView show(@PathVariable String token, HttpServletRequest request) {
        return pages.open(request, token, PURPOSE, link -> page(token, link, false));
    }

    @PostMapping("/u/{token}")
    ModelAndView change(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String answer,
            HttpServletRequest request) {
        return pages.open(request, token, PURPOSE, link -> {
            var stop = !"resume".equals(answer);
            db.sql("update person set no_mail_since = :since where id = :id")
                    .param("since", stop ? Utc.of(clock.instant()) : null)
                    .param("id", link.person().value())
                    .update();
            audit.record(
                    stop ? "person.mail-stopped" : "person.mail-resumed",
                    "person",
                    link.person().value(),
                    null,
                    Map.of());
            return page(token, link, true);
        });
    }

    private ModelAndView page(String token, Link link, boolean said) {
        var model = new HashMap<String, Object>();
        model.put("token", token);
        model.put("said", said);
        model.put("stopped", stopped(link.person()));
        model.put(
                "email",
                people.find(link.person())
                        .flatMap(person -> Optional.ofNullable(person.email()))
                        .map(Object::toString)
                        .orElse(""));
        return new ModelAndView("identity/stop-mail", model);
    }

    private boolean stopped(UserId person) {
        return db.sql("select count(*) from person where id = :id and no_mail_since is not null")
                        .param("id", person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
