package io.tanxin.communication.week;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.HU;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN;
import static io.tanxin.Network.QIN_HARDWARE;
import static io.tanxin.Network.ZHOU_MIN;
import static io.tanxin.communication.week.WeekTable.AFTER_A_MINUTE;
import static io.tanxin.communication.week.WeekTable.MONDAY;
import static io.tanxin.communication.week.WeekTable.at;
import static io.tanxin.communication.week.WeekTable.draft;
import static io.tanxin.communication.week.WeekTable.slot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.communication.DayDraft;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.DayService;
import io.tanxin.communication.DayWay;
import io.tanxin.communication.Finding;
import io.tanxin.communication.week.WeekDetails.Use;
import io.tanxin.communication.week.WeekService.Made;
import io.tanxin.communication.week.WeekService.Why;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.NotFound;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
@SignedIn
@Tag("C1")
class WeekServiceTest {
    private static final String TUESDAY_TEN = "2026-12-08T10:00";
    private static final String TUESDAY_ELEVEN = "2026-12-08T11:00";

    @Autowired
    WeekService weeks;

    @Autowired
    WeekPlanner planner;

    @Autowired
    WeekDesk desk;

    @Autowired
    WeekPicks picks;

    @Autowired
    WeekQueries queries;

    @Autowired
    MyWeeks mine;

    @Autowired
    DayService days;

    @Autowired
    JdbcClient db;

    private final WeekTable table;

    WeekServiceTest(@Autowired JdbcClient db, @Autowired Actors actors) {
        table = new WeekTable(db, actors);
    }

    @BeforeEach
    void together() {
        table.together();
    }

