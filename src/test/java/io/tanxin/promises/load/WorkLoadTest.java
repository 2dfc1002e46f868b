package io.tanxin.promises.load;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.COLLEAGUE;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.DatabaseTest;
import io.tanxin.Network;
import io.tanxin.SignedIn;
import io.tanxin.calendar.HouseClock;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.Money;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.promises.PromiseDetail.FullWeek;
import io.tanxin.promises.PromiseDraft;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.PromiseId;
import io.tanxin.promises.PromiseLists;
import io.tanxin.promises.PromiseRefused;
import io.tanxin.promises.PromiseRefused.Reason;
import io.tanxin.promises.PromiseService;
import io.tanxin.promises.load.WeekLoad.Part;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
@SignedIn("li.na")
@Tag("P1")
class WorkLoadTest {
    private static final ZoneId THERE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate MADE = LocalDate.of(2026, 11, 2);
    /** A Wednesday. */
    private static final LocalDate DUE = LocalDate.of(2026, 11, 18);

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    @Autowired
    WorkLoad load;

    @Autowired
    PromiseService promises;

    @Autowired
    PromiseLists lists;

    @Autowired
    PromiseTerms terms;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient db;

    @Test
    void a_week_holds_promises_measures_of_the_company_and_talks_each_counted_by_itself() {
        promise(LI_NA, DUE);
        promise(LI_NA, MONDAY.plusDays(6));
        promise(COLLEAGUE, DUE);
        promise(LI_NA, MONDAY.plusDays(7));
        measure("COMPANY", LI_NA, MONDAY);
        measure("DEALER", CHEN, MONDAY);
        // half past seven on Monday morning in Hangzhou is Sunday in UTC
        talk("2026-11-15 23:30:00");
        talk("2026-11-22 16:30:00");
        var week = load.ofWeek(CHENS_KITCHEN, LI_NA, DUE);
        assertThat(week.monday()).isEqualTo(MONDAY);
        assertThat(week.parts())
                .containsExactly(new Part("promises", 2), new Part("measures", 1), new Part("talks", 1));
        assertThat(week.total()).isEqualTo(4);
    }

    @Test
    @Tag("P7")
    void what_is_handed_to_somebody_weighs_until_it_is_answered_and_nothing_of_what_is_in_confidence() {
        for (var id = 1; id <= 3; id++) handed(id, DUE);
        handed(4, MONDAY.plusDays(7));
        db.sql("update handed set about_kind = 'CONCERN', about_id = 7 where subject_id = 2")
                .update();
        db.sql(
                        "insert into in_confidence (kind, subject_id, dealer_id, since) values ('CONCERN', 7, 100, '2026-11-02')")
                .update();
        db.sql("update handed set state = 'DONE' where subject_id = 3").update();
        assertThat(load.ofWeek(CHENS_KITCHEN, COLLEAGUE, DUE).parts()).containsExactly(new Part("handed", 1));
        assertThat(load.ofWeek(CHENS_KITCHEN, LI_NA, DUE).total()).isZero();
    }

    private void handed(long matter, LocalDate due) {
        db.sql("""
                insert into handed (version, kind, subject_id, dealer_id, by_id, colleague_id, wanted, handed_at, first_due, due,
                                    extensions, state, unread)
                values (1, 'PROMISE', :matter, 100, 12, 14, 'Send a shelf', '2026-11-02', :due, :due, 0, 'OPEN', false)
                """).param("matter", matter).param("due", due).update();
    }

    @Test
    void what_is_done_no_longer_weighs() {
        var id = promise(LI_NA, DUE);
        promises.markDone(id, 1);
        assertThat(load.ofWeek(CHENS_KITCHEN, LI_NA, DUE).total()).isZero();
    }

    @Test
    void a_week_with_holidays_holds_less_and_says_which_days_they_are() {
        capacity(10);
        db.sql("insert into holiday (country, day, working, name_en, name_zh) values ('ZZ', :day, false, 'Feast', '节')")
                .param("day", DUE)
                .update();
        db.sql("update dealer set country = 'ZZ' where id = :id")
                .param("id", CHENS_KITCHEN.value())
                .update();
        var week = load.ofWeek(CHENS_KITCHEN, LI_NA, DUE);
        assertThat(week.capacity()).isEqualTo(8);
        assertThat(week.holidays())
                .singleElement()
                .satisfies(day -> assertThat(day.nameEn()).isEqualTo("Feast"));
    }

    @Test
    void a_full_week_asks_for_another_day_and_the_next_week_with_room_is_offered() {
        capacity(1);
        promise(LI_NA, DUE);
        promise(LI_NA, DUE.plusWeeks(1));
        assertThat(load.ofWeek(CHENS_KITCHEN, LI_NA, DUE).isFull()).isTrue();
        assertThat(load.nextWithRoom(CHENS_KITCHEN, LI_NA, DUE)).contains(DUE.plusWeeks(2));
        at(() -> assertThatExceptionOfType(PromiseRefused.class)
                .isThrownBy(() -> promises.make(draft(LI_NA, DUE)))
                .extracting(PromiseRefused::reason)
                .isEqualTo(Reason.WEEK_IS_FULL));
        assertThat(db.sql("select count(*) from promise").query(Integer.class).single())
                .isEqualTo(2);
    }

