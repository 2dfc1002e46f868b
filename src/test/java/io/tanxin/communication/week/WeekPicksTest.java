package io.tanxin.communication.week;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.CHEN_STAFF;
import static io.tanxin.Network.HU;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN;
import static io.tanxin.Network.QIN_HARDWARE;
import static io.tanxin.communication.week.WeekTable.AFTER_A_MINUTE;
import static io.tanxin.communication.week.WeekTable.MONDAY;
import static io.tanxin.communication.week.WeekTable.at;
import static io.tanxin.communication.week.WeekTable.draft;
import static io.tanxin.communication.week.WeekTable.slot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.communication.Answer;
import io.tanxin.communication.AnswerDraft;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayService;
import io.tanxin.communication.InvitationService;
import io.tanxin.communication.week.WeekService.Made;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What dealers do in an open week. */
@DatabaseTest
@SignedIn
@Tag("C3")
class WeekPicksTest {
    private static final String TEN = "2026-12-08T10:00";
    private static final String ELEVEN = "2026-12-08T11:00";
    private static final Instant SUNDAY_NIGHT = Instant.parse("2026-12-06T16:00:00Z");

    @Autowired
    WeekService weeks;

    @Autowired
    WeekPicks picks;

    @Autowired
    WeekSwaps swaps;

    @Autowired
    WeekDesk desk;

    @Autowired
    WeekRound round;

    @Autowired
    MyWeeks mine;

    @Autowired
    DayService days;

    @Autowired
    InvitationService invitations;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient db;

    private final WeekTable table;

    WeekPicksTest(@Autowired JdbcClient db, @Autowired Actors actors) {
        table = new WeekTable(db, actors);
    }

    @BeforeEach
    void together() {
        table.together();
    }

    @Test
    @Tag("M20")
    void a_picked_time_is_a_day_with_its_invitation_and_the_picker_has_said_yes() {
        open(TEN);
        assertThat(pick(CHEN, CHENS_KITCHEN, TEN)).isEqualTo(Outcome.KEPT);
        assertThat(day()).isEqualTo("WEEK SCHEDULED 0 12 Room 3");
        assertThat(db.sql("select concat(answer, ' ', way, ' ', person_id) from invitation")
                        .query(String.class)
                        .single())
                .isEqualTo("COMING PORTAL 20");
        assertThat(table.letters("communication/invitation")).containsExactly("invitation 20");
        assertThat(db.sql("select actor_label from audit_entry where action = 'week.picked'")
                        .query(String.class)
                        .single())
                .isEqualTo("PERSON");
    }

    @Test
    void a_colleague_of_the_first_contact_picks_for_the_dealer() {
        open(TEN);
        assertThat(pick(CHEN_STAFF, CHENS_KITCHEN, TEN)).isEqualTo(Outcome.KEPT);
        assertThat(db.sql("select answered_by from invitation")
                        .query(Long.class)
                        .single())
                .isEqualTo(CHEN_STAFF.value());
    }

    @Test
    void picking_twice_is_picking_once() {
        open(TEN);
        pick(CHEN, CHENS_KITCHEN, TEN);
        assertThat(pick(CHEN, CHENS_KITCHEN, TEN)).isEqualTo(Outcome.KEPT);
        assertThat(table.number("select count(*) from communication_day")).isOne();
    }

