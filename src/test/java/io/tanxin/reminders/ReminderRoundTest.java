package io.tanxin.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.DatabaseRows;
import io.tanxin.DatabaseTest;
import io.tanxin.Network;
import io.tanxin.calendar.HouseClock;
import io.tanxin.mail.Envelope;
import io.tanxin.mail.Letter;
import io.tanxin.mail.LetterKind;
import io.tanxin.mail.LetterTrace;
import io.tanxin.mail.LinkMaker;
import io.tanxin.mail.Outbox;
import io.tanxin.mail.Reader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Import(ReminderRoundTest.Sources.class)
class ReminderRoundTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");

    @TestConfiguration(proxyBeanMethods = false)
    static class Sources {
        @Bean
        @Order(1)
        Failing failing() {
            return new Failing();
        }

        @Bean
        @Order(2)
        Listed listed() {
            return new Listed();
        }

        @Bean
        LetterKind reminding() {
            return new LetterKind() {
                @Override
                public String name() {
                    return "test/reminding";
                }

                @Override
                public Duration pause() {
                    return Duration.ZERO;
                }

                @Override
                public Composition compose(Envelope letter, Reader reader, LinkMaker links) {
                    return new Composition.Wanted(List.of(), Map.of(), null);
                }
            };
        }
    }

    static class Failing implements ReminderSource {
        @Override
        public void dueBetween(Instant from, Instant to, Consumer<List<Reminder>> found) {
            throw new IllegalStateException("a deleted invitee");
        }
    }

    /** Answers in no order at all, as its contract allows. */
    static class Listed implements ReminderSource {
        final List<Reminder> all = new ArrayList<>();

        void due(long subject, Instant at, String kind) {
            all.addFirst(new Reminder(at, new Letter(Network.HU, kind, subject, "P1D", 1, Map.of(), null, null, at)));
        }

        @Override
        public void dueBetween(Instant from, Instant to, Consumer<List<Reminder>> found) {
            found.accept(all.stream()
                    .filter(one -> one.at().isAfter(from) && !one.at().isAfter(to))
                    .toList());
        }
    }

    @Autowired
    ReminderRound round;

    @Autowired
    Listed listed;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient db;

    @Autowired
    DatabaseRows rows;

    @BeforeEach
    void empty() {
        rows.clear();
        Network.lay(db);
        listed.all.clear();
        roundAt(MONDAY);
    }

    @Test
    @Tag("M5")
    void one_source_that_fails_stops_no_other() {
        listed.due(1, MONDAY.plusSeconds(30), "test/reminding");
        roundAt(MONDAY.plusSeconds(60));
        assertThat(posted()).containsExactly(1L);
    }

    @Test
    @Tag("M2")
    void a_reminder_is_posted_when_it_is_due_and_once_only() {
        listed.due(1, MONDAY.plusSeconds(90), "test/reminding");
        roundAt(MONDAY.plusSeconds(60));
        assertThat(posted()).isEmpty();
        roundAt(MONDAY.plusSeconds(120));
        roundAt(MONDAY.plusSeconds(180));
        roundAt(MONDAY.plusSeconds(240));
        assertThat(posted()).containsExactly(1L);
    }

    @Test
    @Tag("M6")
    void what_fell_due_while_the_program_stood_still_is_late_but_not_lost() {
        listed.due(1, MONDAY.plus(Duration.ofHours(3)), "test/reminding");
        listed.due(2, MONDAY.plus(Duration.ofDays(4)), "test/reminding");
        roundAt(MONDAY.plus(Duration.ofDays(5)));
        assertThat(posted()).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    @Tag("M6")
    void a_change_that_is_committed_a_little_after_its_reminders_moment_is_not_lost() {
        roundAt(MONDAY.plusSeconds(120));
        listed.due(1, MONDAY.plusSeconds(100), "test/reminding");
        roundAt(MONDAY.plusSeconds(180));
        assertThat(posted()).containsExactly(1L);
    }

    @Test
    @Tag("M6")
    void the_look_back_is_once_a_minute_and_between_two_of_them_only_what_is_new_is_asked_for() {
        roundAt(MONDAY.plusSeconds(120));
        listed.due(1, MONDAY.plusSeconds(100), "test/reminding");
        listed.due(2, MONDAY.plusSeconds(125), "test/reminding");
        roundAt(MONDAY.plusSeconds(130));
        assertThat(posted()).containsExactly(2L);
        roundAt(MONDAY.plusSeconds(180));
        assertThat(posted()).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    @Tag("M5")
    void one_reminder_that_cannot_be_posted_stops_no_other_and_is_tried_again() {
        listed.due(1, MONDAY.plusSeconds(10), "test/not-known-yet");
        listed.due(2, MONDAY.plusSeconds(20), "test/reminding");
        roundAt(MONDAY.plusSeconds(60));
        assertThat(posted()).containsExactly(2L);
        listed.all.removeLast();
        listed.due(1, MONDAY.plusSeconds(10), "test/reminding");
        roundAt(MONDAY.plus(Duration.ofHours(1)));
        assertThat(posted()).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    @Tag("M5")
    void what_cannot_be_posted_is_tried_again_in_rounds_that_come_every_few_seconds_too() {
        listed.due(1, MONDAY.plusSeconds(10), "test/not-known-yet");
        for (int seconds = 60; seconds <= 600; seconds += 10) roundAt(MONDAY.plusSeconds(seconds));
        listed.all.clear();
        listed.due(1, MONDAY.plusSeconds(10), "test/reminding");
        roundAt(MONDAY.plusSeconds(610));
        assertThat(posted()).containsExactly(1L);
    }

    @Test
    @Tag("M5")
    void what_could_not_be_posted_is_tried_again_in_the_very_next_round() {
        listed.due(1, MONDAY.plusSeconds(10), "test/not-known-yet");
        roundAt(MONDAY.plusSeconds(60));
        listed.all.clear();
        listed.due(1, MONDAY.plusSeconds(10), "test/reminding");
        roundAt(MONDAY.plusSeconds(70));
        assertThat(posted()).containsExactly(1L);
    }

    @Test
    void more_than_a_page_fall_due_at_once_and_none_is_left_out() {
        for (long i = 1; i <= 1_300; i++)
            listed.due(i, MONDAY.plusSeconds(i % 7 == 0 ? 30 : i % 600), "test/reminding");
        roundAt(MONDAY.plus(Duration.ofMinutes(20)));
        assertThat(posted()).hasSize(1_300);
    }

    private List<Long> posted() {
        var subjects = LongStream.rangeClosed(1, 1_300).boxed().toList();
        return outbox.statesOf("test/reminding", subjects).stream()
                .map(LetterTrace::subject)
                .toList();
    }

    private void roundAt(Instant at) {
        HouseClock.startingAt(at, hands -> {
            round.round();
            return true;
        });
    }
}
