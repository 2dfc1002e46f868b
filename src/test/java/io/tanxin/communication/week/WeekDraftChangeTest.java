package io.tanxin.communication.week;

import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN_HARDWARE;
import static io.tanxin.Network.ZHOU_MIN;
import static io.tanxin.communication.week.WeekTable.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.communication.DayWay;
import io.tanxin.communication.week.WeekService.Made;
import io.tanxin.communication.week.WeekService.Why;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@SignedIn
@Tag("C1")
class WeekDraftChangeTest {
    private static final String TEN = "2026-12-08T10:00";
    private static final String ELEVEN = "2026-12-08T11:00";

    @Autowired
    WeekService weeks;

    @Autowired
    WeekPlanner planner;

    @Autowired
    WeekDesk desk;

    @Autowired
    WeekQueries queries;

    @Autowired
    JdbcClient db;

    private final WeekTable table;
    private WeekId week;

    WeekDraftChangeTest(@Autowired JdbcClient db, @Autowired Actors actors) {
        table = new WeekTable(db, actors);
    }

    @BeforeEach
    void drafted() {
        table.together();
        week = ((Made.Done) table.as(LI_NA, () -> weeks.make(draft(List.of(CHENS_KITCHEN, QIN_HARDWARE), TEN, ELEVEN))))
                .week();
    }

    @Test
    @Tag("M20")
    void a_draft_becomes_another_one_and_nobody_hears_of_it() {
        var kept = table.guest(QIN_HARDWARE);
        var ten = table.slotAt(TEN);
        var to = new WeekDraft(
                "Spring week",
                null,
                LocalDate.parse("2026-12-08"),
                LocalDate.parse("2026-12-10"),
                LocalDate.parse("2026-12-05"),
                WeekTable.SHANGHAI,
                List.of(slot(TEN, 30, DayWay.VISIT, null), slot("2026-12-09T15:00", 30, DayWay.VISIT, null)),
                List.of(QIN_HARDWARE, HU_LIGHTING));
        assertThat(change(LI_NA, seen(), to)).isInstanceOf(Made.Done.class);
        var now = table.as(LI_NA, () -> queries.week(week));
        assertThat(now.title()).isEqualTo("Spring week");
        assertThat(now.words()).isNull();
        assertThat(List.of(now.from(), now.to())).containsExactly(to.from(), to.to());
        assertThat(now.pickUntil()).isEqualTo(to.pickUntilInstant());
        assertThat(now.places())
                .extracting(place -> LocalDateTime.ofInstant(place.startsAt(), WeekTable.SHANGHAI) + " "
                        + place.minutes() + " " + place.way() + " " + place.place())
                .containsExactly("2026-12-08T10:00 30 VISIT null", "2026-12-09T15:00 30 VISIT null");
        assertThat(now.asked())
                .extracting(WeekDetails.Asked::dealer)
                .containsExactlyInAnyOrder(QIN_HARDWARE, HU_LIGHTING);
        // what stays is the same
        assertThat(table.guest(QIN_HARDWARE)).isEqualTo(kept);
        assertThat(table.slotAt(TEN)).isEqualTo(ten);
        assertThat(table.letters("communication")).isEmpty();
        table.as(LI_NA, () -> weeks.open(week));
        assertThat(table.letters("communication/week")).hasSize(2);
    }

    @Test
    void of_two_people_who_change_it_at_once_the_second_looks_at_it_again() {
        var seen = seen();
        table.as(LI_NA, () -> desk.add(week, WeekTable.slot("2026-12-09T09:00")));
        assertThat(change(DIRECTOR, seen, draft(List.of(CHENS_KITCHEN), TEN)))
                .isEqualTo(new Made.Refused(Why.CHANGED_MEANWHILE));
        assertThat(table.number("select count(*) from communication_week_slot")).isEqualTo(3);
    }

    @Test
    void what_is_open_is_no_draft_any_more() {
        table.as(LI_NA, () -> weeks.open(week));
        assertThat(change(LI_NA, seen(), draft(List.of(CHENS_KITCHEN), TEN)))
                .isEqualTo(new Made.Refused(Why.CHANGED_MEANWHILE));
    }

    @Test
    void what_speaks_against_a_new_week_speaks_against_a_changed_one() {
        assertThat(change(LI_NA, seen(), draft(List.of(CHENS_KITCHEN)))).isEqualTo(new Made.Refused(Why.NO_SLOTS));
        assertThat(table.as(LI_NA, () -> queries.week(week)).places()).hasSize(2);
    }

    @Test
    void who_does_not_see_all_of_it_can_not_change_it() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> change(ZHOU_MIN, 0, draft(List.of(HU_LIGHTING), TEN)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> table.as(ZHOU_MIN, () -> planner.managers(List.of(HU_LIGHTING), week)));
    }

    @Test
    void a_director_who_changes_it_leaves_its_dealers_with_who_holds_them() {
        db.sql("update dealer set manager_id = 13 where id = 100").update();
        var managers = table.as(DIRECTOR, () -> planner.managers(List.of(CHENS_KITCHEN, QIN_HARDWARE), week));
        assertThat(managers).extracting(WeekPlanner.Manager::id).containsExactly(LI_NA);
    }

    @Test
    void a_time_that_the_hours_do_not_give_is_shown_among_the_others() {
        var proposal = table.as(
                LI_NA,
                () -> planner.propose(
                        List.of(new SlotHours(LI_NA, LocalTime.of(10, 0), LocalTime.of(12, 0), DayWay.PHONE, null)),
                        LocalDate.parse("2026-12-08"),
                        LocalDate.parse("2026-12-08"),
                        WeekTable.SHANGHAI,
                        60,
                        0,
                        List.of(CHENS_KITCHEN),
                        week,
                        List.of(WeekTable.slot("2026-12-08T10:30"), WeekTable.slot("2026-12-20T10:30"))));
        assertThat(proposal.slots())
                .extracting(one -> one.slot().at().toLocalTime())
                .containsExactly(LocalTime.of(10, 0), LocalTime.of(10, 30), LocalTime.of(11, 0));
    }

    private Made change(UserId who, int seen, WeekDraft to) {
        return table.as(who, () -> weeks.change(week, seen, to));
    }

    private int seen() {
        return table.as(LI_NA, () -> queries.week(week)).seen();
    }

    private static SlotDraft slot(String at, int minutes, DayWay way, String place) {
        return new SlotDraft(LI_NA, LocalDateTime.parse(at), minutes, way, place);
    }
}
