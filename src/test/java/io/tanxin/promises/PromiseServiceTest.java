package io.tanxin.promises;

import static io.tanxin.Network.ADMIN;
import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.CHEN_STAFF;
import static io.tanxin.Network.COLLEAGUE;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.HU;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN_HARDWARE;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.calendar.HouseClock;
import io.tanxin.identity.Actors;
import io.tanxin.identity.Link;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.Postman;
import io.tanxin.promises.PromiseDetail.Action;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.PromiseRefused.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
@SignedIn
@Tag("P2")
class PromiseServiceTest {
    private static final ZoneId THERE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate MADE = LocalDate.of(2026, 11, 2);
    private static final LocalDate DUE = LocalDate.of(2026, 11, 20);

    @Autowired
    PromiseService promises;

    @Autowired
    PromiseLists lists;

    @Autowired
    PromiseRound round;

    @Autowired
    Postman postman;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient db;

    @Test
    void a_promise_stands_in_both_ledgers_with_who_made_it() {
        at(MADE, time -> {
            var id = make(ours(LI_NA));
            var seen = as(CHEN, () -> lists.detail(id));
            assertThat(seen.row().words()).isEqualTo("A shelf by Friday");
            assertThat(seen.madeByName()).isEqualTo("Li Na");
            assertThat(seen.history())
                    .singleElement()
                    .extracting(PromiseChange::state)
                    .isEqualTo(PromiseState.OPEN);
            assertThat(actions("promise.made")).isOne();
        });
    }

    @Test
    void only_the_receivers_verdict_makes_it_kept() {
        at(MADE, time -> {
            var id = make(ours(LI_NA));
            done(LI_NA, id);
            refuses(Reason.NOT_YOURS, () -> judge(LI_NA, id, Verdict.YES, null));
            refuses(Reason.NOT_YOURS, () -> judge(DIRECTOR, id, Verdict.YES, null));
            assertThat(state(id)).isEqualTo(PromiseState.DONE);
            assertThat(judge(CHEN, id, Verdict.YES, null)).isEqualTo(PromiseState.KEPT);
        });
    }

    @Test
    void what_the_dealer_promised_its_manager_judges_not_the_dealer() {
        at(MADE, time -> {
            var id = make(new PromiseDraft(CHENS_KITCHEN, Side.DEALER, CHEN, "Send back the unit", DUE, null, null));
            done(CHEN, id);
            refuses(Reason.NOT_YOURS, () -> judge(CHEN_STAFF, id, Verdict.YES, null));
            assertThat(judge(LI_NA, id, Verdict.YES, null)).isEqualTo(PromiseState.KEPT);
        });
    }

    @Test
    void a_stand_in_judges_in_the_managers_place_as_long_as_it_lasts() {
        db.sql("insert into visible_dealer values (:who, :dealer, '2026-11-02', '2026-11-03', 'STAND_IN')")
                .param("who", ZHOU_MIN.value())
                .param("dealer", CHENS_KITCHEN.value())
                .update();
        at(MADE, time -> {
            var id = make(new PromiseDraft(CHENS_KITCHEN, Side.DEALER, CHEN, "Send back the unit", DUE, null, null));
            done(CHEN, id);
            assertThat(as(ZHOU_MIN, () -> lists.waitingForMe(10))).hasSize(1);
            time.walk(Duration.ofDays(2));
            assertThatThrownBy(() -> judge(ZHOU_MIN, id, Verdict.YES, null)).isInstanceOf(NotFound.class);
        });
    }

    @Test
    void the_day_is_the_dealers_day() {
        // afternoon in London still, and midnight in Hangzhou
        at(DUE.atTime(LocalTime.of(23, 59)).atZone(THERE).toInstant(), time -> {
            var onTime = make(ours(LI_NA));
            done(LI_NA, onTime);
            var late = make(ours(LI_NA));
            time.walk(Duration.ofMinutes(2));
            done(LI_NA, late);
            assertThat(judge(CHEN, onTime, Verdict.YES, null)).isEqualTo(PromiseState.KEPT);
            assertThat(judge(CHEN, late, Verdict.YES, null)).isEqualTo(PromiseState.KEPT_LATE);
        });
    }

