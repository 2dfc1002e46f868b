package io.tanxin.identity.kept;

import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Person;
import io.tanxin.identity.kept.KeptRows.Item;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.Letter;
import io.tanxin.mail.Outbox;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person asks what is kept about them. What needs nobody's decision is theirs at once; what others wrote is looked through by who
 * wrote it, and given on the day it is due at the latest, looked through or not. For somebody who cannot sign in an administrator
 * asks; then nothing is given that nobody has looked through, because another hands it over.
 */
@Service
@Transactional
public class KeptRequests {
    /** So many days there are to look it through. */
    static final int DAYS = 30;

    public static final int LONGEST_HOW = 500;
    static final int LONGEST_BLACKED = 2_000;

    /** @param waiting so many things are still being looked through */
    public record Mine(LocalDate asked, LocalDate due, int waiting) implements Serializable {}

    /** @param mine whether the administrator may fetch it: asked for somebody who cannot sign in */
    public record Row(long id, String person, String askedBy, boolean mine, LocalDate asked, LocalDate due, int waiting)
            implements Serializable {}

    /**
     * Something to be looked through.
     *
     * @param person who asked, or for whom was asked
     * @param entry as the person would read it
     */
    public record ToLook(long item, String person, LocalDate due, KeptEntry entry) {}

    /** Somebody has asked, and so many things wait for who is to look them through. */
    public record Waiting(long request, String person, Instant asked, LocalDate due, int things)
            implements Serializable {}

    private final KeptRows rows;
    private final KeptDesk desk;
    private final Outbox outbox;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Clock clock;

    KeptRequests(KeptRows rows, KeptDesk desk, Outbox outbox, CurrentActor actor, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.desk = desk;
        this.outbox = outbox;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /** The acting person's newest request; empty: never asked. */
    @PreAuthorize("hasAuthority('kept:ask')")
    @Transactional(readOnly = true)
    public Optional<Mine> mine() {
        var zone = actor.get().zone();
        return rows.latest(actor.id(), today())
                .map(one -> new Mine(LocalDate.ofInstant(one.askedAt(), zone), one.due(), one.waiting()));
    }

    /** As long as something of an earlier request waits, that one goes on. */
    @PreAuthorize("hasAuthority('kept:ask')")
    public void ask() {
        rows.hold(actor.id());
        if (rows.latest(actor.id(), today()).filter(one -> one.waiting() > 0).isPresent()) return;
        open(actor.id(), null);
    }

    /** @param how the person asked, and how it was made sure that it was them */
    @PreAuthorize("hasAuthority('kept:manage')")
    public void askFor(UserId id, String how) {
        var said = how.strip();
        if (said.isEmpty() || said.length() > LONGEST_HOW) throw new IllegalArgumentException("how they asked");
        var person = desk.person(id);
        if (person.signIn() && person.state() == Person.State.ACTIVE) {
            throw new IllegalArgumentException("who can sign in asks themselves");
        }
        rows.hold(id);
        if (rows.latest(id, today()).filter(one -> one.waiting() > 0).isPresent()) return;
        open(id, said);
    }

    @PreAuthorize("hasAuthority('kept:manage')")
    @Transactional(readOnly = true)
    public List<Row> rows(@Nullable Long after, int skip, int limit) {
        var zone = actor.get().zone();
        return rows.rows(after, skip, limit, today()).stream()
                .map(one -> new Row(
                        one.id(),
                        one.personName(),
                        one.askerName(),
                        one.forAnother(),
                        LocalDate.ofInstant(one.askedAt(), zone),
                        one.due(),
                        one.waiting()))
                .toList();
    }

    /** How many things wait for the acting person. */
    @PreAuthorize("hasAuthority('kept:look')")
    @Transactional(readOnly = true)
    public int waitingForMe() {
        return rows.toLook(actor.id(), today()).size();
    }

    /** The same by who has asked, without a word of what it is. */
    @PreAuthorize("hasAuthority('kept:look')")
    @Transactional(readOnly = true)
    public List<Waiting> waiting(int most) {
        return rows.waiting(actor.id(), today(), most);
    }

    /** Audited: whoever looks through another's words has read them. */
    @PreAuthorize("hasAuthority('kept:look')")
    public List<ToLook> toLook() {
        return rows.toLook(actor.id(), today()).stream()
                .flatMap(item -> toLook(item, List.of()).stream())
                .toList();
    }

    /** How it would read with these words taken out too. */
    @PreAuthorize("hasAuthority('kept:look')")
    public ToLook toLook(long id, List<String> blacked) {
        var item = rows.waiting(id, actor.id(), today()).orElseThrow(() -> new NotFound("kept"));
        return toLook(item, blacked).orElseThrow(() -> new NotFound("kept"));
    }

    /** Looked through: it may be given. @param blacked words that are taken out besides the names */
    @PreAuthorize("hasAuthority('kept:look')")
    public void give(long id, List<String> blacked) {
        var words = blacked.stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
        if (words.stream().mapToInt(String::length).sum() > LONGEST_BLACKED) {
            throw new IllegalArgumentException("too much is taken out");
        }
        var item = rows.waiting(id, actor.id(), today()).orElseThrow(() -> new NotFound("kept"));
        if (!rows.seen(id, words, clock.instant())) return;
        audit.record(
                "kept.given",
                item.part(),
                item.subject(),
                null,
                Map.of("request", item.request(), "blacked", words.size()));
        var request = rows.find(item.request(), today()).orElseThrow();
        if (request.waiting() > 0) return;
        rows.ready(request.id(), clock.instant());
        outbox.post(letter(KeptLetters.READY, request.askedBy(), request.id(), "seen", null));
    }

    private Optional<ToLook> toLook(Item item, List<String> blacked) {
        var request = rows.find(item.request(), today()).orElseThrow();
        var person = desk.person(request.person());
        try {
            var entry = desk.blackout(person).of(desk.open(person, item, desk.words(desk.person(actor.id()))), blacked);
            audit.record("kept.looked", item.part(), item.subject(), null, Map.of("request", request.id()));
            return Optional.of(new ToLook(item.id(), person.name(), request.due(), entry));
        } catch (NotFound gone) {
            return Optional.empty();
        }
    }

    private void open(UserId person, @Nullable String how) {
        var now = clock.instant();
        // counted from the day on which it was asked where the person is, as the person reads it
        var due = LocalDate.ofInstant(now, actor.get().zone()).plusDays(DAYS);
        var id = rows.add(person, actor.id(), how, now, due);
        var held = 0;
        for (var part : desk.parts()) {
            for (var one : part.held(person)) {
                rows.hold(id, part.name(), one);
                held++;
                if (one.keeper() != null) outbox.post(letter(KeptLetters.LOOK, one.keeper(), id, "", null));
            }
        }
        audit.record("kept.asked", "person", person.value(), null, Map.of("request", id, "held", held));
        if (held == 0) rows.ready(id, now);
        // told on the day after, should nobody have looked until then
        else if (how == null) outbox.post(letter(KeptLetters.READY, person, id, "due", due.plusDays(1)));
    }

    private Letter letter(String kind, UserId reader, long request, String occurrence, @Nullable LocalDate from) {
        var notBefore = from == null ? null : from.atStartOfDay(ZoneOffset.UTC).toInstant();
        return new Letter(reader, kind, request, occurrence, 0, Map.of(), null, null, notBefore);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
