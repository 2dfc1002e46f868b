package io.tanxin.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C1")
class CommunicationDayTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final Schedule THURSDAY =
            Schedule.at(LocalDateTime.parse("2026-12-03T10:00"), SHANGHAI, 60, DayWay.VISIT, "人民路1号");
    private static final Schedule FRIDAY =
            Schedule.at(LocalDateTime.parse("2026-12-04T10:00"), SHANGHAI, 60, DayWay.VISIT, "人民路1号");

    private final CommunicationDay draft =
            saved(CommunicationDay.draft(DayKind.CHECK_IN, null, THURSDAY, false, null, new UserId(12), NOW));

    @Test
    void a_draft_is_scheduled_and_then_closed() {
        var scheduled = draft.scheduled(NOW);
        assertThat(scheduled.state()).isEqualTo(DayState.SCHEDULED);
        assertThat(scheduled.sequence()).isZero();
        assertThat(scheduled.closed().state()).isEqualTo(DayState.CLOSED);
    }

    @Test
    void each_state_refuses_what_does_not_follow_from_it() {
        var scheduled = draft.scheduled(NOW);
        assertThatIllegalStateException().isThrownBy(draft::closed);
        assertThatIllegalStateException().isThrownBy(() -> draft.reopened(FRIDAY, NOW));
        assertThatIllegalStateException().isThrownBy(() -> scheduled.scheduled(NOW));
        assertThatIllegalStateException()
                .isThrownBy(() -> scheduled.cancelled(null, NOW).moved(FRIDAY, NOW));
        assertThatIllegalStateException()
                .isThrownBy(() -> scheduled.cancelled(null, NOW).cancelled(null, NOW));
        assertThatIllegalStateException().isThrownBy(() -> scheduled.closed().cancelled(null, NOW));
        assertThatIllegalStateException().isThrownBy(() -> draft.scheduled(Instant.parse("2026-12-04T00:00:00Z")));
    }

    @Test
    @Tag("M19")
    void a_move_a_cancellation_and_a_reopening_each_count_up_and_the_uid_stays() {
        var moved = draft.scheduled(NOW).moved(FRIDAY, later(120));
        var cancelled = moved.cancelled("snow", later(240));
        var reopened = cancelled.reopened(THURSDAY, later(360));
        assertThat(List.of(moved.sequence(), cancelled.sequence(), reopened.sequence()))
                .containsExactly(1, 2, 3);
        assertThat(reopened.uid()).isEqualTo(draft.uid());
        assertThat(reopened.cancelReason()).isNull();
    }

    @Test
    @Tag("M20")
    void a_draft_is_changed_without_a_count() {
        assertThat(draft.moved(FRIDAY, later(120)).sequence()).isZero();
        assertThat(draft.cancelled(null, later(120)).sequence()).isZero();
    }

    @Test
    @Tag("M6")
    void who_was_not_told_of_the_first_time_is_not_told_that_it_changed() {
        var scheduled = draft.scheduled(NOW);
        assertThat(scheduled.moved(FRIDAY, later(59)).toldStartsAt()).isNull();
        assertThat(scheduled.moved(FRIDAY, later(60)).toldStartsAt()).isEqualTo(THURSDAY.startsAt());
    }

    @Test
    @Tag("M6")
    void two_moves_within_a_minute_still_speak_of_the_time_that_was_told() {
        var first = draft.scheduled(NOW).moved(FRIDAY, later(600));
        var second = first.moved(
                Schedule.at(LocalDateTime.parse("2026-12-07T10:00"), SHANGHAI, 60, DayWay.VISIT, null), later(630));
        assertThat(second.toldStartsAt()).isEqualTo(THURSDAY.startsAt());
    }

    @Test
    void undone_it_is_what_it_was_but_for_the_sequence() {
        var scheduled = draft.scheduled(NOW);
        var moved = scheduled.moved(FRIDAY, later(600));
        var undone = moved.undone(Undo.of(scheduled, moved), later(620));
        assertThat(undone.schedule()).isEqualTo(THURSDAY);
        assertThat(undone.sequence()).isEqualTo(2);
        assertThat(undone.changedAt()).isEqualTo(scheduled.changedAt());
    }

    @Test
    @Tag("M27")
    void an_hour_that_new_york_leaves_out_becomes_the_next_and_one_that_comes_twice_is_the_first() {
        var gap = Schedule.at(LocalDateTime.parse("2026-03-08T02:30"), NEW_YORK, 60, DayWay.PHONE, null);
        assertThat(gap.local()).isEqualTo(LocalDateTime.parse("2026-03-08T03:30"));
        var twice = Schedule.at(LocalDateTime.parse("2026-11-01T01:30"), NEW_YORK, 60, DayWay.PHONE, null);
        assertThat(twice.startsAt()).isEqualTo(Instant.parse("2026-11-01T05:30:00Z"));
        assertThat(twice.endsAt()).isEqualTo(Instant.parse("2026-11-01T06:30:00Z"));
    }

    @Test
    void a_day_has_a_length_a_place_and_a_title_within_bounds() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Schedule(NOW, 4, SHANGHAI, DayWay.PHONE, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Schedule(NOW, 601, SHANGHAI, DayWay.PHONE, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Schedule(NOW, 60, SHANGHAI, DayWay.PHONE, "长".repeat(301)));
        assertThatIllegalArgumentException().isThrownBy(() -> draftFor("t".repeat(121), List.of(new DealerId(1))));
        assertThatIllegalArgumentException().isThrownBy(() -> draftFor(null, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draftFor(null, List.of(new DealerId(1), new DealerId(1))));
    }

    @Test
    void a_visit_is_at_the_dealers_and_a_call_is_nowhere() {
        var visit = new DayDraft(
                DayKind.CHECK_IN,
                DayWay.VISIT,
                " ",
                List.of(new DealerId(1)),
                THURSDAY.local(),
                SHANGHAI,
                60,
                null,
                false);
        assertThat(visit.schedule("人民路1号").place()).isEqualTo("人民路1号");
        assertThat(visit.title()).isNull();
        var call = new DayDraft(
                DayKind.CHECK_IN,
                DayWay.PHONE,
                null,
                List.of(new DealerId(1)),
                THURSDAY.local(),
                SHANGHAI,
                60,
                null,
                false);
        assertThat(call.schedule("人民路1号").place()).isNull();
    }

    private static DayDraft draftFor(String title, List<DealerId> dealers) {
        return new DayDraft(
                DayKind.CHECK_IN, DayWay.PHONE, title, dealers, THURSDAY.local(), SHANGHAI, 60, null, false);
    }

    private static Instant later(int seconds) {
        return NOW.plus(Duration.ofSeconds(seconds));
    }

    private static CommunicationDay saved(CommunicationDay d) {
        return new CommunicationDay(
                new DayId(1),
                1,
                d.uid(),
                d.sequence(),
                d.kind(),
                d.way(),
                d.title(),
                d.organiser(),
                d.startsAt(),
                d.minutes(),
                d.zone(),
                d.place(),
                d.state(),
                d.showsGuests(),
                d.batch(),
                d.cancelReason(),
                d.createdBy(),
                d.createdAt(),
                d.changedAt(),
                d.toldStartsAt(),
                d.series(),
                d.confided());
    }
}
