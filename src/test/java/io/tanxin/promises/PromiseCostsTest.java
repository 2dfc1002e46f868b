package io.tanxin.promises;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.calendar.HouseClock;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.Money;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.promises.PromiseCost.State;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.PromiseRefused.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
@SignedIn("li.na")
@Tag("P3")
class PromiseCostsTest {
    private static final LocalDate MADE = LocalDate.of(2026, 11, 2);
    private static final LocalDate DUE = LocalDate.of(2026, 11, 20);

    @Autowired
    PromiseService promises;

    @Autowired
    PromiseCosts costs;

    @Autowired
    PromiseLists lists;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient db;

    @Test
    void at_risk_without_another_way_is_refused_of_the_company_and_not_of_the_dealer() {
        at(MADE, time -> {
            var ours = make(Side.COMPANY, LI_NA);
            refuses(Reason.NO_OTHER_WAY, () -> promises.atRisk(ours, 1, new Risk("Late", MADE, " ", null)));
            var theirs = make(Side.DEALER, CHEN);
            promises.atRisk(theirs, 1, new Risk("Late", MADE, null, null));
        });
    }

    @Test
    void what_was_told_when_and_which_other_way_stands_in_the_history_of_both_sides() {
        at(MADE, time -> {
            var id = make(Side.COMPANY, LI_NA);
            atRisk(id, null);
            var seen = actors.runAs(CHEN, () -> lists.detail(id));
            assertThat(seen.row().toldOn()).isEqualTo(MADE);
            assertThat(seen.history().getFirst().alternatives()).isEqualTo("By courier");
            assertThat(seen.history().getFirst().words()).isEqualTo("The truck is late");
        });
    }

    @Test
    void told_in_advance_is_taken_back_with_what_was_said() {
        at(MADE, time -> {
            var id = make(Side.COMPANY, LI_NA);
            atRisk(id, cny(9000));
            promises.undo(id, version(id));
            assertThat(lists.detail(id).row().toldOn()).isNull();
            assertThat(lists.detail(id).cost()).isNull();
            assertThat(actors.runAs(DIRECTOR, () -> costs.waiting(9))).isEmpty();
        });
    }

    @Test
    void a_small_cost_is_noted_and_nobody_is_asked() {
        at(MADE, time -> {
            var id = make(Side.COMPANY, LI_NA);
            atRisk(id, cny(2000));
            assertThat(state(id)).isEqualTo(State.NOTED);
            assertThat(letters("promises/cost-asked")).isEmpty();
        });
    }

    @Test
    void above_the_amount_the_director_is_asked_by_mail_and_on_today_and_says_yes_with_words() {
        at(MADE, time -> {
            var id = make(Side.COMPANY, LI_NA);
            atRisk(id, cny(2001));
            assertThat(letters("promises/cost-asked")).containsExactly(DIRECTOR.value());
            assertThat(actors.runAs(DIRECTOR, () -> costs.waiting(9)))
                    .singleElement()
                    .satisfies(one -> assertThat(one.money()).isEqualTo(cny(2001)));
            assertThat(actors.runAs(DIRECTOR, () -> lists.detail(id)).decidesCost())
                    .isTrue();
            refuses(Reason.NO_WORDS, () -> approve(id, " "));
            approve(id, "Our word is worth it");
            assertThat(state(id)).isEqualTo(State.APPROVED);
            assertThat(lists.detail(id).cost())
                    .extracting(PromiseCost::decision)
                    .isEqualTo("Our word is worth it");
            assertThat(letters("promises/cost-decided")).containsExactly(LI_NA.value());
            assertThat(actors.runAs(DIRECTOR, () -> costs.waiting(9))).isEmpty();
        });
    }

    @Test
    void in_another_currency_nobody_has_said_what_is_much() {
        at(MADE, time -> {
            var id = make(Side.COMPANY, LI_NA);
            atRisk(id, Money.of(BigDecimal.ONE, "EUR"));
            assertThat(state(id)).isEqualTo(State.ASKED);
        });
    }