    @Test
    @Tag("M20")
    void a_draft_writes_to_nobody_and_no_dealer_sees_it() {
        make(TUESDAY_TEN);
        assertThat(table.letters("communication")).isEmpty();
        assertThat(table.as(CHEN, () -> mine.of(CHENS_KITCHEN))).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> table.as(CHEN, () -> mine.find(table.guest(CHENS_KITCHEN))));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () -> table.as(CHEN, () -> picks.pick(table.guest(CHENS_KITCHEN), table.slotAt(TUESDAY_TEN))));
    }

    @Test
    void opened_it_asks_each_dealers_first_contact_and_each_sees_the_times_of_its_own_manager() {
        var week = make(TUESDAY_TEN, TUESDAY_ELEVEN);
        assertThat(table.as(LI_NA, () -> weeks.open(week))).isTrue();
        assertThat(table.letters("communication/week")).containsExactly("week 20", "week 23", "week 22");
        var seen = table.as(CHEN, () -> mine.of(CHENS_KITCHEN)).getFirst();
        assertThat(seen.picking()).isTrue();
        assertThat(seen.free()).extracting(MyWeek.Time::place).containsExactly("Room 3", "Room 3");
        assertThat(seen.taken()).isEmpty();
    }

    @Test
    @Tag("M10")
    void opening_is_taken_back_as_long_as_its_letters_wait_and_nobody_has_chosen() {
        var week = make(TUESDAY_TEN);
        at(MONDAY, () -> table.as(LI_NA, () -> weeks.open(week)));
        assertThat(at(MONDAY.plusSeconds(59), () -> table.as(LI_NA, () -> weeks.undoOpen(week))))
                .isTrue();
        assertThat(table.as(CHEN, () -> mine.of(CHENS_KITCHEN))).isEmpty();
        at(AFTER_A_MINUTE, () -> table.as(LI_NA, () -> weeks.open(week)));
        assertThat(table.letters("communication/week")).hasSize(6);
        assertThat(at(AFTER_A_MINUTE.plusSeconds(61), () -> table.as(LI_NA, () -> weeks.undoOpen(week))))
                .isFalse();
    }

    @Test
    void the_slots_are_proposed_on_working_days_with_what_the_manager_has_then_already() {
        table.as(
                LI_NA,
                () -> days.plan(
                        List.of(new DayDraft(
                                DayKind.CHECK_IN,
                                DayWay.PHONE,
                                null,
                                List.of(QIN_HARDWARE),
                                LocalDateTime.parse("2026-12-04T10:30"),
                                WeekTable.SHANGHAI,
                                30,
                                null,
                                false)),
                        false,
                        true));
        var proposal = table.as(
                LI_NA,
                () -> planner.propose(
                        List.of(new SlotHours(LI_NA, LocalTime.of(9, 0), LocalTime.of(12, 0), DayWay.PHONE, null)),
                        LocalDate.parse("2026-12-04"),
                        LocalDate.parse("2026-12-07"),
                        WeekTable.SHANGHAI,
                        60,
                        15,
                        List.of(CHENS_KITCHEN),
                        null,
                        List.of()));
        assertThat(proposal.resting()).containsExactly(LocalDate.parse("2026-12-05"), LocalDate.parse("2026-12-06"));
        assertThat(proposal.slots())
                .extracting(one -> one.slot().at() + (one.problem() == null ? "" : " taken"))
                .containsExactly("2026-12-04T09:00", "2026-12-04T10:15 taken", "2026-12-07T09:00", "2026-12-07T10:15");
        assertThat(proposal.slots().get(1).problem())
                .isInstanceOfSatisfying(
                        Finding.Overlap.class,
                        found -> assertThat(found.dealer()).isEqualTo("秦记五金"));
    }

    @Test
    void a_director_makes_one_for_several_managers_and_each_dealer_picks_from_its_own() {
        db.sql("update dealer set manager_id = 13 where id = 101").update();
        var managers =
                table.as(DIRECTOR, () -> planner.managers(List.of(CHENS_KITCHEN, HU_LIGHTING, QIN_HARDWARE), null));
        assertThat(managers)
                .extracting(one -> one.name() + " " + one.dealers())
                .containsExactly("Li Na 2", "Zhou Min 1");
        var draft = new WeekDraft(
                "Winter week",
                null,
                LocalDate.parse("2026-12-07"),
                LocalDate.parse("2026-12-11"),
                LocalDate.parse("2026-12-06"),
                WeekTable.SHANGHAI,
                List.of(
                        slot(TUESDAY_TEN),
                        new SlotDraft(ZHOU_MIN, LocalDateTime.parse(TUESDAY_TEN), 60, DayWay.OFFICE, null)),
                List.of(CHENS_KITCHEN, HU_LIGHTING));
        var week = ((Made.Done) table.as(DIRECTOR, () -> weeks.make(draft))).week();
        table.as(DIRECTOR, () -> weeks.open(week));
        assertThat(table.as(HU, () -> mine.of(HU_LIGHTING)).getFirst().manager())
                .isEqualTo("Zhou Min");
        assertThat(table.as(HU, () -> mine.of(HU_LIGHTING)).getFirst().free()).hasSize(1);
        db.sql("delete from visible_dealer where viewer_id = 12 and dealer_id = 101")
                .update();
        assertThat(table.as(LI_NA, () -> queries.week(week)).asked())
                .extracting(WeekDetails.Asked::name)
                .containsExactly("Chen's Kitchen");
        assertThat(table.as(LI_NA, () -> queries.week(week)).places()).hasSize(1);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> table.as(LI_NA, () -> weeks.close(week)));
    }

    @Test
    void a_week_with_no_dealer_of_ones_own_is_not_found_and_no_dealer_plans() {
        var week = open(TUESDAY_TEN);
        db.sql("delete from visible_dealer where viewer_id = 13").update();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> table.as(ZHOU_MIN, () -> queries.week(week)));
        assertThat(table.as(ZHOU_MIN, () -> queries.rows(null, 0, 50))).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> table.as(ZHOU_MIN, () -> weeks.cancel(week, null)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        table.as(ZHOU_MIN, () -> desk.put(table.guest(CHENS_KITCHEN), table.slotAt(TUESDAY_TEN))));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> table.as(ZHOU_MIN, () -> desk.withdraw(table.slotAt(TUESDAY_TEN), true)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> table.as(ZHOU_MIN, () -> weeks.make(draft(TUESDAY_TEN))));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> table.as(CHEN, () -> weeks.cancel(week, null)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> table.as(HU, () -> mine.find(table.guest(CHENS_KITCHEN))));
    }

    @Test
    void what_can_not_be_is_said_before_anything_is_made() {
        assertThat(table.as(LI_NA, () -> weeks.make(draft()))).isEqualTo(new Made.Refused(Why.NO_SLOTS));
        assertThat(table.as(LI_NA, () -> weeks.make(draft("2026-11-20T10:00"))))
                .isEqualTo(new Made.Refused(Why.SLOT_PAST));
        assertThat(at(MONDAY.plusSeconds(14 * 86_400), () -> table.as(LI_NA, () -> weeks.make(draft(TUESDAY_TEN)))))
                .isEqualTo(new Made.Refused(Why.DEADLINE_PAST));
        assertThat(table.number("select count(*) from communication_week")).isZero();
    }

    @Test
    void a_dealer_is_put_into_a_time_by_hand_and_asked_whether_it_suits() {
        var week = open(TUESDAY_TEN);
        assertThat(table.as(LI_NA, () -> desk.put(table.guest(QIN_HARDWARE), table.slotAt(TUESDAY_TEN))))
                .isEqualTo(Outcome.KEPT);
        assertThat(table.standing(QIN_HARDWARE)).isEqualTo("TAKEN 10:00");
        assertThat(table.letters("communication/invitation")).containsExactly("invitation 23");
        assertThat(db.sql("select answer from seat").query(String.class).single())
                .isEqualTo("NONE");
        assertThat(table.as(LI_NA, () -> queries.week(week)).use(Use.TAKEN)).isOne();
    }

    @Test
    void a_freed_time_is_offered_again_and_the_dealer_hears_why() {
        var week = open(TUESDAY_TEN);
        table.as(CHEN, () -> picks.pick(table.guest(CHENS_KITCHEN), table.slotAt(TUESDAY_TEN)));
        at(AFTER_A_MINUTE, () -> table.as(LI_NA, () -> desk.free(table.guest(CHENS_KITCHEN), "The room is flooded")));
        assertThat(table.standing(CHENS_KITCHEN)).isEqualTo("ASKED");
        assertThat(table.letters("communication/cancelled")).containsExactly("cancelled 20");
        assertThat(db.sql("select cancel_reason from communication_day")
                        .query(String.class)
                        .single())
                .isEqualTo("The room is flooded");
        assertThat(table.as(LI_NA, () -> queries.week(week)).use(Use.FREE)).isOne();
    }

    @Test
    void another_talk_of_the_manager_at_that_time_takes_the_slot_off_the_offer() {
        var week = open(TUESDAY_TEN, TUESDAY_ELEVEN);
        table.as(
                LI_NA,
                () -> days.plan(
                        List.of(new DayDraft(
                                DayKind.CHECK_IN,
                                DayWay.PHONE,
                                null,
                                List.of(QIN_HARDWARE),
                                LocalDateTime.parse("2026-12-08T10:30"),
                                WeekTable.SHANGHAI,
                                30,
                                null,
                                false)),
                        false,
                        true));
        assertThat(table.as(CHEN, () -> mine.of(CHENS_KITCHEN)).getFirst().free())
                .extracting(MyWeek.Time::id)
                .containsExactly(table.slotAt(TUESDAY_ELEVEN));
        assertThat(table.as(CHEN, () -> picks.pick(table.guest(CHENS_KITCHEN), table.slotAt(TUESDAY_TEN))))
                .isEqualTo(Outcome.GONE);
        assertThat(table.as(LI_NA, () -> queries.week(week)).use(Use.BUSY)).isOne();
    }

    @Test
    void a_closed_week_keeps_its_talks_and_takes_no_more() {
        var week = open(TUESDAY_TEN, TUESDAY_ELEVEN);
        table.as(CHEN, () -> picks.pick(table.guest(CHENS_KITCHEN), table.slotAt(TUESDAY_TEN)));
        table.as(LI_NA, () -> weeks.close(week));
        assertThat(table.as(QIN, () -> picks.pick(table.guest(QIN_HARDWARE), table.slotAt(TUESDAY_ELEVEN))))
                .isEqualTo(Outcome.OVER);
        assertThat(db.sql("select state from communication_day")
                        .query(String.class)
                        .single())
                .isEqualTo("SCHEDULED");
        table.as(LI_NA, () -> weeks.reopen(week));
        assertThat(table.as(QIN, () -> picks.pick(table.guest(QIN_HARDWARE), table.slotAt(TUESDAY_ELEVEN))))
                .isEqualTo(Outcome.KEPT);
    }

    @Test
    void a_cancelled_week_calls_its_talks_off_and_tells_those_who_had_none_yet() {
        var week = open(TUESDAY_TEN);
        table.as(CHEN, () -> picks.pick(table.guest(CHENS_KITCHEN), table.slotAt(TUESDAY_TEN)));
        table.as(QIN, () -> picks.notThisWeek(table.guest(QIN_HARDWARE)));
        at(AFTER_A_MINUTE, () -> table.as(LI_NA, () -> weeks.cancel(week, "Snow")));
        assertThat(table.letters("communication/cancelled")).containsExactly("cancelled 20");
        assertThat(table.letters("communication/week-cancelled")).containsExactly("week-cancelled 22");
        assertThat(table.as(HU, () -> picks.pick(table.guest(HU_LIGHTING), table.slotAt(TUESDAY_TEN))))
                .isEqualTo(Outcome.OVER);
    }

    @Test
    void a_draft_is_thrown_away_without_a_trace() {
        var week = make(TUESDAY_TEN);
        assertThat(table.as(LI_NA, () -> weeks.discard(week))).isTrue();
        assertThat(table.number("select count(*) from communication_week_slot")).isZero();
        assertThat(table.as(LI_NA, () -> queries.rows(null, 0, 50))).isEmpty();
    }

    @Test
    void more_dealers_are_asked_later_and_none_twice() {
        var week = ((Made.Done) table.as(LI_NA, () -> weeks.make(draft(List.of(CHENS_KITCHEN), TUESDAY_TEN)))).week();
        table.as(LI_NA, () -> weeks.open(week));
        assertThat(table.as(LI_NA, () -> desk.ask(week, List.of(CHENS_KITCHEN, QIN_HARDWARE))))
                .isOne();
        assertThat(table.letters("communication/week")).containsExactly("week 20", "week 23");
    }

    @Test
    void the_list_tells_how_many_have_a_time() {
        var week = open(TUESDAY_TEN);
        table.as(CHEN, () -> picks.pick(table.guest(CHENS_KITCHEN), table.slotAt(TUESDAY_TEN)));
        table.as(QIN, () -> picks.waitForOne(table.guest(QIN_HARDWARE)));
        var row = table.as(LI_NA, () -> queries.rows(null, 0, 50)).getFirst();
        assertThat(List.of(row.asked(), row.taken(), row.waiting())).containsExactly(3, 1, 1);
        assertThat(table.as(LI_NA, () -> queries.rows(row.key(), 0, 50))).isEmpty();
        assertThat(row.id()).isEqualTo(week);
    }

    private WeekId make(String... times) {
        return ((Made.Done) table.as(LI_NA, () -> weeks.make(draft(times)))).week();
    }

    private WeekId open(String... times) {
        var week = make(times);
        table.as(LI_NA, () -> weeks.open(week));
        return week;
    }
}