    @Test
    void who_knows_that_the_week_is_full_promises_all_the_same_and_that_is_kept_and_shown_in_the_house_only() {
        capacity(1);
        promise(LI_NA, DUE);
        at(() -> {
            var id = promises.make(draft(LI_NA, DUE).knowing());
            assertThat(lists.detail(id).fullWeek()).isEqualTo(new FullWeek(1, 1));
            assertThat(actors.runAs(CHEN, () -> lists.detail(id)).fullWeek()).isNull();
        });
    }

    @Test
    void to_know_says_nothing_where_there_is_room() {
        at(() -> assertThat(
                        lists.detail(promises.make(draft(LI_NA, DUE).knowing())).fullWeek())
                .isNull());
    }

    @Test
    void what_a_dealers_people_have_to_do_nobody_weighs() {
        capacity(1);
        at(() -> {
            for (var i = 0; i < 2; i++) {
                promises.make(new PromiseDraft(CHENS_KITCHEN, Side.DEALER, CHEN, "Send back", DUE, null, null));
            }
        });
    }

    @Test
    void the_load_is_the_companys_own_and_no_dealers() {
        assertThatThrownBy(() -> actors.runAs(CHEN, () -> load.ofWeek(CHENS_KITCHEN, LI_NA, DUE)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> load.ofWeek(HU_LIGHTING, LI_NA, DUE)).isInstanceOf(NotFound.class);
    }

    @Test
    @Tag("P6")
    void the_companys_own_sentence_is_said_in_the_makers_language_and_edited_by_the_administrator() {
        var before = terms.read();
        assertThat(before.sentence(Locale.CHINA)).isNotEqualTo(before.sentence(Locale.ENGLISH));
        var edited =
                new Terms(before.version(), 30, Money.of(BigDecimal.valueOf(500), "EUR"), "Our word holds.", "说到做到。");
        assertThatThrownBy(() -> terms.save(edited)).isInstanceOf(AccessDeniedException.class);
        assertThat(as(Network.ADMIN, () -> terms.save(edited))).isTrue();
        assertThat(terms.read().sentence(Locale.CHINA)).isEqualTo("说到做到。");
        // a second administrator who had read the old ones is told
        assertThat(as(Network.ADMIN, () -> terms.save(edited))).isFalse();
    }

    private PromiseId promise(UserId owner, LocalDate due) {
        return HouseClock.startingAt(
                MADE.atTime(10, 0).atZone(THERE).toInstant(),
                time -> promises.make(draft(owner, due).knowing()));
    }

    private static PromiseDraft draft(UserId owner, LocalDate due) {
        return new PromiseDraft(CHENS_KITCHEN, Side.COMPANY, owner, "A shelf", due, null, null);
    }

    private void measure(String side, UserId owner, LocalDate due) {
        db.sql("""
                insert ignore into development_plan (id, version, dealer_id, first_year, years, standing, staff_sees, made_by, made_at)
                values (1, 0, :dealer, 2026, 5, 'AGREED', false, 12, '2026-01-01')
                """).param("dealer", CHENS_KITCHEN.value()).update();
        db.sql("""
                insert into plan_measure (version, plan_id, dealer_id, agreed, words, side, owner_id, year, due, status)
                values (0, 1, :dealer, true, 'Train', :side, :owner, 2026, :due, 'PLANNED')
                """)
                .param("dealer", CHENS_KITCHEN.value())
                .param("side", side)
                .param("owner", owner.value())
                .param("due", due)
                .update();
    }

    private void talk(String startsAt) {
        db.sql("""
                insert into communication_day (version, uid, sequence, kind, way, organiser_id, starts_at, minutes, zone,
                                               state, shows_guests, created_by, created_at, changed_at)
                values (0, :uid, 0, 'CHECK_IN', 'PHONE', 12, :at, 30, 'Asia/Shanghai', 'SCHEDULED', false, 12,
                        '2026-11-01', '2026-11-01')
                """).param("uid", "uid " + startsAt).param("at", startsAt).update();
    }

    private void capacity(int things) {
        db.sql("update promise_terms set week_capacity = :n").param("n", things).update();
    }

    private <T> T as(UserId who, java.util.function.Supplier<T> work) {
        return actors.runAs(who, work);
    }

    private static void at(Runnable work) {
        HouseClock.startingAt(MADE.atTime(10, 0).atZone(THERE).toInstant(), time -> {
            work.run();
            return true;
        });
    }
}
