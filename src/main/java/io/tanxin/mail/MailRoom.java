package io.tanxin.mail;

import io.tanxin.kernel.NotFound;
import io.tanxin.mail.SortingDesk.Sorted;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
    private final boolean open;

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
        this.open = !postman.hasMailServer() && !sample.equals("off") && !sample.equals("false");
    }

    /** @param from letters posted on this day, in the acting person's zone, and later */
    public record Filter(
            @Nullable LetterState state,
            String search,
            @Nullable LocalDate from) {}

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
     * @param html null when it is not to be sent any more; then {@code row.reason} or {@code off} says why
     * @param off why it would not be sent now, a translation key
     * @param live its links work
     */
    public record Paper(
            Row row,
            String subject,
            @Nullable String html,
            String text,
            @Nullable String calendar,
            List<Header> headers,
            @Nullable String off,
            boolean live)
            implements Serializable {}

    /** Whether letters can be read with their links alive: no mail server, and only invented people. */
    @PreAuthorize("hasAuthority('mail:outbox')")
    public boolean isOpen() {
        return open;
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
            return switch (desk.sort(row, open ? desk.liveLinks() : desk.deadLinks())) {
                case Sorted.ToSend letter -> paper.of(shown, letter.letter(), paper.headers(row, letter), open);
                case Sorted.ToHandOver letter -> paper.of(shown, letter.letter(), List.of(), open);
                case Sorted.Off(var outcome) -> paper.none(shown, outcome.reason());
            };
        } catch (HeaderText.Refused refused) {
            return paper.none(shown, "outbox.dead.header");
        }
    }

    /** A refused letter is tried again, at once. Audited. @return false: somebody was quicker */
    @PreAuthorize("hasAuthority('mail:outbox')")
    public boolean resend(long id) {
        var row = leases.find(id).orElseThrow(() -> new NotFound("letter"));
        if (!open && kinds.isSecret(row.kind())) throw new NotFound("letter");
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var again = new Outcome(LetterState.QUEUED, null, now, false, 0);
        if (!leases.move(id, LetterState.DEAD, again, now)) return false;
        who.record("letter.resent", id, row.dealer());
        return true;
    }

    private List<String> hidden() {
        return open ? List.of() : kinds.secret();
    }
}
