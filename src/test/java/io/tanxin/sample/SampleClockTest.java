package io.tanxin.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.calendar.ClockRefused;
import io.tanxin.mail.Postman;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@SignedIn
@Tag("M27")
class SampleClockTest {
    private static final String MADE = "2026-12-01T01:00:00";

    @Autowired
    ObjectProvider<SampleMaking> maker;

    @Autowired
    ObjectProvider<Postman> postman;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    private SampleState state;
    private SampleNetwork sample;

    @BeforeEach
    void a_sample_lives_here() {
        state = new SampleState(db, clock);
        sample = new SampleNetwork("on", state, maker, postman, transaction);
        db.sql("insert into sample_state (id, made_at, seed, millis) values (1, '" + MADE + "', 1, 1)")
                .update();
    }

    @Test
    void it_may_go_on_from_where_it_is_or_later() {
        assertThatCode(() -> start("2026-12-01T09:00+08:00")).doesNotThrowAnyException();
        assertThatCode(() -> start("2027-01-01T09:00+08:00")).doesNotThrowAnyException();
    }

    @Test
    void it_never_goes_back_before_anything_that_stands_in_the_data() {
        refused("2026-12-01T08:59+08:00");
        for (var later : new String[] {
            "audit_entry (at, actor_label, action) values (:at, 'x', 'x')",
            "reminder_round (source, reached) values ('x', :at)"
        }) {
            db.sql("insert into " + later).param("at", "2026-12-02T01:14:03.5").update();
            refused("2026-12-02T09:14:03+08:00");
            assertThatCode(() -> start("2026-12-02T09:14:04+08:00")).doesNotThrowAnyException();
            db.sql("delete from audit_entry").update();
        }
    }

    @Test
    void the_sentence_names_the_first_moment_that_would_do() {
        assertThatThrownBy(() -> start("2026-11-30T09:00+08:00"))
                .hasMessageContaining("TANXIN_CLOCK=2026-11-30T09:00+08:00")
                .hasMessageContaining("2026-12-01T09:00:01+08:00")
                .satisfies(refused -> assertThat(refused.getMessage()).hasLineCount(1));
    }

    @Test
    void real_people_live_by_the_real_clock() {
        db.sql("delete from sample_state").update();
        refused("2027-01-01T09:00+08:00");
        assertThatCode(() -> start("")).doesNotThrowAnyException();
    }

    @Test
    void a_sample_that_was_lived_ahead_of_the_real_clock_is_offered_to_be_brought_to_today() {
        db.sql("update sample_state set made_at = '2199-01-01'").update();
        assertThat(sample.isStale()).isFalse();
        start("");
        assertThat(sample.isStale()).isTrue();
    }

    private void refused(String start) {
        assertThatThrownBy(() -> start(start)).isInstanceOf(ClockRefused.class);
    }

    private void start(String at) {
        var now = at.isEmpty()
                ? Instant.parse("2026-12-05T00:00:00Z")
                : OffsetDateTime.parse(at).toInstant();
        new SampleClock(at, sample, state, Clock.fixed(now, ZoneOffset.UTC)).afterSingletonsInstantiated();
    }
}
