package io.tanxin.communication.series;

import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN_HARDWARE;
import static io.tanxin.Network.ZHOU_MIN;
import static io.tanxin.communication.series.SeriesTable.FIRST_TUESDAY;
import static io.tanxin.communication.series.SeriesTable.at;
import static io.tanxin.communication.series.SeriesTable.draft;
import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.DatabaseRows;
import io.tanxin.DatabaseTest;
import io.tanxin.Network;
import io.tanxin.calendar.HolidaysChanged;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.DayQueries;
import io.tanxin.communication.DayService;
import io.tanxin.communication.DayState;
import io.tanxin.communication.DayWay;
import io.tanxin.communication.DaysOfLeavers;
import io.tanxin.communication.DaysOnHoliday;
import io.tanxin.communication.Schedule;
import io.tanxin.communication.SeriesDays;
import io.tanxin.communication.SeriesId;
import io.tanxin.dealers.Assignments;
import io.tanxin.dealers.DealerService;
import io.tanxin.kernel.DealerId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What time brings to a series, and what happens to its dealer. */
@DatabaseTest
@Tag("C1")
class SeriesRoundTest {

    @Autowired
    SeriesRound round;

    @Autowired
    SeriesDays seriesDays;

    @Autowired
    DaysOnHoliday onHoliday;

    @Autowired
    DaysOfLeavers leavers;

    @Autowired
    DayQueries queries;

    @Autowired
    DayService days;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Assignments assignments;

    @Autowired
    DealerService dealers;

    @Autowired
    SeriesTable table;

    @Autowired
    DatabaseRows rows;

    @Autowired
    JdbcClient db;

    private SeriesId series = new SeriesId(0);

    @BeforeEach
    void a_series() {
        rows.clear();
        Network.lay(db);
        series = table.plan(draft(CHENS_KITCHEN, FIRST_TUESDAY));
    }

    @Test
    @Tag("M20")
    void after_each_talk_the_next_one_is_invited_at_once() {
        walk("2026-12-01T01:59:00Z");
        assertThat(table.days(series)).element(1).isEqualTo("PLANNED 2027-01-05 10:00");
        walk("2026-12-01T02:01:00Z");
        assertThat(table.days(series))
                .startsWith("SCHEDULED 2026-12-01 10:00", "SCHEDULED 2027-01-05 10:00", "PLANNED 2027-02-02 10:00");
    }

    @Test
    @Tag("M20")
    void the_lead_time_is_the_policys() {
        db.sql("update nurture_policy_in_force set invite_lead_days = 75").update();
        walk("2026-11-24T01:00:00Z");
        assertThat(table.days(series)).element(2).isEqualTo("SCHEDULED 2027-02-02 10:00");
        assertThat(table.days(series)).element(3).isEqualTo("PLANNED 2027-03-02 10:00");
    }

    @Test
    @Tag("M20")
    @Tag("M25")
    void to_a_day_that_has_become_a_holiday_nobody_is_invited_until_somebody_has_decided() {
        var fifth = LocalDate.parse("2027-01-05");
        at(SeriesTable.MONDAY.toString(), () -> {
            events.publishEvent(new HolidaysChanged("CN", 2027, List.of(fifth), List.of()));
            return true;
        });
        at(
                "2026-11-01T01:00:00Z",
                () -> table.as(LI_NA, () -> {
                    assertThat(onHoliday.mine()).as("far away").isEmpty();
                    return true;
                }));
        walk("2026-12-20T01:00:00Z");
        assertThat(table.days(series)).element(1).isEqualTo("PLANNED 2027-01-05 10:00");
        var second = table.ids(series).get(1);
        at(
                "2026-12-20T01:01:00Z",
                () -> table.as(LI_NA, () -> {
                    assertThat(seriesDays.invite(second))
                            .as("not by going on from the talk before either")
                            .isFalse();
                    assertThat(onHoliday.mine())
                            .singleElement()
                            .satisfies(found -> assertThat(found.day().id()).isEqualTo(second));
                    onHoliday.keep(second);
                    return true;
                }));
        walk("2026-12-20T01:10:00Z");
        assertThat(table.days(series)).element(1).isEqualTo("SCHEDULED 2027-01-05 10:00");
    }

    @Test
    @Tag("M25")
    void moved_away_from_the_holiday_it_is_invited_to_like_any_other() {
        at(SeriesTable.MONDAY.toString(), () -> {
            events.publishEvent(new HolidaysChanged("CN", 2027, List.of(LocalDate.parse("2027-01-05")), List.of()));
            return true;
        });
        var second = table.ids(series).get(1);
        var to = Schedule.at(LocalDateTime.parse("2027-01-06T10:00"), SeriesTable.SHANGHAI, 60, DayWay.VISIT, null);
        at("2026-12-20T01:00:00Z", () -> table.as(LI_NA, () -> days.move(second, table.version(second), to, true)));
        walk("2026-12-20T01:10:00Z");
        assertThat(table.days(series)).element(1).isEqualTo("SCHEDULED 2027-01-05 2027-01-06 10:00 HAND");
    }