    @Test
    void a_no_needs_words_and_puts_it_back() {
        at(MADE, time -> {
            var id = make(ours(LI_NA));
            done(LI_NA, id);
            refuses(Reason.NO_WORDS, () -> judge(CHEN, id, Verdict.NO, " "));
            assertThat(judge(CHEN, id, Verdict.NO, "One board is missing")).isEqualTo(PromiseState.OPEN);
            assertThat(as(LI_NA, () -> lists.history(id)).getFirst().words()).isEqualTo("One board is missing");
        });
    }

    @Test
    void a_no_after_the_due_day_breaks_it_and_the_manager_is_told() {
        at(DUE, time -> {
            var id = make(ours(COLLEAGUE));
            done(COLLEAGUE, id);
            time.walk(Duration.ofDays(1));
            assertThat(judge(CHEN, id, Verdict.NO, "Nothing came")).isEqualTo(PromiseState.BROKEN);
            assertThat(letters("promises/broken")).containsExactly(LI_NA.value());
        });
    }

    @Test
    void that_it_may_be_late_is_noted_with_what_was_told_and_when() {
        at(MADE, time -> {
            var id = make(ours(LI_NA));
            time.walk(Duration.ofDays(3));
            refuses(Reason.TOLD_WHEN, () -> atRisk(id, MADE.minusDays(1)));
            refuses(Reason.TOLD_WHEN, () -> atRisk(id, MADE.plusDays(4)));
            atRisk(id, MADE.plusDays(2));
            var change = as(CHEN, () -> lists.history(id)).getFirst();
            assertThat(change.state()).isEqualTo(PromiseState.AT_RISK);
            assertThat(change.toldOn()).isEqualTo(MADE.plusDays(2));
            assertThat(change.words()).isEqualTo("The truck is late");
        });
    }

