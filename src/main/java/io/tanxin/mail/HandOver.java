package io.tanxin.mail;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.mail.SortingDesk.Sorted;
import java.io.Serializable;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters to readers without a mail address: handed over by a colleague who sees the dealer, by chat, on paper, as a QR code
 * (C3). Text and personal link are made when one is opened.
 */
@Service
@Transactional
public class HandOver {
    /** What the dealer sent past its manager a director hands over, and nobody else (C6). */
    private static final String THEIRS = "(m.in_confidence = false or v.because = 'DIRECTOR')";

    private final JdbcClient db;
    private final OutboxLeases leases;
    private final MailRowReader reading;
    private final SortingDesk desk;
    private final WhoActs who;
    private final Clock clock;

    HandOver(JdbcClient db, OutboxLeases leases, MailRowReader reading, SortingDesk desk, WhoActs who, Clock clock) {
        this.db = db;
        this.leases = leases;
        this.reading = reading;
        this.desk = desk;
        this.who = who;
        this.clock = clock;
    }

    /** @param since it waits to be handed over */
    public record Row(long id, DealerId dealer, String kind, String reader, String subject, Instant since)
            implements Serializable {}

    public sealed interface Opened {
        /** @param link the reader's personal link in the text, for a QR code; null when the letter has none */
        record Ready(
                long id,
                DealerId dealer,
                String reader,
                String subject,
                String text,
                @Nullable URI link) implements Opened {}

        /** Meanwhile it is not wanted any more. @param reason a translation key */
        record NoLongerWanted(String reason) implements Opened {}
    }

    /** What waits at the acting person's dealers, the longest waiting first. */
    @PreAuthorize("hasAuthority('letters:hand-over')")
    @Transactional(readOnly = true)
    public List<Row> rows(int limit) {
        return rows("visible_dealer v join outbox_mail m on m.dealer_id = v.dealer_id and " + THEIRS, limit);
    }

    /** Of it only what was sent past the manager: a director hands over nothing else. */
    @PreAuthorize("hasAuthority('letters:hand-over')")
    @Transactional(readOnly = true)
    public List<Row> inConfidence(int limit) {
        // of a network's letters the index tells which they are; begun with the dealers, each is asked for its letters
        return rows("""
                outbox_mail m force index (outbox_mail_by_state)
                  straight_join visible_dealer v on v.dealer_id = m.dealer_id and m.in_confidence = true and v.because = 'DIRECTOR'
                """, limit);
    }

    private List<Row> rows(String tables, int limit) {
        var waiting = db.sql("""
                select m.* from %s
                 where m.state = 'TO_HAND_OVER' and v.viewer_id = :viewer and :today between v.from_day and v.to_day
                 order by m.finished_at, m.id limit :limit
                """.formatted(tables))
                .param("viewer", who.id().value())
                .param("today", who.today())
                .param("limit", limit)
                .query(reading::row)
                .list();
        var sorted = desk.sort(waiting, desk.deadLinks());
        var rows = new ArrayList<Row>();
        for (int i = 0; i < waiting.size(); i++) {
            var row = waiting.get(i);
            // what is no longer wanted leaves by itself within the hour
            if (sorted.get(i) instanceof Sorted.ToHandOver letter) {
                rows.add(new Row(
                        row.id(),
                        Objects.requireNonNull(row.dealer()),
                        row.kind(),
                        letter.reader().name(),
                        letter.sheet().subject(),
                        Objects.requireNonNullElse(row.since(), row.postedAt())));
            }
        }
        return rows;
    }

    /** Composed anew each time, with a link of its own. Audited: the link opens the reader's page. */
    @PreAuthorize("hasAuthority('letters:hand-over')")
    public Opened open(long id) {
        var row = theirs(id);
        var links = new FirstLink(desk.liveLinks());
        return switch (desk.sort(row, links)) {
            case Sorted.ToHandOver letter -> {
                who.record("letter.opened", id, row.dealer());
                yield ready(row, letter.reader(), letter.letter(), links);
            }
            case Sorted.ToSend letter -> {
                // has an address since an hour ago at most: the post takes it over, unless it is handed over now
                who.record("letter.opened", id, row.dealer());
                yield ready(row, letter.reader(), letter.letter(), links);
            }
            case Sorted.Off(var outcome) -> {
                leases.move(id, LetterState.TO_HAND_OVER, outcome, now());
                yield new Opened.NoLongerWanted(Objects.requireNonNullElse(outcome.reason(), "outbox.dropped.other"));
            }
        };
    }

    /** It was handed over, which counts as sent. Audited. */
    @PreAuthorize("hasAuthority('letters:hand-over')")
    public void done(long id) {
        var row = theirs(id);
        if (!leases.move(id, LetterState.TO_HAND_OVER, Outcome.done(LetterState.HANDED_OVER), now())) {
            throw new NotFound("letter");
        }
        desk.delivered(List.of(row));
        who.record("letter.handed-over", id, row.dealer());
    }

    /** Undoes {@link #done} while its toast is shown. Audited. */
    @PreAuthorize("hasAuthority('letters:hand-over')")
    public void notDone(long id) {
        var row = visible(id, LetterState.HANDED_OVER);
        var again = new Outcome(LetterState.TO_HAND_OVER, null, now(), false, 0);
        if (leases.move(id, LetterState.HANDED_OVER, again, now())) {
            who.record("letter.hand-over-undone", id, row.dealer());
        }
    }

    private static Opened ready(MailRow row, Reader reader, PrintedLetter letter, FirstLink links) {
        return new Opened.Ready(
                row.id(),
                Objects.requireNonNull(row.dealer()),
                reader.name(),
                letter.subject(),
                letter.text(),
                links.first());
    }

    private MailRow theirs(long id) {
        return visible(id, LetterState.TO_HAND_OVER);
    }

    private MailRow visible(long id, LetterState state) {
        return db.sql("""
                select m.* from outbox_mail m
                  join visible_dealer v on v.dealer_id = m.dealer_id and v.viewer_id = :viewer
                                       and :today between v.from_day and v.to_day
                 where m.id = :id and m.state = :state and %s
                """.formatted(THEIRS))
                .param("viewer", who.id().value())
                .param("today", who.today())
                .param("id", id)
                .param("state", state.name())
                .query(reading::row)
                .optional()
                .orElseThrow(() -> new NotFound("letter"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
