package io.tanxin.communication.series;

import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.ZHOU_MIN;
import static io.tanxin.communication.series.SeriesTable.FIRST_TUESDAY;
import static io.tanxin.communication.series.SeriesTable.SHANGHAI;
import static io.tanxin.communication.series.SeriesTable.at;
import static io.tanxin.communication.series.SeriesTable.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tanxin.DatabaseRows;
import io.tanxin.DatabaseTest;
import io.tanxin.Network;
import io.tanxin.calendar.End;
import io.tanxin.calendar.Recurrence;
import io.tanxin.calendar.Rhythm;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayService;
import io.tanxin.communication.DayWay;
import io.tanxin.communication.Schedule;
import io.tanxin.communication.SeriesId;
import io.tanxin.communication.series.SeriesChange.Scope;
import io.tanxin.communication.talk.TopicService;
import io.tanxin.kernel.NotFound;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One day of it, this one and all that follow, all: and what was moved by hand stays. */
@DatabaseTest
@Tag("M24")
class SeriesChangeTest {
    private static final Rhythm SECOND_WEDNESDAY = new Rhythm.OnWeekday(1, 2, DayOfWeek.WEDNESDAY);
    private static final String AN_HOUR_LATER = "2026-11-23T02:00:00Z";

    @Autowired
    SeriesChange change;

    @Autowired
    SeriesTrial trial;

    @Autowired
    DayService days;

    @Autowired
    TopicService topics;

    @Autowired
    SeriesTable table;

    @Autowired
    DatabaseRows rows;

    @Autowired
    JdbcClient db;

    private SeriesId series = new SeriesId(0);

    /** What stands in the seat too is the day's, whatever has changed. */
    @AfterEach
    void seatsFollowTheirDays() {
        assertThat(db.sql("""
                select count(*) from seat s join communication_day d on d.id = s.day_id
                 where s.kind <> d.kind or s.starts_at <> d.starts_at or s.day_state <> d.state
                """).query(Integer.class).single()).isZero();
    }

    @BeforeEach
    void a_series_that_its_dealer_knows_of() {
        rows.clear();
        Network.lay(db);
        series = table.plan(draft(CHENS_KITCHEN, FIRST_TUESDAY));
    }

    @Test
    void one_that_is_moved_by_itself_stays_there_when_the_rhythm_changes() {
        move(day(2), "2027-02-04T15:00");
        change(null, SECOND_WEDNESDAY, 14, false);
        assertThat(table.days(series))
                .startsWith(
                        "SCHEDULED 2026-12-09 14:00",
                        "PLANNED 2027-01-13 14:00",
                        "PLANNED 2027-02-10 2027-02-04 15:00 HAND",
                        "PLANNED 2027-03-10 14:00");
        assertThat(table.days(series)).hasSize(24);
    }

    @Test
    void the_user_is_told_of_what_was_moved_by_hand_and_may_take_it_along() {
        move(day(2), "2027-02-04T15:00");
        var to = to(SECOND_WEDNESDAY, 14);
        var outlook = later(() -> trial.outlook(series, null, to));
        assertThat(outlook.byHand()).containsExactly(LocalDateTime.parse("2027-02-04T15:00"));
        change(null, SECOND_WEDNESDAY, 14, true);
        assertThat(table.days(series)).element(2).isEqualTo("PLANNED 2027-02-10 14:00");
    }

    @Test
    @Tag("M19")
    @Tag("M20")
    void who_was_invited_hears_of_the_change_as_of_one_event_and_nobody_of_the_rest() {
        var uid = table.word("select uid from communication_day where state = 'SCHEDULED'");
        change(null, FIRST_TUESDAY, 14, false);
        assertThat(table.days(series)).startsWith("SCHEDULED 2026-12-01 14:00", "PLANNED 2027-01-05 14:00");
        assertThat(table.word("select concat(uid, ' ', sequence) from communication_day where state = 'SCHEDULED'"))
                .isEqualTo(uid + " 1");
        assertThat(table.letters()).containsExactly("communication/invitation 20 v0", "communication/changed 20 v1");
    }

