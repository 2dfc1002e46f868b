package io.tanxin.communication.talk;

import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.CHEN_STAFF;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.communication.DayFilter;
import io.tanxin.communication.DayFilter.When;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayService.Planned;
import io.tanxin.communication.DayWay;
import io.tanxin.communication.Schedule;
import io.tanxin.dealers.InConfidence.Matter;
import io.tanxin.promises.FollowUpTalks;
import io.tanxin.reminders.Reminder;
import io.tanxin.reminders.ReminderSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a talk in confidence sends, and what else is planned because of it. */
@Tag("C6")
class ConfidedLettersTest extends Confided {
    @Autowired
    List<ReminderSource> sources;

    @Autowired
    JdbcTemplate batch;

    @Test
    void each_of_its_letters_says_of_itself_that_it_is_in_confidence() {
        at(BEGIN, time -> {
            var day = plan();
            time.walk(Duration.ofMinutes(5));
            var later = Schedule.at(WHEN.plusDays(1), THERE, 60, DayWay.VISIT, null);
            by(DIRECTOR, () -> days.move(day, version(day), later, true));
            var due = new ArrayList<Reminder>();
            sources.forEach(source -> source.dueBetween(time.at(), time.at().plus(Duration.ofDays(9)), due::addAll));
            assertThat(due)
                    .filteredOn(one -> one.letter().kind().startsWith("communication/"))
                    .hasSizeGreaterThan(1)
                    .allMatch(one -> one.letter().inConfidence());
            time.walk(Duration.ofMinutes(5));
            by(DIRECTOR, () -> days.cancel(day, version(day), "Another day is better"));
            assertThat(db.sql(
                                    "select distinct kind from outbox_mail where in_confidence and kind like 'communication/%'")
                            .query(String.class)
                            .list())
                    .contains("communication/invitation", "communication/changed", "communication/cancelled");
            assertThat(count("outbox_mail where in_confidence = false")).isZero();
            assertThat(count("audit_entry where action like 'day.%' and in_confidence = false"))
                    .isZero();
            nobodyElseFinds(day);
        });
    }

    @Test
    void who_has_no_mail_gets_them_from_the_hands_of_a_director() {
        at(BEGIN, time -> {
            db.sql("update contact set invited = true where person_id = 21").update();
            plan();
            db.sql("update outbox_mail set state = 'TO_HAND_OVER', finished_at = posted_at where reader_id = 21")
                    .update();
            assertThat(count("outbox_mail where reader_id = " + CHEN_STAFF)).isPositive();
            assertThat(as(LI_NA, () -> handOver.rows(9))).isEmpty();
            assertThat(as(DIRECTOR, () -> handOver.rows(9))).isNotEmpty();
        });
    }

    @Test
    void a_manager_of_a_whole_network_finds_it_no_more_than_one_of_a_few() {
        at(BEGIN, time -> {
            var day = plan();
            var dealers = LongStream.range(5_000, 6_001).boxed().toList();
            batch.batchUpdate(
                    "insert into dealer (id, version, code, name, pinyin, initials, stage, zone, country, state, created_at)"
                            + " values (?, 0, ?, ?, 'd', 'd', 'GROWING', 'Asia/Shanghai', 'CN', 'ACTIVE', '2026-01-01')",
                    dealers.stream()
                            .map(id -> new Object[] {id, "E" + id, "Dealer " + id})
                            .toList());
            for (var who : List.of(LI_NA, DIRECTOR))
                batch.batchUpdate(
                        "insert into visible_dealer values (?, ?, '2000-01-01', '9999-12-31', ?)",
                        dealers.stream()
                                .map(id -> new Object[] {who.value(), id, who.equals(LI_NA) ? "MANAGER" : "DIRECTOR"})
                                .toList());
            nobodyElseFinds(day, LI_NA);
            assertThat(as(DIRECTOR, () -> queries.rows(DayFilter.of(When.UPCOMING), null, 0, 9)))
                    .hasSize(1);
        });
    }

    @Test
    void the_talk_after_a_broken_promise_in_confidence_is_of_the_circle_too() {
        at(BEGIN, time -> {
            var day = plan();
            var matter = new Matter("CONCERN", concern.value());
            assertThat(as(DIRECTOR, () -> followUps.toCome(CHENS_KITCHEN, matter)))
                    .extracting(FollowUpTalks.Talk::id)
                    .containsExactly(day.value());
            var planned =
                    as(DIRECTOR, () -> followUps.plan(CHENS_KITCHEN, matter)).orElseThrow();
            assertThat(as(DIRECTOR, () -> followUps.find(CHENS_KITCHEN, planned.id(), matter)))
                    .isPresent();
            assertThat(as(DIRECTOR, () -> followUps.find(CHENS_KITCHEN, planned.id(), null)))
                    .as("for a promise that everybody sees")
                    .isEmpty();
            nobodyElseFinds(new DayId(planned.id()));
        });
    }

    private DayId plan() {
        return ((Planned.Made) as(DIRECTOR, () -> talks.plan(List.of(draft()), concern, "", true, true)))
                .days()
                .getFirst();
    }
}
