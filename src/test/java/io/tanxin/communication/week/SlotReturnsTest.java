package io.tanxin.communication.week;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN;
import static io.tanxin.Network.QIN_HARDWARE;
import static io.tanxin.communication.week.WeekTable.AFTER_A_MINUTE;
import static io.tanxin.communication.week.WeekTable.at;
import static io.tanxin.communication.week.WeekTable.draft;
import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayQueries;
import io.tanxin.communication.DayService;
import io.tanxin.communication.DayWay;
import io.tanxin.communication.Schedule;
import io.tanxin.communication.SlotAgain;
import io.tanxin.communication.week.WeekDetails.Use;
import io.tanxin.communication.week.WeekService.Made;
import io.tanxin.identity.Actors;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@SignedIn
@Tag("C1")
class SlotReturnsTest {
    private static final String TEN = "2026-12-08T10:00";
    private static final String ELEVEN = "2026-12-08T11:00";
    private static final Instant CALLED_OFF = AFTER_A_MINUTE.plusSeconds(60);
    private static final Instant LATER = CALLED_OFF.plusSeconds(600);

    @Autowired
    WeekService weeks;

    @Autowired
    WeekPicks picks;

    @Autowired
    WeekQueries queries;

    @Autowired
    WeekRound round;

    @Autowired
    DayService days;

    @Autowired
    DayQueries dayQueries;

    @Autowired
    JdbcClient db;

    private final WeekTable table;
    private WeekId week;
    private DayId day;

    SlotReturnsTest(@Autowired JdbcClient db, @Autowired Actors actors) {
        table = new WeekTable(db, actors);
    }

    /** Chen has ten o'clock, and Li Na calls it off. */
    @BeforeEach
    void calledOff() {
        table.together();
        week = ((Made.Done) table.as(LI_NA, () -> weeks.make(draft(TEN, ELEVEN)))).week();
        table.as(LI_NA, () -> weeks.open(week));
        table.as(CHEN, () -> picks.pick(table.guest(CHENS_KITCHEN), table.slotAt(TEN)));
        day = new DayId(table.number("select day_id from communication_week_guest where day_id is not null"));
        at(CALLED_OFF, () -> table.as(LI_NA, () -> days.cancel(day, version(), "ill")));
    }

    @Test
    void a_talk_taken_up_again_has_its_time_in_the_week_again() {
        walkRound();
        assertThat(table.standing(CHENS_KITCHEN)).isEqualTo("ASKED");
        assertThat(reopen(TEN)).isEqualTo(SlotAgain.BACK);
        assertThat(table.standing(CHENS_KITCHEN)).isEqualTo("TAKEN 10:00");
        var seen = at(LATER, () -> table.as(LI_NA, () -> queries.week(week)));
        assertThat(List.of(seen.use(Use.TAKEN), seen.use(Use.FREE), seen.use(Use.WITHDRAWN)))
                .containsExactly(1L, 1L, 0L);
        // what the dealer said to the talk as it was is asked anew, so the round leaves it its place
        walkRound();
        assertThat(table.standing(CHENS_KITCHEN)).isEqualTo("TAKEN 10:00");
    }

    @Test
    void another_of_the_weeks_times_that_nobody_has_will_do() {
        walkRound();
        assertThat(reopen(ELEVEN)).isEqualTo(SlotAgain.BACK);
        assertThat(table.standing(CHENS_KITCHEN)).isEqualTo("TAKEN 11:00");
    }

    @Test
    void before_the_round_has_come_by_it_never_lost_its_place() {
        assertThat(reopen(TEN)).isEqualTo(SlotAgain.NONE);
        walkRound();
        assertThat(table.standing(CHENS_KITCHEN)).isEqualTo("TAKEN 10:00");
    }

    @Test
    void what_another_dealer_has_taken_stays_that_dealers() {
        walkRound();
        db.sql("update communication_week_slot set withdrawn = false").update();
        at(LATER, () -> table.as(QIN, () -> picks.pick(table.guest(QIN_HARDWARE), table.slotAt(TEN))));
        assertThat(reopen(TEN)).isEqualTo(SlotAgain.ANOTHERS);
        assertThat(table.standing(QIN_HARDWARE)).isEqualTo("TAKEN 10:00");
        assertThat(table.standing(CHENS_KITCHEN)).isEqualTo("ASKED");
    }

    @Test
    void a_dealer_that_has_chosen_anew_keeps_what_it_chose() {
        walkRound();
        at(LATER, () -> table.as(CHEN, () -> picks.pick(table.guest(CHENS_KITCHEN), table.slotAt(ELEVEN))));
        assertThat(reopen(TEN)).isEqualTo(SlotAgain.ELSEWHERE);
        assertThat(table.standing(CHENS_KITCHEN)).isEqualTo("TAKEN 11:00");
    }

    @Test
    void at_a_time_that_the_week_does_not_have_it_stands_beside_the_week() {
        walkRound();
        assertThat(reopen("2026-12-08T15:00")).isEqualTo(SlotAgain.OUTSIDE);
        assertThat(table.standing(CHENS_KITCHEN)).isEqualTo("ASKED");
    }

    @Test
    void a_week_that_was_called_off_takes_nobody_back() {
        walkRound();
        at(LATER, () -> table.as(LI_NA, () -> weeks.cancel(week, null)));
        assertThat(reopen(TEN)).isEqualTo(SlotAgain.OVER);
    }

    private void walkRound() {
        at(LATER, () -> {
            round.round();
            return true;
        });
    }

    private SlotAgain reopen(String shanghai) {
        var to = Schedule.at(LocalDateTime.parse(shanghai), WeekTable.SHANGHAI, 60, DayWay.OFFICE, "Room 3");
        var changed = at(LATER, () -> table.as(LI_NA, () -> days.reopen(day, version(), to, true)));
        assertThat(changed).isInstanceOf(DayService.Changed.Reopened.class);
        return ((DayService.Changed.Reopened) changed).slot();
    }

    private int version() {
        return dayQueries.day(day).day().version();
    }
}
