package io.tanxin.mail;

import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.SortingDesk.Sorted;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The administrator's view of the outbox. A letter is composed anew to be read; its personal links work only where no letter
 * leaves and the people are invented. Elsewhere whoever reads it could act as its reader.
 */
@Service
@Transactional
public class MailRoom {
    private final MailRoomQueries queries;
    private final OutboxLeases leases;
    private final SortingDesk desk;
    private final LetterKinds kinds;
    private final PaperMaker paper;
    private final WhoActs who;
    private final Clock clock;
    private final Way way;

    MailRoom(
            MailRoomQueries queries,
            OutboxLeases leases,
            SortingDesk desk,
            LetterKinds kinds,
            PaperMaker paper,
            Postman postman,
            WhoActs who,
            Clock clock,
            @Value("${tanxin.sample:on}") String sample) {
        this.queries = queries;
        this.leases = leases;
        this.desk = desk;
        this.kinds = kinds;
        this.paper = paper;
        this.who = who;
        this.clock = clock;
        this.way = way(postman.hasMailServer(), !sample.equals("off") && !sample.equals("false"));
    }

    /** So many letters are sent again at once. */
    public static final int AT_ONCE = 500;

    /** Sent again, a letter waits like any that a person causes, so that it can be taken back (M10). */
    private static final Duration PAUSE = Duration.ofSeconds(60);

    /** A letter as it was before it was sent again. */
    public record Before(
            long id, LetterState state, @Nullable String reason) implements Serializable {}

    /** @param kind name of one; empty: any. @param from letters posted on this day, in the acting person's zone, and later */
    public record Filter(
            @Nullable LetterState state,
            String kind,
            String search,
            @Nullable LocalDate from) {}

    /** Where letters go. */
    public enum Way {
        /** No mail server, and only invented people: read here as by their readers, links alive. */
        OPEN,
        /** No mail server: kept here. */
        KEPT,
        SENT
    }

    public record Key(Instant posted, long id) implements Serializable {}

    /** @param reason a translation key or a mail server's own words */
    public record Row(
            long id,
            Instant posted,
            String reader,
            String kind,
            LetterState state,
            @Nullable String reason,
            int attempts,
            @Nullable Instant finished)
            implements Serializable {

        public Key key() {
            return new Key(posted, id);
        }
    }

    public record Header(String name, String value) implements Serializable {}

    /**
     * A letter as its reader gets it.
     *
     * @param reader whose address may be corrected
     * @param html null when it is not to be sent any more; then {@code row.reason} or {@code off} says why
     * @param off why it would not be sent now, a translation key
     * @param live its links work
     */
    public record Paper(
            Row row,
            UserId reader,
            String subject,
            @Nullable String html,
            String text,
            @Nullable String calendar,
            List<Header> headers,
            @Nullable String off,
            boolean live)
            implements Serializable {}

    @PreAuthorize("hasAuthority('mail:outbox')")
    public Way way() {
        return way;
    }

    private boolean isOpen() {
        return way == Way.OPEN;
    }

    private static Way way(boolean mailServer, boolean invented) {
        if (mailServer) return Way.SENT;
        return invented ? Way.OPEN : Way.KEPT;
    }

    /** The newest first. Sign-in letters are read by nobody but their reader. */
    @PreAuthorize("hasAuthority('mail:outbox')")
    @Transactional(readOnly = true)
    public List<Row> rows(Filter filter, @Nullable Key after, int skip, int limit) {
        var from = filter.from() == null
                ? null
                : filter.from().atStartOfDay(who.zone()).toInstant();
        return queries.rows(filter, from, hidden(), after, skip, limit);
    }

    /** Audited. */
    @PreAuthorize("hasAuthority('mail:outbox')")
    public Paper read(long id) {
        var shown = queries.row(id, hidden()).orElseThrow(() -> new NotFound("letter"));
        var row = leases.find(id).orElseThrow(() -> new NotFound("letter"));
        who.record("letter.read", id, row.dealer());
        try {
            return switch (desk.sort(row, isOpen() ? desk.liveLinks() : desk.deadLinks())) {
                case Sorted.ToSend letter ->
                    paper.of(shown, row.reader(), letter.letter(), paper.headers(row, letter), isOpen());
                case Sorted.ToHandOver letter -> paper.of(shown, row.reader(), letter.letter(), List.of(), isOpen());
                case Sorted.Off(var outcome) -> paper.none(shown, row.reader(), outcome.reason());
            };
        } catch (HeaderText.Refused refused) {
            return paper.none(shown, row.reader(), "outbox.dead.header");
        }
    }

    /** Names of the kinds that are shown here. */
    @PreAuthorize("hasAuthority('mail:outbox')")
    public List<String> kinds() {
        return kinds.names().stream().filter(kind -> !hidden().contains(kind)).toList();
    }

    /**
     * What was refused, dropped or missed is tried again, in a minute; whether it is wanted is asked anew then. Audited.
     *
     * @return those that were sent again; the others went on meanwhile, or are not shown here
     */
    @PreAuthorize("hasAuthority('mail:outbox')")
    public List<Before> resend(Collection<Long> ids) {
        if (ids.size() > AT_ONCE) throw new IllegalArgumentException("at most " + AT_ONCE + " letters at once");
        var now = now();
        var again = new Outcome(LetterState.QUEUED, null, now.plus(PAUSE), false, 0);
        var before = new ArrayList<Before>();
        for (var id : ids) {
            var row = leases.find(id).filter(this::isShown).orElse(null);
            if (row == null || !row.state().canGoAgain() || !leases.move(id, row.state(), again, now)) continue;
            who.record("letter.resent", id, row.dealer());
            before.add(new Before(id, row.state(), row.reason()));
        }
        return before;
    }

    /** Undoes {@link #resend} as long as its minute is not over. Audited. @return how many stay as they were */
    @PreAuthorize("hasAuthority('mail:outbox')")
    public int notAgain(List<Before> letters) {
        var now = now();
        int count = 0;
        for (var one : letters) {
            var row = leases.find(one.id()).filter(this::isShown).orElse(null);
            if (row == null || row.state() != LetterState.QUEUED || !row.due().isAfter(now)) continue;
            var back = one.reason() == null ? Outcome.done(one.state()) : Outcome.done(one.state(), one.reason());
            if (!leases.move(one.id(), LetterState.QUEUED, back, now)) continue;
            who.record("letter.resend-undone", one.id(), row.dealer());
            count++;
        }
        return count;
    }

    private boolean isShown(MailRow row) {
        return queries.row(row.id(), hidden()).isPresent();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private List<String> hidden() {
        return isOpen() ? List.of() : kinds.secret();
    }
}