    @Test
    @Tag("M23")
    void the_days_ahead_are_laid_further_by_themselves() {
        walk("2027-03-01T01:00:00Z");
        assertThat(table.days(series)).hasSize(27).endsWith("PLANNED 2029-02-06 10:00");
        assertThat(table.number("select count(*) from seat")).isEqualTo(27);
    }

    @Test
    void several_nodes_lay_and_invite_each_day_once() throws Exception {
        var start = new CountDownLatch(1);
        try (var nodes = Executors.newFixedThreadPool(4)) {
            var walks = IntStream.range(0, 4)
                    .<Future<?>>mapToObj(n -> nodes.submit(() -> {
                        start.await();
                        walk("2027-03-01T01:00:00Z");
                        return null;
                    }))
                    .toList();
            start.countDown();
            for (var walk : walks) walk.get();
        }
        walk("2027-03-01T01:00:00Z");
        assertThat(table.days(series)).hasSize(27).doesNotHaveDuplicates();
        assertThat(table.number("select count(*) from seat")).isEqualTo(27);
        // 1 December and 2 March; what nobody walked through stayed planned
        assertThat(table.letters()).hasSize(2);
    }

    @Test
    @Tag("M23")
    @Tag("M26")
    void when_a_country_changes_its_clocks_the_hour_on_the_wall_stays() {
        db.sql("update communication_series set zone_rules = 'older'").update();
        db.sql("update communication_day set starts_at = date_add(starts_at, interval 1 hour)")
                .update();
        db.sql("update seat set starts_at = date_add(starts_at, interval 1 hour)")
                .update();
        walk("2026-11-24T01:00:00Z");
        assertThat(table.word("select group_concat(distinct time(starts_at)) from communication_day"))
                .startsWith("02:00:00");
        assertThat(table.word("select group_concat(distinct time(starts_at)) from seat"))
                .startsWith("02:00:00");
        assertThat(table.letters()).containsExactly("communication/invitation 20 v0", "communication/changed 20 v1");
        walk("2026-11-24T01:10:00Z");
        assertThat(table.letters()).hasSize(2);
    }

    @Test
    void a_change_of_manager_takes_the_series_along_and_the_invited_read_whom_they_meet() {
        at(
                "2026-11-24T01:00:00Z",
                () -> table.as(DIRECTOR, () -> assignments.assign(List.of(CHENS_KITCHEN), ZHOU_MIN)));
        assertThat(table.word("select group_concat(distinct organiser_id) from communication_day"))
                .isEqualTo(ZHOU_MIN.toString());
        assertThat(table.word("select organiser_id from communication_series")).isEqualTo(ZHOU_MIN.toString());
        assertThat(table.letters())
                .filteredOn(letter -> letter.startsWith("communication/"))
                .containsExactly("communication/invitation 20 v0", "communication/changed 20 v1");
    }

    @Test
    void while_a_dealer_is_not_with_us_its_series_rests() {
        at(
                "2026-11-24T01:00:00Z",
                () -> table.as(LI_NA, () -> {
                    dealers.leave(CHENS_KITCHEN);
                    return true;
                }));
        walk("2026-12-20T01:00:00Z");
        // what people were invited to is for people to decide
        assertThat(table.days(series)).containsExactly("SCHEDULED 2026-12-01 10:00");
        at(
                "2027-01-20T01:00:00Z",
                () -> table.as(LI_NA, () -> {
                    dealers.comeBack(CHENS_KITCHEN);
                    return true;
                }));
        assertThat(table.days(series))
                .startsWith("SCHEDULED 2026-12-01 10:00", "SCHEDULED 2027-02-02 10:00", "PLANNED 2027-03-02 10:00");
    }

