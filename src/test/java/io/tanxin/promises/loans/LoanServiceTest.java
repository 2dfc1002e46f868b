package io.tanxin.promises.loans;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.HU;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tanxin.DatabaseTest;
import io.tanxin.Network;
import io.tanxin.SignedIn;
import io.tanxin.calendar.HouseClock;
import io.tanxin.communication.aftercare.AftercareTalk;
import io.tanxin.communication.aftercare.AftercareTalks;
import io.tanxin.dealers.policy.WorthAskingAfter.Deed;
import io.tanxin.identity.Actors;
import io.tanxin.identity.kept.KeptWords;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Money;
import io.tanxin.kernel.NotFound;
import io.tanxin.promises.PromiseDraft;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.PromiseService;
import io.tanxin.promises.loans.LoanRefused.Reason;
import io.tanxin.reminders.NagGuard;
import io.tanxin.reminders.NagLimit;
import io.tanxin.reminders.ReminderRound;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
@SignedIn("li.na")
@Tag("P5")
class LoanServiceTest {
    private static final ZoneId THERE = ZoneId.of("Asia/Shanghai");
    /** A Monday. */
    private static final LocalDate SENT = LocalDate.of(2026, 11, 2);

    private static final LocalDate EXPECTED = LocalDate.of(2026, 11, 16);

    @Autowired
    LoanService loans;

    @Autowired
    ReminderRound round;

    @Autowired
    NagGuard guard;

    @Autowired
    AftercareTalks talks;

    @Autowired
    PromiseService promises;

    @Autowired
    Actors actors;

    @Autowired
    LoansKept kept;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient db;

    @Test
    void a_unit_is_sent_expected_on_its_way_and_back_with_its_condition() {
        at(time -> {
            var id = lend(CHENS_KITCHEN);
            assertThat(loans.find(id).serial()).isEqualTo("SN 4711");
            assertThat(loans.find(id).isOut()).isTrue();
            time.walk(Duration.ofDays(3));
            actors.runAs(CHEN, () -> loans.onItsWay(id, 1));
            refuses(Reason.SAID_SO, () -> loans.onItsWay(id, 2));
            loans.returned(id, 2, SENT.plusDays(3), LoanCondition.WORN, "A scratch");
            var back = loans.find(id);
            assertThat(back.condition()).isEqualTo(LoanCondition.WORN);
            assertThat(back.saidSentOn()).isEqualTo(SENT.plusDays(3));
            refuses(Reason.IS_BACK, () -> loans.returned(id, 3, SENT, LoanCondition.GOOD, null));
            refuses(Reason.IS_BACK, () -> loans.change(id, 3, draft(CHENS_KITCHEN)));
            loans.notReturned(id, 3);
            refuses(Reason.NOT_BACK, () -> loans.notReturned(id, 4));
        });
    }

    @Test
    void days_and_words_must_make_sense() {
        at(time -> {
            refuses(
                    Reason.NO_ITEM,
                    () -> loans.lend(new LoanDraft(CHENS_KITCHEN, LoanKind.SPARE, " ", null, null, SENT, EXPECTED)));
            refuses(
                    Reason.EXPECTED_WHEN,
                    () -> loans.lend(new LoanDraft(
                            CHENS_KITCHEN, LoanKind.SPARE, "A pump", null, null, SENT, SENT.minusDays(1))));
            var id = lend(CHENS_KITCHEN);
            refuses(Reason.BACK_WHEN, () -> loans.returned(id, 1, SENT.plusDays(1), LoanCondition.GOOD, null));
        });
    }

    @Test
    void of_two_at_once_the_second_is_told() {
        at(time -> {
            var id = lend(CHENS_KITCHEN);
            actors.runAs(DIRECTOR, () -> loans.returned(id, 1, SENT, LoanCondition.GOOD, null));
            assertThatThrownBy(() -> loans.onItsWay(id, 1)).isInstanceOf(OptimisticLockingFailureException.class);
        });
    }