    @Test
    void this_and_all_that_follow_go_on_in_a_series_of_their_own() {
        var third = LocalDate.parse("2027-02-02");
        var done = (SeriesChange.Changed.Done) change(third, SECOND_WEDNESDAY, 14, false);
        assertThat(done.id()).isNotEqualTo(series);
        assertThat(table.days(series)).containsExactly("SCHEDULED 2026-12-01 10:00", "PLANNED 2027-01-05 10:00");
        assertThat(table.days(done.id()))
                .hasSize(22)
                .startsWith("PLANNED 2027-02-10 14:00", "PLANNED 2027-03-10 14:00");
        assertThat(table.number("select follows_id from communication_series where id = " + done.id()))
                .isEqualTo((int) series.value());
        assertThat(table.letters()).hasSize(1);
    }

    @Test
    void moving_one_with_those_behind_it_moves_the_rhythm() {
        var was = Schedule.at(LocalDateTime.parse("2027-02-02T10:00"), SHANGHAI, 60, DayWay.VISIT, null);
        var to = Schedule.at(LocalDateTime.parse("2027-02-10T14:00"), SHANGHAI, 60, DayWay.VISIT, null);
        var date = LocalDate.parse("2027-02-02");
        var moved = later(() -> trial.moved(series, date, was, to, Scope.FOLLOWING));
        assertThat(moved.recurrence().rhythm()).isEqualTo(SECOND_WEDNESDAY);
        assertThat(moved.recurrence().start()).isEqualTo("2027-02-10T14:00:00");
        var all = later(() -> trial.moved(series, date, was, to, Scope.ALL));
        assertThat(all.recurrence().start()).isEqualTo("2026-12-09T14:00:00");
    }

    @Test
    void a_day_that_was_left_out_stays_so_as_long_as_its_date_does() {
        later(() -> days.cancel(day(1), table.version(day(1)), null));
        change(null, FIRST_TUESDAY, 14, false);
        assertThat(table.days(series))
                .startsWith("SCHEDULED 2026-12-01 14:00", "CANCELLED 2027-01-05 10:00", "PLANNED 2027-02-02 14:00");
        change(null, SECOND_WEDNESDAY, 14, false);
        assertThat(table.days(series)).contains("PLANNED 2027-01-13 14:00");
    }

    @Test
    void dates_that_are_in_both_rhythms_keep_their_days() {
        var before = table.ids(series);
        change(null, new Rhythm.OnWeekday(2, 1, DayOfWeek.TUESDAY), 10, false);
        assertThat(table.days(series)).hasSize(12).startsWith("SCHEDULED 2026-12-01 10:00", "PLANNED 2027-02-02 10:00");
        assertThat(before).containsAll(table.ids(series));
        assertThat(table.letters()).hasSize(1);
    }

    @Test
    void what_somebody_wrote_down_for_a_day_is_not_lost_with_its_date() {
        later(() -> topics.add(day(23), CHENS_KITCHEN, "The brand wall", null));
        var last = day(23);
        change(null, new Rhythm.OnWeekday(12, 1, DayOfWeek.TUESDAY), 10, false);
        assertThat(table.number("select count(*) from agenda_item where day_id = " + last))
                .isEqualTo(1);
        assertThat(table.word("select state from communication_day where id = " + last))
                .isEqualTo("CANCELLED");
    }

    @Test
    void a_date_that_something_else_holds_on_to_is_called_off_and_the_others_go() {
        db.sql("insert into attendance (day_id, person_id, came) values (:day, 20, false)")
                .param("day", day(23).value())
                .update();
        var last = day(23);
        change(null, new Rhythm.OnWeekday(12, 1, DayOfWeek.TUESDAY), 10, false);
        assertThat(table.days(series)).hasSize(3);
        assertThat(table.word("select state from communication_day where id = " + last))
                .isEqualTo("CANCELLED");
    }