    @Test
    void a_link_opens_one_promise_only_and_nothing_but_the_verdict() {
        at(MADE, time -> {
            var asked = make(ours(LI_NA));
            var other = make(ours(LI_NA));
            done(LI_NA, asked);
            done(LI_NA, other);
            var link = new Link(1, CHEN, "VERDICT", asked.value(), time.at().plus(1, ChronoUnit.DAYS));
            assertThatThrownBy(() -> actors.runBy(link, () -> promises.verdict(other, 2, Verdict.YES, null)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> actors.runBy(link, () -> lists.waitingForMe(5))
                            .getFirst()
                            .words()
                            .strip())
                    .isInstanceOf(Throwable.class);
            assertThatThrownBy(() ->
                            actors.runBy(link, () -> lists.rows(new PromiseFilter(PromiseFilter.Tab.ALL), null, 0, 9)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(actors.runBy(link, () -> promises.verdict(asked, 2, Verdict.YES, null)))
                    .isEqualTo(PromiseState.KEPT);
        });
    }

    @Test
    void a_foreign_promise_is_not_found_by_anybody() {
        at(MADE, time -> {
            var id = make(ours(LI_NA));
            for (var stranger : List.of(ZHOU_MIN, HU, COLLEAGUE)) {
                assertThatThrownBy(() -> as(stranger, () -> lists.detail(id))).isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> done(stranger, id)).isInstanceOf(NotFound.class);
                assertThat(as(stranger, () -> lists.rows(new PromiseFilter(PromiseFilter.Tab.ALL), null, 0, 9)))
                        .isEmpty();
            }
            assertThatThrownBy(() -> judge(HU, id, Verdict.YES, null)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> as(ADMIN, () -> lists.detail(id))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(HU, () -> lists.counts(CHENS_KITCHEN, Side.COMPANY)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> as(ZHOU_MIN, () -> promises.make(ours(ZHOU_MIN))))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> as(ZHOU_MIN, () -> promises.owedTo(CHENS_KITCHEN)))
                    .isInstanceOf(NotFound.class);
        });
    }

    @Test
    void a_colleague_keeps_a_promise_and_finds_nothing_else_of_the_dealer() {
        at(MADE, time -> {
            var theirs = make(ours(COLLEAGUE));
            make(ours(LI_NA));
            var rows = as(COLLEAGUE, () -> lists.rows(new PromiseFilter(PromiseFilter.Tab.MINE), null, 0, 9));
            assertThat(rows).singleElement().extracting(PromiseRow::dealerName).isEqualTo("Chen's Kitchen");
            assertThat(as(COLLEAGUE, () -> lists.rows(new PromiseFilter(PromiseFilter.Tab.ALL), null, 0, 9)))
                    .isEmpty();
            assertThat(as(COLLEAGUE, () -> lists.detail(theirs)).may()).contains(Action.DONE);
            done(COLLEAGUE, theirs);
            assertThat(letters("promises/done")).containsExactly(CHEN.value());
            assertThat(letters("promises/made")).contains(COLLEAGUE.value(), CHEN.value());
        });
    }

    @Test
    void of_two_at_once_the_second_is_told() {
        at(MADE, time -> {
            var id = make(ours(LI_NA));
            as(LI_NA, () -> atRiskAt(id, 1));
            assertThatThrownBy(() -> as(DIRECTOR, () -> {
                        promises.markDone(id, 1);
                        return true;
                    }))
                    .isInstanceOf(OptimisticLockingFailureException.class);
            assertThat(state(id)).isEqualTo(PromiseState.AT_RISK);
        });
    }

    @Test
    void the_receiver_releases_the_owner_who_can_not_release_itself() {
        at(MADE, time -> {
            var id = make(ours(LI_NA));
            time.walk(Duration.ofDays(1));
            refuses(Reason.NOT_YOURS, () -> withdraw(LI_NA, id));
            withdraw(CHEN, id);
            assertThat(state(id)).isEqualTo(PromiseState.WITHDRAWN);
        });
    }

    @Test
    void what_was_noted_wrongly_its_maker_takes_back_on_the_same_day() {
        at(MADE, time -> {
            var id = make(ours(COLLEAGUE));
            refuses(Reason.NOT_YOURS, () -> withdraw(DIRECTOR, id));
            withdraw(LI_NA, id);
            assertThat(state(id)).isEqualTo(PromiseState.WITHDRAWN);
        });
    }

    @Test
    void done_is_taken_back_within_a_minute_by_who_said_it() {
        at(MADE, time -> {
            var id = make(ours(LI_NA));
            as(LI_NA, () -> atRiskAt(id, 1));
            done(LI_NA, id);
            refuses(Reason.TOO_LATE_TO_UNDO, () -> undo(CHEN, id));
            undo(LI_NA, id);
            assertThat(state(id)).isEqualTo(PromiseState.AT_RISK);
            refuses(Reason.TOO_LATE_TO_UNDO, () -> undo(LI_NA, id));
            done(LI_NA, id);
            time.walk(Duration.ofSeconds(61));
            refuses(Reason.TOO_LATE_TO_UNDO, () -> undo(LI_NA, id));
        });
    }

    @Test
    void a_verdict_taken_back_leaves_the_day_of_done_as_it_was() {
        at(DUE, time -> {
            var id = make(ours(LI_NA));
            done(LI_NA, id);
            time.walk(Duration.ofDays(3));
            judge(CHEN, id, Verdict.NO, "Not seen");
            undo(CHEN, id);
            assertThat(as(CHEN, () -> lists.detail(id)).row().doneOn()).isEqualTo(DUE);
            assertThat(judge(CHEN, id, Verdict.YES, null)).isEqualTo(PromiseState.KEPT);
        });
    }

    @Test
    void another_day_is_asked_for_and_agreed_by_the_receiver() {
        at(MADE, time -> {
            var id = make(ours(LI_NA));
            as(LI_NA, () -> {
                promises.proposeDay(id, 1, DUE.plusDays(7), "The factory is closed");
                return true;
            });
            refuses(Reason.NOT_YOURS, () -> as(LI_NA, () -> promises.agreeDay(id, 2)));
            assertThat(letters("promises/new-day")).containsExactly(CHEN.value());
            assertThat(as(CHEN, () -> lists.waitingForMe(5)))
                    .extracting(PromiseRow::asksForDay)
                    .containsExactly(true);
            var next = as(CHEN, () -> promises.agreeDay(id, 2));
            assertThat(state(id)).isEqualTo(PromiseState.RENEGOTIATED);
            assertThat(as(CHEN, () -> lists.detail(next)).row().due()).isEqualTo(DUE.plusDays(7));
            assertThat(letters("promises/new-day-agreed")).containsExactly(LI_NA.value());
        });
    }

    @Test
    @Tag("P3")
    void a_dealer_asks_for_another_day_too_and_its_manager_answers() {
        at(MADE, time -> {
            var id = make(new PromiseDraft(CHENS_KITCHEN, Side.DEALER, CHEN, "Send back the unit", DUE, null, null));
            as(CHEN, () -> {
                promises.proposeDay(id, 1, DUE.plusDays(3), "The courier is ill");
                return true;
            });
            assertThat(letters("promises/new-day")).containsExactly(LI_NA.value());
            refuses(Reason.NOT_YOURS, () -> as(CHEN, () -> promises.agreeDay(id, 2)));
            as(LI_NA, () -> {
                promises.declineDay(id, 2, "The factory waits for it");
                return true;
            });
            assertThat(state(id)).isEqualTo(PromiseState.OPEN);
            assertThat(as(CHEN, () -> lists.detail(id)).row().proposedDue()).isNull();
            assertThat(letters("promises/new-day-declined")).containsExactly(CHEN.value());
        });
    }

    @Test
    @Tag("P3")
    @Tag("M6")
    void the_letters_about_another_day_leave_and_one_that_was_answered_meanwhile_does_not() {
        at(MADE, time -> {
            var asked = make(ours(LI_NA));
            var taken = make(ours(LI_NA));
            var theirs =
                    make(new PromiseDraft(CHENS_KITCHEN, Side.DEALER, CHEN, "Send back the unit", DUE, null, null));
            as(LI_NA, () -> {
                promises.proposeDay(asked, 1, DUE.plusDays(7), "The factory is closed");
                promises.proposeDay(taken, 1, DUE.plusDays(7), "The factory is closed");
                return true;
            });
            undo(LI_NA, taken);
            as(CHEN, () -> {
                promises.proposeDay(theirs, 1, DUE.plusDays(3), "The courier is ill");
                return true;
            });
            time.walk(Duration.ofMinutes(2));
            postman.deliverNow();
            as(CHEN, () -> promises.agreeDay(asked, 2));
            as(LI_NA, () -> {
                promises.declineDay(theirs, 2, "The factory waits for it");
                return true;
            });
            time.walk(Duration.ofMinutes(2));
            postman.deliverNow();
            assertThat(db.sql(
                                    "select concat(kind, ' ', reader_id, ' ', state) from outbox_mail where kind like '%new-day%'")
                            .query(String.class)
                            .list())
                    .containsExactlyInAnyOrder(
                            "promises/new-day 20 KEPT",
                            "promises/new-day 20 DROPPED",
                            "promises/new-day 12 KEPT",
                            "promises/new-day-agreed 12 KEPT",
                            "promises/new-day-declined 20 KEPT");
        });
    }

    @Test
    @Tag("P3")
    void the_answer_taken_back_leaves_the_question_as_it_was() {
        at(MADE, time -> {
            var id = make(ours(LI_NA));
            as(LI_NA, () -> {
                promises.proposeDay(id, 1, DUE.plusDays(7), "The factory is closed");
                return true;
            });
            as(CHEN, () -> {
                promises.declineDay(id, 2, "We open on Saturday");
                return true;
            });
            undo(CHEN, id);
            assertThat(as(CHEN, () -> lists.detail(id)).row().proposedDue()).isEqualTo(DUE.plusDays(7));
            assertThat(as(CHEN, () -> lists.detail(id)).whyAnotherDay()).isEqualTo("The factory is closed");
        });
    }

    @Test
    void a_promise_has_an_owner_of_its_side() {
        at(MADE, time -> {
            refuses(Reason.NOT_OF_THIS_SIDE, () -> make(ours(CHEN)));
            refuses(
                    Reason.NOT_OF_THIS_SIDE,
                    () -> make(new PromiseDraft(CHENS_KITCHEN, Side.DEALER, HU, "Pay", DUE, null, null)));
            refuses(
                    Reason.NOT_OF_THIS_SIDE,
                    () -> make(new PromiseDraft(CHENS_KITCHEN, Side.DEALER, LI_NA, "Pay", DUE, null, null)));
        });
    }

    @Test
    void not_done_when_grace_is_over_the_round_breaks_it_once() {
        at(MADE, time -> {
            var id = make(ours(LI_NA));
            time.walkTo(DUE.plusDays(7).atTime(23, 0).atZone(THERE).toInstant());
            assertThat(round.round()).isZero();
            time.walk(Duration.ofHours(2));
            assertThat(round.round()).isOne();
            assertThat(round.round()).isZero();
            assertThat(state(id)).isEqualTo(PromiseState.BROKEN);
            assertThat(letters("promises/broken")).containsExactly(LI_NA.value());
            assertThat(actions("promise.broken")).isOne();
        });
    }

    @Test
    void without_a_verdict_it_is_presumed_kept_once_and_counted_apart() {
        at(DUE, time -> {
            var id = make(ours(LI_NA));
            done(LI_NA, id);
            time.walk(Duration.ofDays(14));
            assertThat(round.round()).isZero();
            time.walk(Duration.ofDays(1));
            assertThat(round.round()).isOne();
            assertThat(round.round()).isZero();
            var counts = as(LI_NA, () -> lists.counts(CHENS_KITCHEN, Side.COMPANY));
            assertThat(counts).isEqualTo(new PromiseCounts(0, 0, 0, 0, 0, 1));
            assertThat(as(CHEN, () -> lists.waitingForMe(5))).isEmpty();
            assertThat(judge(CHEN, id, Verdict.YES, null)).isEqualTo(PromiseState.KEPT);
        });
    }

    @Test
    void an_agenda_finds_what_is_owed_and_a_day_what_came_from_it() {
        at(MADE, time -> {
            make(new PromiseDraft(CHENS_KITCHEN, Side.COMPANY, LI_NA, "Soon", MADE.plusDays(3), "DAY", 7L));
            make(new PromiseDraft(CHENS_KITCHEN, Side.DEALER, CHEN, "Theirs", MADE.plusDays(2), "DAY", 7L));
            make(new PromiseDraft(CHENS_KITCHEN, Side.COMPANY, LI_NA, "Far", MADE.plusDays(40), null, null));
            make(new PromiseDraft(QIN_HARDWARE, Side.COMPANY, LI_NA, "Elsewhere", MADE.plusDays(3), null, null));
            assertThat(as(LI_NA, () -> promises.owedTo(CHENS_KITCHEN)))
                    .extracting(PromiseRow::words)
                    .containsExactly("Theirs", "Soon");
            assertThat(as(CHEN, () -> promises.about("DAY", 7))).hasSize(2);
            assertThat(as(HU, () -> promises.about("DAY", 7))).isEmpty();
        });
    }

    @Test
    void a_long_list_is_read_page_by_page_without_a_gap() {
        at(MADE, time -> {
            for (var i = 0; i < 7; i++) make(draft(CHENS_KITCHEN, "No " + i, MADE.plusDays(i / 3)));
            var filter = new PromiseFilter(PromiseFilter.Tab.TO_DEALERS);
            var first = as(LI_NA, () -> lists.rows(filter, null, 0, 4));
            var rest = as(LI_NA, () -> lists.rows(filter, first.getLast().key(), 0, 4));
            assertThat(rest).extracting(PromiseRow::words).containsExactly("No 4", "No 5", "No 6");
            var all = new PromiseFilter(PromiseFilter.Tab.ALL, null, "ck", null);
            var newest = as(LI_NA, () -> lists.rows(all, null, 0, 2));
            assertThat(newest).extracting(PromiseRow::words).containsExactly("No 6", "No 5");
            assertThat(as(LI_NA, () -> lists.rows(all, newest.getLast().key(), 1, 2)))
                    .extracting(PromiseRow::words)
                    .containsExactly("No 3", "No 2");
        });
    }

    private static PromiseDraft ours(UserId owner) {
        return new PromiseDraft(CHENS_KITCHEN, Side.COMPANY, owner, "A shelf by Friday", DUE, null, null);
    }

    private static PromiseDraft draft(DealerId dealer, String words, LocalDate due) {
        return new PromiseDraft(dealer, Side.COMPANY, LI_NA, words, due, null, null);
    }

    private PromiseId make(PromiseDraft draft) {
        return as(LI_NA, () -> promises.make(draft));
    }

    private void done(UserId who, PromiseId id) {
        as(who, () -> {
            promises.markDone(id, version(id));
            return true;
        });
    }

    private PromiseState judge(UserId who, PromiseId id, Verdict verdict, @Nullable String words) {
        return as(who, () -> promises.verdict(id, version(id), verdict, words));
    }

    private void atRisk(PromiseId id, LocalDate toldOn) {
        as(LI_NA, () -> {
            promises.atRisk(id, version(id), new Risk("The truck is late", toldOn, "By courier", null));
            return true;
        });
    }

    private boolean atRiskAt(PromiseId id, int version) {
        promises.atRisk(id, version, new Risk("The truck is late", MADE, "By courier", null));
        return true;
    }

    private void withdraw(UserId who, PromiseId id) {
        as(who, () -> {
            promises.withdraw(id, version(id), "No longer needed");
            return true;
        });
    }

    private void undo(UserId who, PromiseId id) {
        as(who, () -> promises.undo(id, version(id)));
    }

    private PromiseState state(PromiseId id) {
        return PromiseState.valueOf(db.sql("select state from promise where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single());
    }

    private int version(PromiseId id) {
        return db.sql("select version from promise where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private int actions(String action) {
        return db.sql("select count(*) from audit_entry where action = :action")
                .param("action", action)
                .query(Integer.class)
                .single();
    }

    private List<Long> letters(String kind) {
        return db.sql("select reader_id from outbox_mail where kind = :kind order by id")
                .param("kind", kind)
                .query(Long.class)
                .list();
    }

    private <T> T as(UserId who, java.util.function.Supplier<T> work) {
        return actors.runAs(who, work);
    }

    private static void at(LocalDate day, Consumer<HouseClock.Hands> work) {
        at(day.atTime(10, 0).atZone(THERE).toInstant(), work);
    }

    private static void at(Instant moment, Consumer<HouseClock.Hands> work) {
        HouseClock.startingAt(moment, time -> {
            work.accept(time);
            return true;
        });
    }

    private static void refuses(Reason reason, ThrowingCallable change) {
        assertThatExceptionOfType(PromiseRefused.class)
                .isThrownBy(change)
                .extracting(PromiseRefused::reason)
                .isEqualTo(reason);
    }
}