    @Test
    void a_dealer_sees_its_own_without_what_they_are_worth_and_nobody_sees_anothers() {
        at(time -> {
            var id = lend(CHENS_KITCHEN);
            assertThat(loans.find(id).value()).isNotNull();
            assertThat(actors.runAs(CHEN, () -> loans.with(CHENS_KITCHEN, 9)))
                    .singleElement()
                    .satisfies(row -> assertThat(row.value()).isNull());
            assertThatThrownBy(() -> actors.runAs(CHEN, () -> loans.returned(id, 1, SENT, LoanCondition.GOOD, null)))
                    .isInstanceOf(AccessDeniedException.class);
            for (var stranger : List.of(ZHOU_MIN, HU)) {
                assertThatThrownBy(() -> actors.runAs(stranger, () -> loans.find(id)))
                        .isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> actors.runAs(stranger, () -> loans.onItsWay(id, 1)))
                        .isInstanceOf(NotFound.class);
                assertThat(actors.runAs(stranger, () -> loans.maySee(id.value())))
                        .isFalse();
            }
            assertThatThrownBy(() -> lend(HU_LIGHTING)).isInstanceOf(NotFound.class);
        });
    }

    @Test
    void lists_tell_what_is_out_what_is_late_and_what_is_back_page_by_page() {
        at(time -> {
            for (var i = 0; i < 5; i++) lend(CHENS_KITCHEN);
            var back = lend(CHENS_KITCHEN);
            loans.returned(back, 1, SENT, LoanCondition.GOOD, null);
            var out = new LoanFilter(LoanFilter.Tab.OUT, "", null);
            var first = loans.rows(out, null, 0, 3);
            assertThat(loans.rows(out, first.getLast().key(), 0, 9)).hasSize(2);
            assertThat(loans.rows(new LoanFilter(LoanFilter.Tab.BACK, "ck", null), null, 0, 9))
                    .extracting(LoanRow::id)
                    .containsExactly(back);
            assertThat(loans.rows(new LoanFilter(LoanFilter.Tab.LATE, "", null), null, 0, 9))
                    .isEmpty();
            time.walk(Duration.ofDays(15));
            assertThat(loans.rows(new LoanFilter(LoanFilter.Tab.LATE, "", null), null, 0, 9))
                    .hasSize(5);
        });
    }

    @Test
    @Tag("C4")
    void which_units_somebody_has_sent_is_kept_about_that_person() {
        at(time -> {
            var id = lend(CHENS_KITCHEN);
            var words = new KeptWords(messages, Locale.ENGLISH, THERE);
            assertThat(kept.about(LI_NA, words)).singleElement().satisfies(entry -> {
                assertThat(entry.heading()).isEqualTo("Unit sent to Chen's Kitchen");
                assertThat(entry.lines()).containsExactly("Range hood A7", "until " + words.day(EXPECTED));
            });
            loans.returned(id, 1, SENT, LoanCondition.GOOD, null);
            assertThat(kept.about(LI_NA, words).getFirst().lines()).contains("back on " + words.day(SENT));
            assertThat(kept.about(DIRECTOR, words)).isEmpty();
        });
    }

    @Test
    void photos_hang_on_it() {
        at(time -> {
            var id = lend(CHENS_KITCHEN);
            loans.attach(id, "unit.txt", new ByteArrayInputStream("the unit as it went".getBytes()));
            assertThat(loans.photos(id)).hasSize(1);
            assertThatThrownBy(() -> actors.runAs(HU, () -> loans.photos(id))).isInstanceOf(NotFound.class);
        });
    }

    @Test
    void three_reminders_a_week_apart_then_none_and_somebody_asks_how_the_new_unit_is_doing() {
        at(time -> {
            var id = lend(CHENS_KITCHEN);
            var remindedOn = new java.util.ArrayList<LocalDate>();
            var told = 0;
            // every morning for five weeks: what begging daily would look like
            time.walk(Duration.ofDays(13));
            for (var day = 0; day < 36; day++) {
                time.walk(Duration.ofDays(1));
                round.round();
                var letters = letters();
                if (letters > told) remindedOn.add(LocalDate.ofInstant(time.at(), THERE));
                told = letters;
            }
            assertThat(remindedOn).containsExactly(EXPECTED, EXPECTED.plusDays(7), EXPECTED.plusDays(14));
            var reminded = loans.reminded(id).orElseThrow();
            assertThat(reminded.times()).isEqualTo(3);
            assertThat(reminded.stoppedAt())
                    .isEqualTo(EXPECTED.plusDays(21).atTime(10, 0).atZone(THERE).toInstant());
            assertThat(talks.of(CHENS_KITCHEN))
                    .filteredOn(talk -> talk.deeds().getFirst().deed() == Deed.NEW_UNIT)
                    .singleElement()
                    .satisfies(talk -> {
                        assertThat(talk.due())
                                .as("with the one that waits since the unit went out")
                                .isEqualTo(SENT.plusDays(30));
                        assertThat(talk.deeds())
                                .extracting(AftercareTalk.Done::deed)
                                .as("the old unit is not spoken of")
                                .containsExactly(Deed.NEW_UNIT, Deed.DELIVERY);
                    });
        });
    }

    @Test
    void what_is_on_its_way_or_back_is_not_reminded_of() {
        at(time -> {
            actors.runAs(CHEN, () -> loans.onItsWay(lend(), 1));
            loans.returned(lend(CHENS_KITCHEN), 1, SENT, LoanCondition.GOOD, null);
            time.walk(Duration.ofDays(14));
            round.round();
            assertThat(letters()).isZero();
        });
    }

    @Test
    void the_limit_is_the_companys_and_holds_at_once() {
        at(time -> {
            assertThatThrownBy(() -> guard.save(new NagLimit(1, 7, 1))).isInstanceOf(AccessDeniedException.class);
            assertThat(actors.runAs(Network.ADMIN, () -> guard.save(new NagLimit(1, 7, 0))))
                    .isTrue();
            assertThat(actors.runAs(Network.ADMIN, () -> guard.save(new NagLimit(1, 7, 9))))
                    .as("a second one who had read the old limit is told")
                    .isFalse();
            lend(CHENS_KITCHEN);
            time.walk(Duration.ofDays(14));
            round.round();
            assertThat(letters()).isZero();
            assertThat(talks.of(CHENS_KITCHEN))
                    .flatExtracting(AftercareTalk::deeds)
                    .extracting(AftercareTalk.Done::deed)
                    .containsOnlyOnce(Deed.NEW_UNIT);
        });
    }

    @Test
    @Tag("N6")
    void after_a_unit_went_out_talks_are_proposed_as_the_policy_says() {
        at(time -> {
            var id = lend(CHENS_KITCHEN);
            assertThat(asked()).containsExactly(SENT.plusDays(7), SENT.plusDays(30), SENT.plusDays(90));
            loans.change(id, 1, draft(LoanKind.REPLACEMENT, SENT.minusDays(1)));
            assertThat(asked())
                    .as("it had gone the day before")
                    .containsExactly(SENT.plusDays(6), SENT.plusDays(29), SENT.plusDays(89));
            loans.returned(id, 2, SENT, LoanCondition.WORN, null);
            assertThat(asked()).as("the old one is back, the new one is there").hasSize(3);
        });
    }

    @Test
    @Tag("N6")
    void nobody_asks_after_a_spare_unit_that_is_back() {
        at(time -> {
            var id = loans.lend(draft(LoanKind.SPARE, SENT));
            loans.returned(id, 1, SENT, LoanCondition.GOOD, null);
            assertThat(asked()).isEmpty();
            loans.notReturned(id, 2);
            assertThat(asked()).hasSize(3);
        });
    }

    private List<LocalDate> asked() {
        return talks.of(CHENS_KITCHEN).stream().map(AftercareTalk::due).toList();
    }

    private static LoanDraft draft(LoanKind kind, LocalDate sent) {
        return new LoanDraft(CHENS_KITCHEN, kind, "Range hood A7", null, null, sent, EXPECTED);
    }

    @Test
    void two_rounds_over_the_same_minutes_count_one_reminder() {
        at(time -> {
            var id = lend(CHENS_KITCHEN);
            time.walk(Duration.ofDays(14));
            round.round();
            time.walk(Duration.ofMinutes(2));
            round.round();
            assertThat(loans.reminded(id).orElseThrow().times()).isOne();
            assertThat(letters()).isOne();
        });
    }

    @Test
    void what_a_dealer_promised_passes_the_same_guard_and_what_the_company_promised_does_not() {
        at(time -> {
            db.sql("update nag_limit set most_times = 0").update();
            promises.make(new PromiseDraft(CHENS_KITCHEN, Side.DEALER, CHEN, "Send a list", EXPECTED, null, null));
            promises.make(new PromiseDraft(CHENS_KITCHEN, Side.COMPANY, LI_NA, "A shelf", EXPECTED, null, null));
            // the Friday before, when both are warned
            time.walk(Duration.ofDays(11));
            round.round();
            assertThat(db.sql("select distinct reader_id from outbox_mail where kind = 'promises/due-soon'")
                            .query(Long.class)
                            .list())
                    .containsExactly(LI_NA.value());
            assertThat(talks.of(CHENS_KITCHEN).getFirst().deeds())
                    .extracting(AftercareTalk.Done::deed, AftercareTalk.Done::form)
                    .containsExactly(tuple(Deed.QUIET, null));
        });
    }

    private LoanId lend() {
        return actors.runAs(LI_NA, () -> lend(CHENS_KITCHEN));
    }

    private LoanId lend(DealerId dealer) {
        return loans.lend(draft(dealer));
    }

    private static LoanDraft draft(DealerId dealer) {
        return new LoanDraft(
                dealer,
                LoanKind.REPLACEMENT,
                "Range hood A7",
                "SN 4711",
                Money.of(BigDecimal.valueOf(2900), "CNY"),
                SENT,
                EXPECTED);
    }

    private int letters() {
        return db.sql("select count(*) from outbox_mail where kind = 'promises/loan'")
                .query(Integer.class)
                .single();
    }

    private static void at(Consumer<HouseClock.Hands> work) {
        HouseClock.startingAt(SENT.atTime(10, 0).atZone(THERE).toInstant(), time -> {
            work.accept(time);
            return true;
        });
    }

    private static void refuses(Reason reason, ThrowingCallable change) {
        assertThatExceptionOfType(LoanRefused.class)
                .isThrownBy(change)
                .extracting(LoanRefused::reason)
                .isEqualTo(reason);
    }
}