    @Test
    void of_a_count_what_is_left_goes_on() {
        var five = draft(CHENS_KITCHEN, FIRST_TUESDAY)
                .with(SeriesTable.recurrence(FIRST_TUESDAY, "2026-11-24", 16).ending(new End.After(5)));
        var counted = table.plan(five);
        var rest = later(() -> trial.draft(counted, LocalDate.parse("2027-02-02")));
        assertThat(rest.recurrence().end()).isEqualTo(new End.After(3));
        assertThat(rest.recurrence().start()).isEqualTo("2027-02-02T16:00:00");
    }

    @Test
    void place_and_zone_change_with_the_series() {
        var before = later(() -> trial.draft(series, null));
        var urumqi = Recurrence.from(
                LocalDate.parse("2026-11-24"),
                LocalTime.of(10, 0),
                ZoneId.of("Asia/Urumqi"),
                FIRST_TUESDAY,
                new End.Never());
        var there = new SeriesDraft(
                before.kind(),
                DayWay.OFFICE,
                null,
                before.dealers(),
                urumqi,
                60,
                "总部",
                false,
                before.onHoliday(),
                null);
        later(() -> change.change(series, table.version(series), null, there, false, false));
        assertThat(table.number("select count(*) from communication_day where place = '总部' and zone = 'Asia/Urumqi'"))
                .isEqualTo(24);
        assertThat(table.word("select starts_at from communication_day where state = 'SCHEDULED'"))
                .startsWith("2026-12-01 04:00:00");
        assertThat(
                        table.number(
                                "select count(*) from seat s join communication_day d on d.id = s.day_id and d.starts_at = s.starts_at"))
                .isEqualTo(24);
    }

    @Test
    void what_is_past_stays_as_it_was() {
        at(
                "2027-01-06T01:00:00Z",
                () -> table.as(
                        LI_NA,
                        () -> change.change(
                                series,
                                table.version(series),
                                null,
                                draft(CHENS_KITCHEN, SECOND_WEDNESDAY)
                                        .with(SeriesTable.recurrence(SECOND_WEDNESDAY, "2027-01-07", 10)),
                                false,
                                false)));
        assertThat(table.days(series))
                .startsWith(
                        "SCHEDULED 2026-12-01 10:00",
                        "PLANNED 2027-01-05 10:00",
                        "SCHEDULED 2027-01-13 10:00",
                        "PLANNED 2027-02-10 10:00");
    }

    @Test
    void who_was_slower_looks_again_and_a_stranger_finds_nothing() {
        assertThat(later(() -> change.change(series, 99, null, to(SECOND_WEDNESDAY, 10), false, false)))
                .isInstanceOf(SeriesChange.Changed.ChangedMeanwhile.class);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> table.as(ZHOU_MIN, () -> trial.draft(series, null)));
    }

    @Test
    void a_planned_day_that_is_moved_can_be_put_back() {
        var moved = (DayService.Changed.Done) move(day(2), "2027-02-04T15:00");
        var undo = moved.undo();
        assertThat(undo).isNotNull();
        later(() -> days.undo(undo));
        assertThat(table.days(series)).element(2).isEqualTo("PLANNED 2027-02-02 10:00");
        assertThat(table.letters()).hasSize(1);
    }

    private SeriesChange.Changed change(LocalDate from, Rhythm rhythm, int hour, boolean along) {
        return later(() -> change.change(series, table.version(series), from, to(rhythm, hour, from), along, false));
    }

    private static SeriesDraft to(Rhythm rhythm, int hour) {
        return to(rhythm, hour, null);
    }

    private static SeriesDraft to(Rhythm rhythm, int hour, LocalDate from) {
        return draft(CHENS_KITCHEN, rhythm)
                .with(SeriesTable.recurrence(rhythm, from == null ? "2026-11-24" : from.toString(), hour));
    }

    private DayService.Changed move(DayId day, String local) {
        var to = Schedule.at(LocalDateTime.parse(local), SHANGHAI, 60, DayWay.VISIT, null);
        return later(() -> days.move(day, table.version(day), to, false));
    }

    private DayId day(int n) {
        return table.ids(series).get(n);
    }

    private <T> T later(Supplier<T> work) {
        return at(AN_HOUR_LATER, () -> table.as(LI_NA, work));
    }
}
