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
import io.tanxin.calendar.Rhythm;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayService;
import io.tanxin.communication.DayWay;
import io.tanxin.communication.Schedule;
import io.tanxin.communication.SeriesId;
import io.tanxin.communication.series.SeriesUndo.Change;
import io.tanxin.communication.talk.TopicService;
import io.tanxin.kernel.NotFound;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A change of a series is undone as a whole, as long as its letters wait. */
@DatabaseTest
@Tag("M10")
@Tag("M24")
class SeriesUndoTest {
    private static final Rhythm SECOND_WEDNESDAY = new Rhythm.OnWeekday(1, 2, DayOfWeek.WEDNESDAY);
    private static final Rhythm TUESDAYS = new Rhythm.Weekly(1, List.of(DayOfWeek.TUESDAY));
    private static final String NOW = "2026-11-23T02:00:00Z";
    private static final String IN_TIME = "2026-11-23T02:00:59Z";
    private static final String TOO_LATE = "2026-11-23T02:01:00Z";

    @Autowired
    SeriesUndo undo;

    @Autowired
    SeriesChange change;

    @Autowired
    SeriesService service;

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

    @BeforeEach
    void a_series_that_its_dealer_knows_of() {
        rows.clear();
        Network.lay(db);
        series = table.plan(draft(CHENS_KITCHEN, FIRST_TUESDAY));
    }

    @Test
    void a_series_that_was_changed_is_as_it_was_and_who_was_told_has_the_old_time_again() {
        var before = all();
        var made = change(null, SECOND_WEDNESDAY);
        assertThat(all()).isNotEqualTo(before);
        assertThat(undo(IN_TIME, made)).isTrue();
        assertThat(all()).isEqualTo(before);
        assertThat(table.word("select concat(sequence, ' ', state) from communication_day where sequence > 0"))
                .as("the letter of the change finds that it is out of date")
                .isEqualTo("2 SCHEDULED");
        assertThat(table.number("select count(*) from invitation where removed_at is null"))
                .isEqualTo(1);
        assertThat(undo(IN_TIME, made)).as("once").isFalse();
    }

    @Test
    void days_that_the_change_took_out_are_there_again_under_their_uid_and_with_their_seat() {
        var before = all();
        var made = change(null, new Rhythm.OnWeekday(12, 1, DayOfWeek.TUESDAY));
        assertThat(table.days(series)).hasSize(2);
        assertThat(undo(IN_TIME, made)).isTrue();
        assertThat(all()).isEqualTo(before);
        assertThat(table.number("select count(*) from seat s join communication_day d on d.id = s.day_id"
                        + " and d.starts_at = s.starts_at and d.state = s.day_state"))
                .isEqualTo(24);
    }

    @Test
    void days_that_the_change_brought_are_gone_and_those_invited_meanwhile_belong_to_no_series() {
        var before = all();
        var made = change(null, TUESDAYS);
        assertThat(table.days(series)).hasSizeGreaterThan(100);
        assertThat(undo(IN_TIME, made)).isTrue();
        assertThat(all()).isEqualTo(before);
        assertThat(table.word("select group_concat(distinct state) from communication_day where series_id is null"))
                .isEqualTo("CANCELLED");
    }

    @Test
    void this_and_all_that_follow_are_one_series_again() {
        var before = all();
        var made = change(LocalDate.parse("2027-02-02"), SECOND_WEDNESDAY);
        assertThat(table.days(series)).hasSize(2);
        assertThat(undo(IN_TIME, made)).isTrue();
        assertThat(all()).isEqualTo(before);
        assertThat(table.number("select count(*) from communication_series where state <> 'ENDED'"))
                .isEqualTo(1);
    }

    @Test
    void an_end_is_undone_and_nobody_is_told_that_it_was_called_off() {
        var before = all();
        var made = at(NOW, () -> table.as(LI_NA, () -> service.end(series, null, "We talk by phone")));
        assertThat(table.days(series)).containsExactly("CANCELLED 2026-12-01 10:00");
        assertThat(undo(IN_TIME, made)).isTrue();
        assertThat(all()).isEqualTo(before);
        assertThat(table.word("select rule from communication_series")).doesNotContain("UNTIL");
        assertThat(table.number("select count(*) from communication_day where cancel_reason is not null"))
                .isZero();
    }

    @Test
    void what_was_moved_by_hand_and_went_along_is_where_the_hand_had_put_it() {
        move(table.ids(series).get(2), "2027-02-04T15:00");
        var before = all();
        var made = at(
                NOW,
                () -> table.as(
                        LI_NA,
                        () -> ((SeriesChange.Changed.Done) change.change(
                                        series, table.version(series), null, to(SECOND_WEDNESDAY, null), true, true))
                                .undo()));
        assertThat(undo(IN_TIME, made)).isTrue();
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void what_somebody_wrote_down_for_a_day_stands_on_the_day_again() {
        var last = table.ids(series).get(23);
        at(NOW, () -> table.as(LI_NA, () -> topics.add(last, CHENS_KITCHEN, "The brand wall", null)));
        var before = all();
        var made = change(null, new Rhythm.OnWeekday(12, 1, DayOfWeek.TUESDAY));
        assertThat(undo(IN_TIME, made)).isTrue();
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void once_the_letters_have_left_it_is_too_late() {
        var made = change(null, SECOND_WEDNESDAY);
        var after = all();
        assertThat(undo(TOO_LATE, made)).isFalse();
        assertThat(all()).isEqualTo(after);
    }

    @Test
    void what_somebody_has_changed_since_is_not_put_back() {
        var made = change(null, SECOND_WEDNESDAY);
        move(table.ids(series).get(2), "2027-02-04T15:00");
        var after = all();
        assertThat(undo(IN_TIME, made)).isFalse();
        assertThat(all()).isEqualTo(after);
    }

    @Test
    void a_stranger_finds_nothing() {
        var made = change(null, SECOND_WEDNESDAY);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> at(IN_TIME, () -> table.as(ZHOU_MIN, () -> undo.undo(made))));
    }

    private Change change(@Nullable LocalDate from, Rhythm rhythm) {
        return at(
                NOW,
                () -> table.as(
                        LI_NA,
                        () -> ((SeriesChange.Changed.Done) change.change(
                                        series, table.version(series), from, to(rhythm, from), false, true))
                                .undo()));
    }

    private static SeriesDraft to(Rhythm rhythm, @Nullable LocalDate from) {
        return draft(CHENS_KITCHEN, rhythm)
                .with(SeriesTable.recurrence(rhythm, from == null ? "2026-11-24" : from.toString(), 14));
    }

    private boolean undo(String when, Change made) {
        Supplier<Boolean> undone = () -> undo.undo(made);
        return at(when, () -> table.as(LI_NA, undone));
    }

    private void move(DayId day, String local) {
        var to = Schedule.at(LocalDateTime.parse(local), SHANGHAI, 60, DayWay.VISIT, null);
        at(NOW, () -> table.as(LI_NA, () -> days.move(day, table.version(day), to, true)));
    }

    /** Everything about the series' days that a reader or a calendar could tell. */
    private List<String> all() {
        return db.sql("""
                select concat_ws(' ', series_date, placed, starts_local, starts_at, minutes, zone, state, kind, way, organiser_id, uid,
                                 (select count(*) from seat s where s.day_id = d.id and s.removed_at is null)) as line
                  from communication_day d where series_id = :series order by series_date, id
                """).param("series", series.value()).query(String.class).list();
    }
}
