package io.tanxin.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tanxin.DatabaseRows;
import io.tanxin.Network;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@MailTest
class OutboxTest {
    @Autowired
    Outbox outbox;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    DatabaseRows rows;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void empty() {
        rows.clear();
        Network.lay(db);
    }

    @Test
    @Tag("M1")
    void a_letter_and_the_change_that_causes_it_are_kept_or_lost_together() {
        transaction.executeWithoutResult(status -> {
            outbox.post(letter("test/note", 7, "", null));
            status.setRollbackOnly();
        });
        assertThat(count()).isZero();
        transaction.executeWithoutResult(status -> outbox.post(letter("test/note", 7, "", null)));
        assertThat(count()).isOne();
    }

    @Test
    @Tag("M1")
    void outside_a_change_nothing_is_posted() {
        assertThatThrownBy(() -> outbox.post(letter("test/note", 7, "", null)))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThat(count()).isZero();
    }

    @Test
    @Tag("M2")
    void the_same_letter_posted_again_is_one_letter_and_another_offset_or_version_is_another() {
        transaction.executeWithoutResult(status -> {
            outbox.post(letter("test/note", 7, "P1D", null));
            outbox.post(letter("test/note", 7, "P1D", null));
            outbox.post(letter("test/note", 7, "P7D", null));
            outbox.postAll(List.of(letter("test/note", 7, "P1D", null), letter("test/note", 8, "P1D", null)));
        });
        assertThat(count()).isEqualTo(3);
    }

    @Test
    @Tag("M10")
    void what_a_person_causes_waits_a_minute_and_what_is_urgent_does_not() {
        var before = clock.instant().truncatedTo(ChronoUnit.MICROS);
        transaction.executeWithoutResult(status -> {
            outbox.post(letter("test/note", 1, "", null));
            outbox.post(letter("test/reminder", 1, "", null));
            outbox.post(letter("test/reminder", 2, "", before.plus(Duration.ofDays(3))));
            outbox.post(letter("test/note", 2, "", before.minus(Duration.ofDays(3))));
        });
        assertThat(due("test/note", 1)).isBetween(before.plusSeconds(59), before.plusSeconds(90));
        assertThat(due("test/reminder", 1)).isBefore(before.plusSeconds(30));
        assertThat(due("test/reminder", 2))
                .isBetween(before.plus(Duration.ofDays(3)).minusSeconds(1), before.plus(Duration.ofDays(3)));
        assertThat(due("test/note", 2)).isAfter(before.plusSeconds(59));
    }

    @Test
    @Tag("M1")
    void a_kind_that_nobody_knows_is_refused_at_once() {
        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(status -> outbox.post(letter("test/unknown", 1, "", null))))
                .hasMessageContaining("test/unknown");
    }

    @Test
    void many_are_posted_at_once_and_found_again_by_what_they_are_about() {
        transaction.executeWithoutResult(status -> outbox.postAll(LongStream.rangeClosed(1, 500)
                .mapToObj(subject -> letter("test/note", subject, "", null))
                .toList()));
        assertThat(count()).isEqualTo(500);
        assertThat(outbox.statesOf("test/note", List.of(3L, 499L)))
                .extracting(LetterTrace::subject, LetterTrace::state)
                .containsExactlyInAnyOrder(tuple(3L, LetterState.QUEUED), tuple(499L, LetterState.QUEUED));
    }

    private Instant due(String kind, long subject) {
        return outbox.statesOf(kind, List.of(subject)).getFirst().at();
    }

    private int count() {
        return db.sql("select count(*) from outbox_mail").query(Integer.class).single();
    }

    private static Letter letter(String kind, long subject, String occurrence, @Nullable Instant notBefore) {
        return new Letter(
                Network.CHEN,
                kind,
                subject,
                occurrence,
                1,
                Map.of("words", "架子"),
                Network.CHENS_KITCHEN,
                Network.LI_NA,
                notBefore);
    }
}
