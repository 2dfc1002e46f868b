package io.tanxin.mail;

import io.tanxin.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters of one author that wait for one reader go as one mail: whoever makes three promises within a minute writes one (M10).
 * What of them is still in its own wait is waited for, but not for ever.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Bundles {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final int MOST = 20;

    private final JdbcClient db;
    private final LetterKinds kinds;
    private final MailRowReader reading;

    Bundles(JdbcClient db, LetterKinds kinds, MailRowReader reading) {
        this.db = db;
        this.kinds = kinds;
        this.reading = reading;
    }

    /** @param firsts to be leased; {@code withFirst}: what goes with each of them, by its id */
    record Plan(List<MailRow> firsts, Map<Long, List<Long>> withFirst) {}

    private record Correspondence(UserId reader, @Nullable UserId author) {}

    /** @param due locked by the caller, as all that this finds beside them is locked */
    Plan plan(List<MailRow> due, Instant now) {
        var shared = kinds.bundled();
        var fresh = due.stream()
                .filter(row -> isFresh(row) && shared.contains(row.kind()))
                .toList();
        if (fresh.isEmpty()) return new Plan(due, Map.of());
        var readers = fresh.stream().map(row -> row.reader().value()).collect(Collectors.toSet());
        // what is due is found in its order: nothing that is ready lies before the first of these
        var since = fresh.stream().map(MailRow::due).min(Instant::compareTo).orElseThrow();
        var firsts = new LinkedHashMap<Long, MailRow>();
        due.forEach(row -> firsts.put(row.id(), row));
        var withFirst = new HashMap<Long, List<Long>>();
        for (var waiting : waiting(readers, shared, since, now).values()) {
            if (waiting.size() == 1 || waiting.stream().noneMatch(row -> firsts.containsKey(row.id()))) continue;
            var last =
                    waiting.stream().map(MailRow::due).max(Instant::compareTo).orElseThrow();
            if (last.isAfter(now)
                    && waiting.getFirst().postedAt().plus(LONGEST_WAIT).isAfter(now)) {
                putOff(waiting, last, now);
                waiting.forEach(row -> firsts.remove(row.id()));
            } else {
                var ready =
                        waiting.stream().filter(row -> !row.due().isAfter(now)).toList();
                ready.forEach(row -> firsts.remove(row.id()));
                for (int from = 0; from < ready.size(); from += MOST) {
                    var mail = ready.subList(from, Math.min(from + MOST, ready.size()));
                    firsts.put(mail.getFirst().id(), mail.getFirst());
                    withFirst.put(
                            mail.getFirst().id(),
                            mail.stream().skip(1).map(MailRow::id).toList());
                }
            }
        }
        return new Plan(List.copyOf(firsts.values()), withFirst);
    }

    /** Nobody can have got it yet, so it may go under another's Message-ID. */
    private static boolean isFresh(MailRow row) {
        var untried = row.attempt() == 0 || Wait.isReason(row.reason());
        return row.state() == LetterState.QUEUED && untried && row.failures() == 0 && !row.unsure();
    }

    private Map<Correspondence, List<MailRow>> waiting(
            Set<Long> readers, Set<String> shared, Instant since, Instant now) {
        return db
                .sql("""
                select * from outbox_mail force index (outbox_mail_waiting)
                 where reader_id in (:readers) and state = 'QUEUED' and due_at between :since and :soon and kind in (:kinds)
                   and in_confidence = false
                 order by id for update skip locked
                """)
                .param("readers", readers)
                .param("since", since)
                .param("soon", now.plus(LONGEST_PAUSE))
                .param("kinds", shared)
                .query(reading::row)
                .list()
                .stream()
                .filter(Bundles::isFresh)
                .collect(Collectors.groupingBy(row -> new Correspondence(row.reader(), row.author())));
    }

    private void putOff(List<MailRow> waiting, Instant until, Instant now) {
        db.sql("update outbox_mail set due_at = :until where id in (:ids)")
                .param("until", until)
                .param(
                        "ids",
                        waiting.stream()
                                .filter(row -> !row.due().isAfter(now))
                                .map(MailRow::id)
                                .toList())
                .update();
    }

    /** @param leased of the plan's firsts. @return each with what goes with it, also since an earlier lease */
    List<Bundle> bind(List<MailRow> leased, Plan plan) {
        for (var first : leased) {
            var with = plan.withFirst().get(first.id());
            if (with == null || with.isEmpty()) continue;
            db.sql("update outbox_mail set state = 'BUNDLED', goes_with = :first where id in (:with)")
                    .param("first", first.id())
                    .param("with", with)
                    .update();
        }
        var others = others(leased);
        return leased.stream()
                .map(first -> new Bundle(first, others.getOrDefault(first.id(), List.of())))
                .toList();
    }

    private Map<Long, List<MailRow>> others(List<MailRow> leased) {
        var shared = kinds.bundled();
        var firsts = leased.stream()
                .filter(row -> shared.contains(row.kind()))
                .map(MailRow::id)
                .toList();
        if (firsts.isEmpty()) return Map.of();
        record Other(long first, MailRow row) {}
        return db
                .sql("select * from outbox_mail where goes_with in (:firsts) and state = 'BUNDLED' order by id")
                .param("firsts", firsts)
                .query((row, number) -> new Other(row.getLong("goes_with"), reading.row(row, number)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Other::first, Collectors.mapping(Other::row, Collectors.toList())));
    }
}
