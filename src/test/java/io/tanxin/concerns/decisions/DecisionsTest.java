package io.tanxin.concerns.decisions;

import static io.tanxin.Network.ADMIN;
import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.COLLEAGUE;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN_HARDWARE;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.concerns.Addressee;
import io.tanxin.concerns.ConcernDesk;
import io.tanxin.concerns.ConcernDraft;
import io.tanxin.concerns.ConcernKind;
import io.tanxin.concerns.Urgency;
import io.tanxin.concerns.decisions.DecisionFilter.Tab;
import io.tanxin.concerns.decisions.DecisionRefused.Reason;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

@Tag("L3")
class DecisionsTest extends Deciding {
    @Autowired
    ConcernDesk concerns;

    @Test
    void what_both_want_the_options_whose_interest_each_serves_and_what_each_costs_are_written_down() {
        var detail = as(LI_NA, () -> lists.detail(record()));
        assertThat(detail.companyWants()).startsWith("Forty more units");
        assertThat(detail.dealerWants()).startsWith("Not to sit on them");
        assertThat(detail.options())
                .extracting(DecisionOption::serves, DecisionOption::cost)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Interest.DEALER, yuan("3000")),
                        org.assertj.core.groups.Tuple.tuple(Interest.COMPANY, null));
        assertThat(detail.row().recordedBy()).isEqualTo("Li Na");
        assertThat(count("audit_entry where action = 'decision.recorded' and dealer_id = " + CHENS_KITCHEN))
                .isOne();
    }

    @Test
    void with_one_option_there_is_nothing_to_decide() {
        var id = as(
                LI_NA,
                () -> decisions.record(new DecisionDraft(
                        CHENS_KITCHEN,
                        null,
                        "Stock up?",
                        "More",
                        "Less",
                        List.of(new DecisionOption(0, "Buy", Interest.COMPANY, null)))));
        refuses(Reason.TOO_FEW_OPTIONS, () -> decide(LI_NA, id, null, null));
        by(LI_NA, () -> decisions.change(id, version(id), draft(CHENS_KITCHEN, null)));
        assertThat(decide(LI_NA, id, null, null)).isEqualTo(DecisionState.DECIDED);
        refuses(Reason.NOT_OPEN, () -> by(LI_NA, () -> decisions.change(id, version(id), draft(CHENS_KITCHEN, null))));
    }

    @Test
    void up_to_the_amount_the_manager_decides_above_it_the_director_says_yes_or_no() {
        var small = record();
        assertThat(decide(LI_NA, small, yuan("5000"), null)).isEqualTo(DecisionState.DECIDED);
        assertThat(as(LI_NA, () -> lists.detail(small)).row().decidedBy()).isEqualTo("Li Na");
        var big = record();
        assertThat(decide(LI_NA, big, yuan("5000.01"), null)).isEqualTo(DecisionState.ASKED);
        assertThat(letters("asked", DIRECTOR)).isOne();
        assertThat(as(DIRECTOR, () -> lists.toApprove(10)))
                .extracting(DecisionRow::id)
                .containsExactly(big);
        assertThatThrownBy(() -> by(LI_NA, () -> decisions.approve(big, version(big), "")))
                .isInstanceOf(AccessDeniedException.class);
        refuses(Reason.NO_WORDS, () -> by(DIRECTOR, () -> decisions.decline(big, version(big), " ")));
        by(DIRECTOR, () -> decisions.decline(big, version(big), "Half of it"));
        assertThat(as(LI_NA, () -> lists.detail(big)).row().state()).isEqualTo(DecisionState.OPEN);
        assertThat(letters("settled", LI_NA)).isOne();
        decide(LI_NA, big, yuan("6000"), null);
        by(DIRECTOR, () -> decisions.approve(big, version(big), "Yes"));
        var row = as(LI_NA, () -> lists.detail(big)).row();
        assertThat(row.state()).isEqualTo(DecisionState.DECIDED);
        assertThat(row.decidedBy()).isEqualTo("Wu Jing");
        assertThat(row.cost()).isEqualTo(yuan("6000"));
    }

    @Test
    void the_amount_is_the_administrators_to_set() {
        assertThatThrownBy(() -> as(LI_NA, () -> terms.save(new ConflictTerms(0, yuan("1"), yuan("1"), yuan("1"), 5))))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(as(ADMIN, () -> terms.save(new ConflictTerms(0, yuan("100"), yuan("50"), yuan("80"), 7))))
                .isTrue();
        assertThat(as(ADMIN, () -> terms.save(new ConflictTerms(0, yuan("200"), yuan("50"), yuan("80"), 7))))
                .as("somebody else was quicker")
                .isFalse();
        assertThat(decide(LI_NA, record(), yuan("101"), null)).isEqualTo(DecisionState.ASKED);
    }

    @Test
    void of_two_who_decide_at_once_one_wins_and_the_other_is_told() throws Exception {
        var id = record();
        decide(LI_NA, id, yuan("9000"), null);
        var seen = version(id);
        var begin = new CountDownLatch(1);
        var yes = together(begin, () -> decisions.approve(id, seen, "Yes"));
        var no = together(begin, () -> decisions.decline(id, seen, "No"));
        begin.countDown();
        var told = Stream.of(yes, no)
                .map(CompletableFuture::join)
                .filter(one -> one != null)
                .toList();
        assertThat(told).singleElement().isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(count("conflict_step where step in ('APPROVED', 'DECLINED')"))
                .isOne();
        assertThat(letters("settled", LI_NA)).isOne();
    }

    @Test
    void what_came_of_it_is_noted_later_and_another_supplier_is_an_honest_outcome() {
        var id = record();
        refuses(Reason.NOT_DECIDED, () -> by(LI_NA, () -> decisions.outcome(id, version(id), "Good")));
        decide(LI_NA, id, Interest.OTHER_SUPPLIER, null, null);
        by(LI_NA, () -> decisions.outcome(id, version(id), "It buys the lamps elsewhere, and the ovens from us"));
        by(LI_NA, () -> decisions.outcome(id, version(id), "It came back for the lamps too"));
        var detail = as(LI_NA, () -> lists.detail(id));
        assertThat(detail.row().protects()).isEqualTo(Interest.OTHER_SUPPLIER);
        assertThat(detail.outcome()).isEqualTo("It came back for the lamps too");
        assertThat(detail.steps())
                .extracting(DecisionStep::words)
                .contains("It buys the lamps elsewhere, and the ovens from us");
    }

    @Test
    void one_that_nobody_had_to_decide_is_withdrawn_with_a_word_and_what_was_decided_stays() {
        var id = record();
        refuses(Reason.NO_WORDS, () -> by(LI_NA, () -> decisions.withdraw(id, version(id), "")));
        by(LI_NA, () -> decisions.withdraw(id, version(id), "The price stays"));
        refuses(Reason.NOT_OPEN, () -> decide(LI_NA, id, null, null));
        var other = record();
        decide(LI_NA, other, null, null);
        refuses(Reason.NOT_OPEN, () -> by(LI_NA, () -> decisions.withdraw(other, version(other), "No")));
    }

    @Test
    void of_another_managers_dealer_it_is_not_there_and_a_dealer_or_colleague_may_not_ask() {
        var id = record();
        assertThatThrownBy(() -> as(ZHOU_MIN, () -> lists.detail(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> decide(ZHOU_MIN, id, null, null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(LI_NA, () -> decisions.record(draft(HU_LIGHTING, null))))
                .isInstanceOf(NotFound.class);
        assertThat(rows(ZHOU_MIN, DecisionFilter.of(Tab.ALL))).isEmpty();
        for (UserId who : List.of(CHEN, COLLEAGUE)) {
            assertThatThrownBy(() -> rows(who, DecisionFilter.of(Tab.ALL))).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    @Tag("C6")
    void one_about_a_concern_in_confidence_is_of_its_circle_and_in_no_figure() {
        var concern = concern(CHEN, CHENS_KITCHEN, Addressee.DIRECTOR);
        assertThatThrownBy(() -> as(LI_NA, () -> decisions.record(draft(CHENS_KITCHEN, concern))))
                .isInstanceOf(NotFound.class);
        var id = as(DIRECTOR, () -> decisions.record(draft(CHENS_KITCHEN, concern)));
        decide(DIRECTOR, id, null, restriction(TODAY.plusDays(400)));
        assertThatThrownBy(() -> as(LI_NA, () -> lists.detail(id))).isInstanceOf(NotFound.class);
        assertThat(rows(LI_NA, DecisionFilter.of(Tab.ALL))).isEmpty();
        assertThat(rows(DIRECTOR, DecisionFilter.of(Tab.ALL)))
                .singleElement()
                .extracting(DecisionRow::inConfidence)
                .isEqualTo(true);
        for (UserId who : List.of(LI_NA, DIRECTOR)) {
            assertThat(as(who, lists::dealerFirst)).allMatch(quarter -> quarter.all() == 0);
        }
        assertThat(as(DIRECTOR, lists::dealerFirst))
                .first()
                .extracting(DealerFirst::inConfidence)
                .isEqualTo(1);
        assertThat(count("outbox_mail where kind like 'decisions/%' and in_confidence = false"))
                .isZero();
        assertThat(count("audit_entry where action like 'decision.%' and in_confidence = false"))
                .isZero();
    }

    @Test
    void a_decision_is_not_about_another_dealers_concern() {
        var concern = concern(CHEN, CHENS_KITCHEN, Addressee.MANAGER);
        refuses(Reason.OTHER_DEALERS_CONCERN, () -> as(LI_NA, () -> decisions.record(draft(QIN_HARDWARE, concern))));
        assertThat(as(LI_NA, () -> lists.detail(decisions.record(draft(CHENS_KITCHEN, concern))))
                        .concern())
                .isEqualTo(concern);
    }

    @Test
    void of_the_conflicts_decided_in_a_quarter_the_share_that_protected_the_dealer_is_shown_with_each_behind_it() {
        at(BEGIN, time -> {
            for (var protects : List.of(
                    Interest.DEALER, Interest.BOTH, Interest.OTHER_SUPPLIER, Interest.COMPANY, Interest.COMPANY)) {
                decide(LI_NA, record(), protects, null, null);
            }
            record();
            var now = as(LI_NA, lists::dealerFirst).getFirst();
            assertThat(now.quarter()).isEqualTo(new Quarter(2026, 4));
            assertThat(now.by())
                    .isEqualTo(Map.of(
                            Interest.DEALER, 1, Interest.BOTH, 1, Interest.OTHER_SUPPLIER, 1, Interest.COMPANY, 2));
            assertThat(now.percent()).isEqualTo(60);
            assertThat(now.isEnough()).isTrue();
            var behind = new DecisionFilter(Tab.DECIDED, "", null, now.quarter(), null);
            assertThat(rows(LI_NA, behind)).hasSize(5);
            assertThat(as(ZHOU_MIN, lists::dealerFirst)).allMatch(quarter -> quarter.all() == 0);
        });
    }

    @Test
    void the_list_goes_by_key_and_is_narrowed_by_what_the_address_says() {
        at(BEGIN, time -> {
            for (var n = 0; n < 3; n++) record();
            var first = as(LI_NA, () -> lists.rows(DecisionFilter.of(Tab.OPEN), null, 0, 2));
            var rest = as(
                    LI_NA,
                    () -> lists.rows(
                            DecisionFilter.of(Tab.OPEN), first.getLast().key(), 0, 2));
            assertThat(rest).hasSize(1).doesNotContainAnyElementsOf(first);
            assertThat(rows(LI_NA, new DecisionFilter(Tab.ALL, "kitchen", null, null, null)))
                    .hasSize(3);
            assertThat(rows(LI_NA, new DecisionFilter(Tab.ALL, "lamp", null, null, null)))
                    .isEmpty();
            assertThat(rows(LI_NA, new DecisionFilter(Tab.ALL, "", Interest.COMPANY, null, null)))
                    .isEmpty();
        });
    }

    private List<DecisionRow> rows(UserId who, DecisionFilter filter) {
        return as(who, () -> lists.rows(filter, null, 0, 50));
    }

    private long concern(UserId who, DealerId dealer, Addressee to) {
        var draft = new ConcernDraft(dealer, ConcernKind.WORRY, Urgency.NORMAL, null, to, "They press me to buy");
        return as(who, () -> concerns.raise(draft, List.of())).id().value();
    }

    /** What went wrong, or null. */
    private CompletableFuture<Throwable> together(CountDownLatch begin, Runnable work) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        begin.await();
                        by(DIRECTOR, work);
                        return null;
                    } catch (Throwable failed) {
                        return failed;
                    }
                },
                task -> Thread.ofPlatform().start(task));
    }
}