    @Test
    void of_a_dozen_dealers_who_press_at_the_same_moment_exactly_one_gets_the_last_time() throws Exception {
        var dealers = IntStream.range(0, 12).mapToObj(this::another).toList();
        var made = table.as(LI_NA, () -> weeks.make(draft(dealers, TEN)));
        table.as(LI_NA, () -> weeks.open(((Made.Done) made).week()));
        var slot = table.slotAt(TEN);
        var start = new CountDownLatch(1);
        var pressed = new ArrayList<Future<Outcome>>();
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var dealer : dealers) {
                var guest = table.guest(dealer);
                var owner = new UserId(dealer.value() + 1000);
                pressed.add(all.submit((Callable<Outcome>) () -> {
                    start.await();
                    return at(MONDAY, () -> actors.runAs(owner, () -> picks.pick(guest, slot)));
                }));
            }
            start.countDown();
        }
        var outcomes = new ArrayList<Outcome>();
        for (var one : pressed) outcomes.add(one.get());
        assertThat(outcomes)
                .containsOnlyOnce(Outcome.KEPT)
                .filteredOn(one -> one == Outcome.GONE)
                .hasSize(11);
        assertThat(table.number("select count(*) from communication_day")).isOne();
        assertThat(table.number("select count(*) from communication_week_guest where slot_id is not null"))
                .isOne();
    }

    @Test
    void the_schema_itself_gives_a_time_to_one_dealer_only() {
        open(TEN);
        pick(CHEN, CHENS_KITCHEN, TEN);
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> db.sql("update communication_week_guest set slot_id = :slot where id = :guest")
                        .param("slot", table.slotAt(TEN).value())
                        .param("guest", table.guest(QIN_HARDWARE).value())
                        .update());
    }

    @Test
    @Tag("M19")
    void another_time_is_the_same_event_moved_and_the_old_one_is_free() {
        open(TEN, ELEVEN);
        pick(CHEN, CHENS_KITCHEN, TEN);
        var uid =
                db.sql("select uid from communication_day").query(String.class).single();
        assertThat(at(AFTER_A_MINUTE, () -> pick(CHEN, CHENS_KITCHEN, ELEVEN))).isEqualTo(Outcome.KEPT);
        assertThat(day()).isEqualTo("WEEK SCHEDULED 1 12 Room 3");
        assertThat(db.sql("select uid from communication_day")
                        .query(String.class)
                        .single())
                .isEqualTo(uid);
        assertThat(db.sql("select answer from invitation where removed_at is null")
                        .query(String.class)
                        .single())
                .isEqualTo("COMING");
        assertThat(table.letters("communication/changed")).containsExactly("changed 20");
        assertThat(pick(QIN, QIN_HARDWARE, TEN)).isEqualTo(Outcome.KEPT);
    }

    @Test
    void a_time_given_back_leaves_the_calendars_and_the_manager_hears_of_it() {
        open(TEN);
        pick(CHEN, CHENS_KITCHEN, TEN);
        assertThat(at(AFTER_A_MINUTE, () -> table.as(CHEN, () -> picks.giveBack(table.guest(CHENS_KITCHEN)))))
                .isEqualTo(Outcome.KEPT);
        assertThat(day()).startsWith("WEEK CANCELLED 1");
        assertThat(table.letters("communication/cancelled")).containsExactly("cancelled 20");
        assertThat(table.letters("communication/answered")).containsExactly("answered 12");
        assertThat(table.standing(CHENS_KITCHEN)).isEqualTo("ASKED");
    }

    @Test
    void after_the_deadline_nothing_is_picked_but_a_time_can_still_be_given_back() {
        open(TEN, ELEVEN);
        pick(CHEN, CHENS_KITCHEN, TEN);
        assertThat(at(SUNDAY_NIGHT, () -> pick(QIN, QIN_HARDWARE, ELEVEN))).isEqualTo(Outcome.OVER);
        assertThat(at(SUNDAY_NIGHT, () -> pick(CHEN, CHENS_KITCHEN, ELEVEN))).isEqualTo(Outcome.OVER);
        assertThat(at(SUNDAY_NIGHT, () -> table.as(CHEN, () -> picks.giveBack(table.guest(CHENS_KITCHEN)))))
                .isEqualTo(Outcome.KEPT);
    }

    @Test
    void waiting_is_for_a_full_week_and_the_first_who_waits_is_offered_what_becomes_free() {
        open(TEN);
        assertThat(table.as(QIN, () -> picks.waitForOne(table.guest(QIN_HARDWARE))))
                .isEqualTo(Outcome.GONE);
        full();
        assertThat(table.as(HU, () -> mine.of(HU_LIGHTING)).getFirst().place()).isEqualTo(2);
        table.as(CHEN, () -> picks.giveBack(table.guest(CHENS_KITCHEN)));
        assertThat(table.standing(QIN_HARDWARE)).isEqualTo("OFFERED 10:00");
        assertThat(table.letters("communication/week-offer")).containsExactly("week-offer 23");
        assertThat(pick(CHEN, CHENS_KITCHEN, TEN)).isEqualTo(Outcome.GONE);
        assertThat(table.as(HU, () -> mine.of(HU_LIGHTING)).getFirst().free()).isEmpty();
        assertThat(pick(QIN, QIN_HARDWARE, TEN)).isEqualTo(Outcome.KEPT);
        assertThat(table.standing(QIN_HARDWARE)).isEqualTo("TAKEN 10:00");
    }

    @Test
    void an_offer_that_nobody_answers_within_a_day_goes_to_the_next() {
        open(TEN);
        full();
        table.as(CHEN, () -> picks.giveBack(table.guest(CHENS_KITCHEN)));
        at(MONDAY.plus(Duration.ofHours(23)), this::walk);
        assertThat(table.standing(QIN_HARDWARE)).isEqualTo("OFFERED 10:00");
        at(MONDAY.plus(Duration.ofHours(24)), this::walk);
        assertThat(table.standing(QIN_HARDWARE)).isEqualTo("ASKED");
        assertThat(table.standing(HU_LIGHTING)).isEqualTo("OFFERED 10:00");
        assertThat(table.letters("communication/week-offer")).containsExactly("week-offer 23", "week-offer 22");
    }

    @Test
    void who_does_not_want_it_passes_it_on_at_once() {
        open(TEN);
        full();
        table.as(CHEN, () -> picks.giveBack(table.guest(CHENS_KITCHEN)));
        table.as(QIN, () -> picks.notThisWeek(table.guest(QIN_HARDWARE)));
        assertThat(table.standing(QIN_HARDWARE)).isEqualTo("NO");
        assertThat(table.standing(HU_LIGHTING)).isEqualTo("OFFERED 10:00");
    }

    @Test
    void a_new_time_goes_to_who_waits_longest() {
        var week = open(TEN);
        full();
        assertThat(table.as(LI_NA, () -> desk.add(week, slot(ELEVEN)))).isEqualTo(Outcome.KEPT);
        assertThat(table.standing(QIN_HARDWARE)).isEqualTo("OFFERED 11:00");
        assertThat(table.as(LI_NA, () -> desk.add(week, slot(ELEVEN)))).isEqualTo(Outcome.GONE);
    }

    @Test
    void a_talk_declined_in_the_dealers_calendar_frees_its_time_when_it_was_not_taken_back() {
        open(TEN);
        full();
        var day = new DayId(table.number("select id from communication_day"));
        table.as(CHEN, () -> invitations.answer(day, CHENS_KITCHEN, AnswerDraft.of(Answer.NOT_COMING)));
        at(MONDAY.plusSeconds(60 * 9), this::walk);
        assertThat(table.standing(CHENS_KITCHEN)).isEqualTo("TAKEN 10:00");
        at(MONDAY.plusSeconds(60 * 11), this::walk);
        assertThat(table.standing(CHENS_KITCHEN)).isEqualTo("ASKED");
        assertThat(table.standing(QIN_HARDWARE)).isEqualTo("OFFERED 10:00");
    }

    @Test
    void a_talk_that_the_manager_calls_off_by_itself_is_not_offered_to_others() {
        open(TEN);
        full();
        var day = new DayId(table.number("select id from communication_day"));
        var version = (int) table.number("select version from communication_day");
        table.as(LI_NA, () -> days.cancel(day, version, "ill"));
        at(AFTER_A_MINUTE, this::walk);
        assertThat(table.standing(CHENS_KITCHEN)).isEqualTo("ASKED");
        assertThat(table.standing(QIN_HARDWARE)).isEqualTo("WAITING");
    }

    @Test
    @Tag("M19")
    void two_dealers_swap_and_both_talks_move_at_once() {
        open(TEN, ELEVEN);
        pick(CHEN, CHENS_KITCHEN, TEN);
        pick(QIN, QIN_HARDWARE, ELEVEN);
        assertThat(at(AFTER_A_MINUTE, () -> askChenForTen())).isEqualTo(Outcome.KEPT);
        assertThat(table.letters("communication/week-swap")).containsExactly("week-swap 20");
        var wish = table.as(CHEN, () -> mine.of(CHENS_KITCHEN)).getFirst().asked();
        assertThat(wish.theirs().id()).isEqualTo(table.slotAt(ELEVEN));
        assertThat(at(AFTER_A_MINUTE, () -> table.as(CHEN, () -> swaps.answer(wish.id(), true))))
                .isEqualTo(Outcome.KEPT);
        assertThat(table.standing(CHENS_KITCHEN)).isEqualTo("TAKEN 11:00");
        assertThat(table.standing(QIN_HARDWARE)).isEqualTo("TAKEN 10:00");
        assertThat(db.sql("select distinct concat(sequence, ' ', state) from communication_day")
                        .query(String.class)
                        .list())
                .containsExactly("1 SCHEDULED");
        assertThat(db.sql("select distinct answer from seat")
                        .query(String.class)
                        .list())
                .containsExactly("COMING");
        assertThat(table.letters("communication/changed")).containsExactlyInAnyOrder("changed 20", "changed 23");
        assertThat(table.as(CHEN, () -> swaps.answer(wish.id(), true))).isEqualTo(Outcome.GONE);
    }

    @Test
    void no_leaves_everything_as_it_is_and_who_asked_is_told() {
        open(TEN, ELEVEN);
        pick(CHEN, CHENS_KITCHEN, TEN);
        pick(QIN, QIN_HARDWARE, ELEVEN);
        askChenForTen();
        var wish = table.as(CHEN, () -> mine.of(CHENS_KITCHEN)).getFirst().asked();
        table.as(CHEN, () -> swaps.answer(wish.id(), false));
        assertThat(table.standing(CHENS_KITCHEN)).isEqualTo("TAKEN 10:00");
        assertThat(table.letters("communication/week-no-swap")).containsExactly("week-no-swap 23");
    }

    @Test
    void a_wish_lapses_when_one_of_the_two_has_another_time_meanwhile_or_a_day_has_passed() {
        open(TEN, ELEVEN, "2026-12-09T10:00");
        pick(CHEN, CHENS_KITCHEN, TEN);
        pick(QIN, QIN_HARDWARE, ELEVEN);
        askChenForTen();
        var wish = table.as(CHEN, () -> mine.of(CHENS_KITCHEN)).getFirst().asked();
        pick(QIN, QIN_HARDWARE, "2026-12-09T10:00");
        assertThat(table.as(CHEN, () -> swaps.answer(wish.id(), true))).isEqualTo(Outcome.GONE);
        assertThat(askChenForTen()).isEqualTo(Outcome.KEPT);
        at(MONDAY.plus(Duration.ofHours(24)), this::walk);
        assertThat(table.letters("communication/week-no-swap")).containsExactly("week-no-swap 23");
    }

    @Test
    @Tag("P5")
    void nobody_is_asked_to_swap_by_two_at_a_time() {
        open(TEN, ELEVEN, "2026-12-09T10:00");
        pick(CHEN, CHENS_KITCHEN, TEN);
        pick(QIN, QIN_HARDWARE, ELEVEN);
        pick(HU, HU_LIGHTING, "2026-12-09T10:00");
        assertThat(askChenForTen()).isEqualTo(Outcome.KEPT);
        assertThat(table.as(HU, () -> swaps.ask(table.guest(HU_LIGHTING), table.slotAt(TEN))))
                .isEqualTo(Outcome.BUSY);
        table.as(QIN, () -> {
            swaps.withdraw(table.guest(QIN_HARDWARE));
            return true;
        });
        assertThat(table.as(HU, () -> swaps.ask(table.guest(HU_LIGHTING), table.slotAt(TEN))))
                .isEqualTo(Outcome.KEPT);
    }

    private Outcome askChenForTen() {
        return table.as(QIN, () -> swaps.ask(table.guest(QIN_HARDWARE), table.slotAt(TEN)));
    }

    private WeekId open(String... times) {
        var week = ((Made.Done) table.as(LI_NA, () -> weeks.make(draft(times)))).week();
        table.as(LI_NA, () -> weeks.open(week));
        return week;
    }

    /** Chen has the only time, Qin waits, and behind Qin Hu. */
    private void full() {
        pick(CHEN, CHENS_KITCHEN, TEN);
        table.as(QIN, () -> picks.waitForOne(table.guest(QIN_HARDWARE)));
        table.as(HU, () -> picks.waitForOne(table.guest(HU_LIGHTING)));
    }

    private boolean walk() {
        round.round();
        return true;
    }

    private Outcome pick(UserId who, DealerId dealer, String when) {
        return table.as(who, () -> picks.pick(table.guest(dealer), table.slotAt(when)));
    }

    private String day() {
        return db.sql("select concat_ws(' ', kind, state, sequence, organiser_id, place) from communication_day")
                .query(String.class)
                .single();
    }

    /** One more dealer of Li Na's, with its owner. */
    private DealerId another(int n) {
        var dealer = 200L + n;
        var owner = dealer + 1000;
        db.sql("""
                insert into person (id, version, name, email, user_name, %1$s)
                select :owner, 0, name, null, :user, %1$s from person where id = 20
                """.formatted(
                                "side, name_sort, phone, title, locale, zone, theme, work_from, work_to, shortcuts, password_hash, state,"
                                        + " sign_in, epoch, no_mail_since, written_at, created_at"))
                .param("owner", owner)
                .param("user", "owner" + n)
                .update();
        db.sql("insert into person_role values (:owner, 'DEALER')")
                .param("owner", owner)
                .update();
        db.sql("""
                insert into dealer (id, version, code, name, pinyin, initials, stage, zone, country, manager_id, state, created_at)
                values (:dealer, 0, :code, :code, :code, :code, 'GROWING', 'Asia/Shanghai', 'CN', 12, 'ACTIVE', '2026-01-01')
                """).param("dealer", dealer).param("code", "X" + n).update();
        db.sql("""
                insert into contact (version, dealer_id, person_id, position, first, invited, created_at)
                values (0, :dealer, :owner, 'OWNER', true, true, '2026-01-01')
                """).param("dealer", dealer).param("owner", owner).update();
        for (var viewer : List.of(owner, LI_NA.value())) {
            db.sql("insert into visible_dealer values (:viewer, :dealer, '2000-01-01', '9999-12-31', :because)")
                    .param("viewer", viewer)
                    .param("dealer", dealer)
                    .param("because", viewer == owner ? "CONTACT" : "MANAGER")
                    .update();
        }
        return new DealerId(dealer);
    }
}