    @Test
    void a_round_that_comes_again_goes_on_without_the_dealer_that_has_left_and_has_it_back_when_it_returns() {
        var round = table.plan(round());
        leave(QIN_HARDWARE);
        walk("2027-01-15T01:00:00Z");
        assertThat(table.days(round)).element(2).isEqualTo("SCHEDULED 2027-02-02 14:00");
        assertThat(table.number("select count(*) from seat s join communication_day d on d.id = s.day_id"
                        + " where s.dealer_id = 102 and s.removed_at is null and d.state = 'PLANNED'"))
                .isZero();
        assertThat(table.word(
                        "select group_concat(distinct i.person_id) from invitation i join seat s on s.id = i.seat_id"
                                + " join communication_day d on d.id = s.day_id where d.series_date = '2027-02-02' and d.series_id = "
                                + round))
                .isEqualTo("20");
        at(
                "2027-03-20T01:00:00Z",
                () -> table.as(LI_NA, () -> {
                    dealers.comeBack(QIN_HARDWARE);
                    return true;
                }));
        assertThat(table.number("select count(*) from seat s join communication_day d on d.id = s.day_id"
                        + " where s.dealer_id = 102 and s.removed_at is null and d.state = 'PLANNED'"
                        + " and d.starts_at > '2027-03-20'"))
                .isEqualTo(table.number("select count(*) from communication_day where state = 'PLANNED'"
                        + " and starts_at > '2027-03-20' and series_id = " + round));
    }

    @Test
    void what_is_laid_further_has_no_seat_for_a_dealer_that_has_left() {
        var round = table.plan(round());
        leave(QIN_HARDWARE);
        walk("2027-03-01T01:00:00Z");
        assertThat(table.days(round)).endsWith("PLANNED 2029-02-06 14:00");
        assertThat(table.number("select count(*) from seat s join communication_day d on d.id = s.day_id"
                        + " where s.dealer_id = 102 and s.removed_at is null and d.state = 'PLANNED'"))
                .isZero();
    }

    @Test
    void when_all_its_dealers_have_left_a_round_rests() {
        var round = table.plan(round());
        leave(QIN_HARDWARE);
        leave(CHENS_KITCHEN);
        assertThat(table.word("select state from communication_series where id = " + round))
                .isEqualTo("PAUSED");
        assertThat(table.days(round)).containsExactly("SCHEDULED 2026-12-01 14:00");
    }

    @Test
    void of_what_people_were_invited_to_the_manager_is_asked_and_one_dealer_is_called_off_or_all() {
        table.plan(round());
        leave(QIN_HARDWARE);
        var later = "2026-11-24T01:05:00Z";
        at(
                later,
                () -> table.as(LI_NA, () -> {
                    var found = leavers.mine();
                    assertThat(found)
                            .singleElement()
                            .satisfies(one -> assertThat(one.dealer()).isEqualTo(QIN_HARDWARE));
                    var day = found.getFirst().day().id();
                    var off = leavers.callOff(day, QIN_HARDWARE);
                    assertThat(leavers.mine()).isEmpty();
                    assertThat(queries.day(day).day().state()).isEqualTo(DayState.SCHEDULED);
                    assertThat(queries.day(day).day().seats())
                            .extracting(seat -> seat.dealer())
                            .containsExactly(CHENS_KITCHEN);
                    assertThat(leavers.undo(off)).isTrue();
                    assertThat(queries.day(day).day().seats()).hasSize(2);
                    leavers.keep(day, QIN_HARDWARE);
                    assertThat(leavers.mine()).isEmpty();
                    leavers.undoKeep(day, QIN_HARDWARE);
                    assertThat(leavers.mine()).hasSize(1);
                    return true;
                }));
        leave(CHENS_KITCHEN);
        at(
                later,
                () -> table.as(LI_NA, () -> {
                    var own = leavers.mine().stream()
                            .filter(one -> one.day().seats().size() == 1)
                            .findFirst()
                            .orElseThrow();
                    var off = leavers.callOff(own.day().id(), CHENS_KITCHEN);
                    assertThat(queries.day(own.day().id()).day().state()).isEqualTo(DayState.CANCELLED);
                    assertThat(leavers.undo(off)).isTrue();
                    assertThat(queries.day(own.day().id()).day().state()).isEqualTo(DayState.SCHEDULED);
                    return true;
                }));
        at(
                later,
                () -> table.as(ZHOU_MIN, () -> {
                    assertThat(leavers.mine()).isEmpty();
                    return true;
                }));
    }

    private static SeriesDraft round() {
        var of = draft(CHENS_KITCHEN, FIRST_TUESDAY);
        return new SeriesDraft(
                DayKind.ROUND,
                DayWay.OFFICE,
                null,
                List.of(CHENS_KITCHEN, QIN_HARDWARE),
                SeriesTable.recurrence(FIRST_TUESDAY, "2026-11-24", 14),
                60,
                null,
                false,
                of.onHoliday(),
                null);
    }

    private void leave(DealerId dealer) {
        at(
                "2026-11-24T01:00:00Z",
                () -> table.as(LI_NA, () -> {
                    dealers.leave(dealer);
                    return true;
                }));
    }

    private void walk(String when) {
        at(when, () -> {
            round.round();
            return true;
        });
    }
}
