package io.tanxin.communication.web;

import io.tanxin.calendar.Dates;
import io.tanxin.communication.Answer;
import io.tanxin.communication.AnswerDraft;
import io.tanxin.communication.InvitationId;
import io.tanxin.communication.InvitationQueries;
import io.tanxin.communication.InvitationQueries.Standing;
import io.tanxin.communication.InvitationService;
import io.tanxin.communication.InvitationService.Said;
import io.tanxin.identity.Actors;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.LinkPages;
import io.tanxin.identity.Links;
import io.tanxin.kernel.Listed;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.Phones;
import io.tanxin.mail.LetterChoices;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page behind an invitation's buttons: shows what was picked, and one button keeps it; opening it changes nothing (M16). */
@Controller
class InvitationPage {
    static final String PURPOSE = "RSVP";
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final Map<String, Answer> PICKED =
            Map.of("coming", Answer.COMING, "no", Answer.NOT_COMING, "other", Answer.ANOTHER_TIME, "none", Answer.NONE);

    private final LinkPages pages;
    private final Links links;
    private final Actors actors;
    private final CurrentActor actor;
    private final InvitationQueries queries;
    private final InvitationService invitations;
    private final LetterChoices letters;
    private final Clock clock;

    InvitationPage(
            LinkPages pages,
            Links links,
            Actors actors,
            CurrentActor actor,
            InvitationQueries queries,
            InvitationService invitations,
            LetterChoices letters,
            Clock clock) {
        this.pages = pages;
        this.links = links;
        this.actors = actors;
        this.actor = actor;
        this.queries = queries;
        this.invitations = invitations;
        this.letters = letters;
        this.clock = clock;
    }

    @GetMapping("/r/{token}")
    ModelAndView show(
            @PathVariable String token, @RequestParam(defaultValue = "") String a, HttpServletRequest request) {
        return pages.open(request, token, PURPOSE, link -> page(token, new InvitationId(link.subject()), a, Map.of()));
    }

    @PostMapping("/r/{token}")
    ModelAndView answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String time,
            HttpServletRequest request) {
        return pages.open(request, token, PURPOSE, link -> {
            var id = new InvitationId(link.subject());
            var picked = PICKED.get(answer);
            if (picked == null) return page(token, id, "", Map.of());
            var proposed = Optional.<Instant>empty();
            if (picked == Answer.ANOTHER_TIME && !(day.isBlank() && time.isBlank())) {
                proposed = proposal(day, time);
                if (proposed.isEmpty() || proposed.get().isBefore(clock.instant())) {
                    var again =
                            page(token, id, answer, Map.of("problem", true, "words", words, "day", day, "time", time));
                    again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                    return again;
                }
            }
            return switch (invitations.answer(id, new AnswerDraft(picked, words, proposed.orElse(null)))) {
                case Said.Kept kept ->
                    page(
                            token,
                            id,
                            "",
                            Map.of("said", true, "before", word(kept.before().answer())));
                case Said.Moved moved -> page(token, id, "", Map.of());
                case Said.Cancelled cancelled -> page(token, id, "", Map.of());
                case Said.Over over -> page(token, id, "", Map.of());
            };
        });
    }

    @GetMapping("/r/{token}/day.ics")
    ResponseEntity<byte[]> calendar(@PathVariable String token) {
        return switch (links.open(token, PURPOSE)) {
            case Links.Opened.Alive(var link) -> actors.runBy(link, () -> file(new InvitationId(link.subject())));
            case Links.Opened.Dead dead ->
                ResponseEntity.status(HttpStatus.GONE).build();
            case Links.Opened.Wrong wrong -> ResponseEntity.notFound().build();
        };
    }

    private ResponseEntity<byte[]> file(InvitationId id) {
        try {
            var text = queries.calendarFile(id);
            if (text.isEmpty()) return ResponseEntity.status(HttpStatus.GONE).build();
            return ResponseEntity.ok()
                    .contentType(CALENDAR)
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename("day.ics")
                                    .build()
                                    .toString())
                    .body(text.getBytes(StandardCharsets.UTF_8));
        } catch (NotFound gone) {
            return ResponseEntity.notFound().build();
        }
    }

    private ModelAndView page(String token, InvitationId id, String picked, Map<String, ?> more) {
        var asked = queries.asked(id);
        var who = actor.get();
        var dates = new Dates(who.locale(), who.zone());
        var model = new HashMap<String, @Nullable Object>();
        model.put("token", token);
        model.put("asked", asked);
        model.put("when", dates.dayTimeYear(asked.schedule().startsAt()));
        var was = asked.askedFor();
        model.put("was", was == null ? "" : dates.dayTimeYear(was));
        model.put("zone", dates.zoneName(asked.schedule().startsAt()));
        var phone = asked.organiserPhone();
        model.put("phone", phone == null ? null : Phones.shown(phone));
        model.put("call", phone == null ? null : Phones.link(phone));
        model.put("guests", Listed.in(who.locale(), asked.otherGuests()));
        model.put("proposed", asked.proposedAt() == null ? "" : dates.dayTimeYear(asked.proposedAt()));
        model.put("picked", PICKED.containsKey(picked) && !picked.equals("none") ? picked : "");
        model.put("answer", word(asked.answer()));
        model.put("said", false);
        model.put("problem", false);
        model.put("before", "none");
        model.put("words", asked.words() == null ? "" : asked.words());
        model.put("day", "");
        model.put("time", "");
        model.put("earliest", LocalDate.ofInstant(clock.instant(), who.zone()).toString());
        model.putAll(more);
        // one question at a time: after the answer
        model.put("offers", more.containsKey("said") ? letters.unasked() : List.of());
        if (asked.standing() == Standing.OPEN) return new ModelAndView("communication/invitation", model);
        return new ModelAndView("communication/no-longer", model, HttpStatus.GONE);
    }

    private static String word(Answer answer) {
        return switch (answer) {
            case NONE -> "none";
            case COMING -> "coming";
            case NOT_COMING -> "no";
            case ANOTHER_TIME -> "other";
        };
    }

    /** In the reader's zone; a day without a time, or one that does not exist, is no proposal. */
    private Optional<Instant> proposal(String day, String time) {
        try {
            return Optional.of(LocalDate.parse(day)
                    .atTime(LocalTime.parse(time))
                    .atZone(actor.get().zone())
                    .toInstant());
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }
}