    @Test
    void of_two_who_decide_at_once_one_wins_and_the_other_is_told() {
        at(MADE, time -> {
            var id = make(Side.COMPANY, LI_NA);
            atRisk(id, cny(5000));
            actors.runAs(DIRECTOR, () -> costs.decline(id, 1, "Too much"));
            assertThatThrownBy(() -> approve(id, "Yes")).isInstanceOf(OptimisticLockingFailureException.class);
            assertThat(state(id)).isEqualTo(State.DECLINED);
        });
    }

    @Test
    void what_is_no_longer_open_costs_nothing_more() {
        at(MADE, time -> {
            var id = make(Side.COMPANY, LI_NA);
            atRisk(id, cny(5000));
            promises.markDone(id, version(id));
            assertThat(actors.runAs(DIRECTOR, () -> costs.waiting(9))).isEmpty();
            refuses(Reason.NOT_OPEN, () -> approve(id, "Yes"));
        });
    }

    @Test
    void only_the_director_decides_and_a_dealer_reads_no_amount() {
        at(MADE, time -> {
            var id = make(Side.COMPANY, LI_NA);
            atRisk(id, cny(5000));
            assertThatThrownBy(() -> costs.approve(id, 1, "Yes")).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> actors.runAs(ZHOU_MIN, () -> lists.detail(id)))
                    .isInstanceOf(NotFound.class);
            assertThat(actors.runAs(CHEN, () -> lists.detail(id)).cost()).isNull();
            approve(id, "Yes");
            promises.markDone(id, version(id));
            actors.runAs(CHEN, () -> promises.verdict(id, version(id), Verdict.YES, null));
            assertThat(actors.runAs(CHEN, () -> lists.detail(id)).row().isKeptAtOurCost())
                    .as("that it was kept at our cost the dealer may know")
                    .isTrue();
        });
    }

    @Test
    void a_declined_cost_is_not_ours() {
        at(MADE, time -> {
            var id = make(Side.COMPANY, LI_NA);
            atRisk(id, cny(5000));
            actors.runAs(DIRECTOR, () -> costs.decline(id, 1, "Too much"));
            promises.markDone(id, version(id));
            actors.runAs(CHEN, () -> promises.verdict(id, version(id), Verdict.YES, null));
            assertThat(lists.detail(id).row().isKeptAtOurCost()).isFalse();
        });
    }

    @Test
    void newly_agreed_days_are_counted_on_what_goes_on() {
        at(MADE, time -> {
            var id = make(Side.COMPANY, LI_NA);
            promises.proposeDay(id, version(id), DUE.plusDays(3), "The mould broke");
            var second = actors.runAs(CHEN, () -> promises.agreeDay(id, version(id)));
            promises.proposeDay(second, version(second), DUE.plusDays(6), "And again");
            var third = actors.runAs(CHEN, () -> promises.agreeDay(second, version(second)));
            assertThat(lists.detail(third).row().renegotiations()).isEqualTo(2);
        });
    }

    private PromiseId make(Side side, UserId owner) {
        return promises.make(new PromiseDraft(CHENS_KITCHEN, side, owner, "A shelf", DUE, null, null));
    }

    private void atRisk(PromiseId id, @Nullable Money cost) {
        promises.atRisk(id, version(id), new Risk("The truck is late", MADE, "By courier", cost));
    }

    private void approve(PromiseId id, String words) {
        actors.runAs(DIRECTOR, () -> costs.approve(id, 1, words));
    }

    private State state(PromiseId id) {
        return costs.of(id).orElseThrow().state();
    }

    private static Money cny(int yuan) {
        return Money.of(BigDecimal.valueOf(yuan), "CNY");
    }

    private int version(PromiseId id) {
        return db.sql("select version from promise where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private List<Long> letters(String kind) {
        return db.sql("select reader_id from outbox_mail where kind = :kind order by id")
                .param("kind", kind)
                .query(Long.class)
                .list();
    }

    private static void at(LocalDate day, Consumer<HouseClock.Hands> work) {
        HouseClock.startingAt(
                day.atTime(10, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant(), time -> {
                    work.accept(time);
                    return true;
                });
    }

    private static void refuses(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable change) {
        assertThatExceptionOfType(PromiseRefused.class)
                .isThrownBy(change)
                .extracting(PromiseRefused::reason)
                .isEqualTo(reason);
    }
}
