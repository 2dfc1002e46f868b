package io.tanxin.support.balance;

import static io.tanxin.Network.ADMIN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN_HARDWARE;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.dealers.Stage;
import io.tanxin.dealers.policy.KeyMomentId;
import io.tanxin.dealers.policy.OwnPart;
import io.tanxin.dealers.policy.Policies;
import io.tanxin.dealers.policy.PolicyDraft;
import io.tanxin.dealers.policy.PolicyNumber;
import io.tanxin.dealers.policy.PolicyOverrides;
import io.tanxin.dealers.policy.PolicyPart;
import io.tanxin.dealers.policy.PolicyPreview;
import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.dealers.policy.SupportKind;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Money;
import io.tanxin.kernel.NotFound;
import io.tanxin.support.SupportDraft;
import io.tanxin.support.SupportService;
import io.tanxin.support.balance.Finding.Kind;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
@SignedIn("li.na")
@Tag("N4")
class BalancesTest {
    @Autowired
    Balances balances;

    @Autowired
    NetworkBalance network;

    @Autowired
    BalanceRound round;

    @Autowired
    SupportService support;

    @Autowired
    Policies policies;

    @Autowired
    PolicyOverrides overrides;

    @Autowired
    SupportPreviews previews;

    @Autowired
    Actors actors;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    @Test
    void an_over_helped_dealer_stands_out_with_its_figures() {
        spoil(CHENS_KITCHEN, 6);
        var chens = balances.of(CHENS_KITCHEN);
        assertThat(chens.year().materialShare()).isEqualTo(100);
        assertThat(chens.bounds().materialMost()).as("it is growing").isEqualTo(40);
        assertThat(kinds(CHENS_KITCHEN)).contains(Kind.OVER_HELPED);
        assertThat(chens.quarters()).hasSize(8);
        assertThat(chens.quarters().getLast().isOver()).isTrue();
    }

    @Test
    void answered_it_rests_until_a_record_moves_the_figure_by_a_step() {
        spoil(CHENS_KITCHEN, 8);
        teach(CHENS_KITCHEN, 3, 30);
        balances.answer(CHENS_KITCHEN, Kind.OVER_HELPED, "After the flood");
        assertThat(open()).doesNotContain(Kind.OVER_HELPED);
        spoil(CHENS_KITCHEN, 1);
        assertThat(open()).as("hardly moved").doesNotContain(Kind.OVER_HELPED);
        teach(CHENS_KITCHEN, 1, 480);
        assertThat(open()).as("moved by a step").contains(Kind.OVER_HELPED);
    }

    @Test
    void answered_it_stands_out_again_when_the_policy_changes() {
        spoil(CHENS_KITCHEN, 8);
        balances.answer(CHENS_KITCHEN, Kind.OVER_HELPED, "After the flood");
        db.sql("update nurture_policy_in_force set material_most = 55 where stage = 'GROWING'")
                .update();
        db.sql("update support_balance set stale = true").update();
        round.round();
        assertThat(open()).contains(Kind.OVER_HELPED);
        assertThat(balances.of(CHENS_KITCHEN).bounds().materialMost()).isEqualTo(55);
    }

    @Test
    void a_policy_that_becomes_another_is_seen_by_the_next_round() {
        spoil(CHENS_KITCHEN, 6);
        assertThat(open()).contains(Kind.OVER_HELPED);
        actors.runAs(ADMIN, () -> {
            var now = policies.inForce(Stage.GROWING);
            var policy = now.policy().with(new OwnPart.Number(PolicyNumber.MATERIAL_MOST, 100));
            policies.save(new PolicyDraft(policy, policies.today()), now.number());
        });
        // where the administrator is it may be tomorrow already, and rounds go by the day of the world's clock
        db.sql("update nurture_policy_in_force set to_day = :before where to_day = :today")
                .param("before", today().minusDays(1))
                .param("today", today())
                .update();
        db.sql("update nurture_policy_in_force set from_day = :today where from_day > :today")
                .param("today", today())
                .update();
        round.round();
        assertThat(open()).doesNotContain(Kind.OVER_HELPED);
    }

    @Test
    void what_follows_from_the_day_alone_is_seen_the_day_after() {
        spoil(CHENS_KITCHEN, 1);
        assertThat(round.round()).as("the others were never looked at").isEqualTo(2);
        assertThat(round.round()).isZero();
        db.sql("update support_balance set reckoned_on = reckoned_on - interval 1 day")
                .update();
        assertThat(round.round()).isEqualTo(3);
    }

    @Test
    void each_month_is_measured_by_the_policy_that_held_in_it() {
        var half = today().withDayOfMonth(1).minusMonths(3);
        db.sql("update nurture_policy_in_force set to_day = :day where stage = 'GROWING'")
                .param("day", half.minusDays(1))
                .update();
        db.sql("""
                insert into nurture_policy_in_force
                select stage, dealer_id, :day, '9999-12-31', version_id, kind, check_in_every_days, longest_silence_days, invite_lead_days,
                       review_every_months, report_every_months, care_least, care_most, manage_least, manage_most, teach_least, teach_most,
                       80, done_grace_days, presumed_kept_days, aftercare_days, aftercare_forms, moments from nurture_policy_in_force where stage = 'GROWING'
                """).param("day", half).update();
        give(CHENS_KITCHEN, today(), SupportForm.TRAINING, SupportKind.TEACH, 60, null);
        give(CHENS_KITCHEN, half.minusDays(5), SupportForm.TRAINING, SupportKind.TEACH, 60, null);
        assertThat(balances.of(CHENS_KITCHEN).bounds().materialMost()).isEqualTo(60);
        assertThat(balances.of(CHENS_KITCHEN).quarters())
                .extracting(Balance.Quarter::cap)
                .contains(40, 80);
    }

    @Test
    void what_was_given_to_many_at_once_is_reckoned_by_the_round() {
        var dealers = List.of(CHENS_KITCHEN, QIN_HARDWARE);
        for (var i = 0; i < 6; i++) {
            support.logForAll(
                    dealers, draft(CHENS_KITCHEN, today(), SupportForm.GOODS, SupportKind.CARE, 0, "900"), false);
        }
        round.round();
        assertThat(open()).contains(Kind.OVER_HELPED);
        assertThat(balances.open(10)).extracting(FindingRow::dealer).contains(CHENS_KITCHEN, QIN_HARDWARE);
    }

    @Test
    void a_key_moment_a_month_ago_without_help_stands_out_and_help_answers_it() {
        db.sql("""
                insert into support_moment (dealer_id, moment_id, day, noted_by, noted_at) values (100, 2, :day, 12, now(6))
                """).param("day", today().minusDays(40)).update();
        teach(CHENS_KITCHEN, 1, 30);
        assertThat(kinds(CHENS_KITCHEN)).contains(Kind.NO_HELP_AT_MOMENT);
        give(CHENS_KITCHEN, today().minusDays(35), SupportForm.GOODS, SupportKind.CARE, 0, null);
        assertThat(kinds(CHENS_KITCHEN)).doesNotContain(Kind.NO_HELP_AT_MOMENT);
    }

    @Test
    void at_its_own_key_moments_a_dealer_is_expected_to_be_helped_while_they_hold() {
        moment(2, 70);
        assertThat(forgotten()).as("a second shop, as its stage says").isTrue();
        own(new OwnPart.Moments(Set.of(new KeyMomentId(4))), 100, 60);
        assertThat(forgotten()).as("its own policy did not name it then").isFalse();
        moment(4, 65);
        assertThat(forgotten()).as("a flood it did name").isTrue();
        db.sql("update support_moment set removed_at = now(6)").update();
        moment(6, 40);
        assertThat(forgotten()).as("nobody's policy named it").isFalse();
        moment(2, 40);
        assertThat(forgotten()).as("by then its own was over").isTrue();
    }

    @Test
    void who_has_key_moments_or_asking_of_its_own_is_not_touched_by_the_stages() {
        moment(2, 40);
        give(CHENS_KITCHEN, today(), SupportForm.GOODS, SupportKind.CARE, 0, "900");
        assertThat(touched(PolicyPart.Other.MOMENTS)).isNotEmpty();
        assertThat(touched(PolicyPart.Other.AFTERCARE)).isNotEmpty();
        own(new OwnPart.Moments(Set.of()), 0, -9);
        own(new OwnPart.AftercareDays(List.of(14)), 0, -9);
        assertThat(touched(PolicyPart.Other.MOMENTS)).isEmpty();
        assertThat(touched(PolicyPart.Other.AFTERCARE)).isEmpty();
    }

    @Test
    void the_network_is_summed_by_area_and_stage_and_a_number_opens_its_dealers() {
        spoil(CHENS_KITCHEN, 6);
        actors.runAs(ZHOU_MIN, () -> {
            give(HU_LIGHTING, today(), SupportForm.VALUES, SupportKind.TEACH, 60, null);
        });
        round.round();
        actors.runAs(DIRECTOR, () -> {
            var east = network.parts(NetworkBalance.By.AREA).stream()
                    .filter(part -> "华东".equals(part.areaName()))
                    .findFirst()
                    .orElseThrow();
            assertThat(east.dealers()).isEqualTo(2);
            assertThat(east.year().materialShare()).isEqualTo(100);
            assertThat(east.findings()).containsEntry(Kind.OVER_HELPED, 1);
            assertThat(network.parts(NetworkBalance.By.STAGE)).hasSize(3);
            assertThat(balances.found(Kind.OVER_HELPED, 1L, null, null, 0, 10))
                    .extracting(FindingRow::dealer)
                    .containsExactly(CHENS_KITCHEN);
        });
        assertThatThrownBy(() -> network.parts(NetworkBalance.By.AREA)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void what_stands_out_in_a_whole_network_is_listed_by_name_each_once() {
        db.sql("""
                insert into dealer (id, version, code, name, pinyin, initials, area_id, province, city, address, stage, zone,
                                    country, manager_id, state, created_at)
                with recursive n (n) as (select 1 union all select n + 1 from n where n < 999)
                select 1000 + n.n + 1000 * two.k, 0, concat('N', two.k, n.n), concat('Shop ', n.n), concat('shop', n.n % 7), 's',
                       1, '浙江', '杭州', '', 'GROWING', 'Asia/Shanghai', 'CN', 13, if(n.n % 10, 'ACTIVE', 'LEFT'), '2026-01-01'
                  from n join (select 0 k union all select 1) two
                """).update();
        db.sql("""
                insert into visible_dealer select 11, id, '2000-01-01', '2999-12-31', 'DIRECTOR' from dealer where id > 1000
                """).update();
        db.sql("""
                insert into support_finding (dealer_id, kind, figure, bound, since, resting)
                select id, kind, 60, 40, '2026-01-01', false from dealer
                  join (select 'OVER_HELPED' kind union all select 'UNDER_HELPED') k on kind = 'OVER_HELPED' or id % 9 = 0
                 where id > 1000
                """).update();
        actors.runAs(DIRECTOR, () -> {
            for (var kind : new Kind[] {null, Kind.OVER_HELPED, Kind.UNDER_HELPED}) {
                var paged = new ArrayList<FindingRow>();
                for (FindingRow.Key after = null; ; after = paged.getLast().key()) {
                    var page = balances.found(kind, null, null, after, 0, 300);
                    paged.addAll(page);
                    if (page.size() < 300) break;
                }
                assertThat(paged)
                        .extracting(FindingRow::key)
                        .doesNotHaveDuplicates()
                        .isSortedAccordingTo(Comparator.comparing(FindingRow.Key::pinyin)
                                .thenComparing(FindingRow.Key::dealer)
                                .thenComparing(FindingRow.Key::kind));
                assertThat(paged)
                        .as("only who is still a dealer")
                        .hasSize(kind == null ? 2000 : kind == Kind.OVER_HELPED ? 1800 : 200);
            }
        });
    }

    @Test
    void a_foreign_dealers_balance_is_not_found_and_a_dealer_has_none() {
        assertThatThrownBy(() -> balances.of(HU_LIGHTING)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> balances.answer(HU_LIGHTING, Kind.OVER_HELPED, "x"))
                .isInstanceOf(NotFound.class);
        actors.runAs(
                io.tanxin.Network.CHEN,
                () -> assertThatThrownBy(() -> balances.of(CHENS_KITCHEN)).isInstanceOf(AccessDeniedException.class));
    }

    private void moment(long moment, int daysAgo) {
        db.sql(
                        "insert into support_moment (dealer_id, moment_id, day, noted_by, noted_at) values (100, ?, ?, 12, now(6))")
                .param(moment)
                .param(today().minusDays(daysAgo))
                .update();
    }

    private boolean forgotten() {
        db.sql("update support_balance set stale = true").update();
        round.round();
        return kinds(CHENS_KITCHEN).contains(Kind.NO_HELP_AT_MOMENT);
    }

    /** From so many days ago until so many: as if it had been set then. */
    private void own(OwnPart part, int from, int until) {
        overrides.set(CHENS_KITCHEN, part, "After the flood", today().plusDays(9));
        db.sql("update policy_override set from_day = :from, to_day = :to, agreed_to = :to where part = :part")
                .param("from", today().minusDays(from))
                .param("to", today().minusDays(until))
                .param("part", part.key())
                .update();
        var other = new OwnPart.Number(PolicyNumber.INVITE_LEAD_DAYS, 8);
        var set = overrides.set(CHENS_KITCHEN, other, "Reckoned anew", today().plusDays(9));
        if (set instanceof PolicyOverrides.Answer.Done(var id)) overrides.end(CHENS_KITCHEN, id);
    }

    private List<PolicyPreview.Line> touched(PolicyPart part) {
        return actors.runAs(ADMIN, () -> {
            var draft = new PolicyDraft(policies.inForce(Stage.GROWING).policy(), policies.today());
            return previews.touched(part, draft, 10);
        });
    }

    private void spoil(DealerId dealer, int times) {
        for (var i = 0; i < times; i++) give(dealer, today(), SupportForm.GOODS, SupportKind.CARE, 0, "800");
    }

    private void teach(DealerId dealer, int times, int minutes) {
        for (var i = 0; i < times; i++) give(dealer, today(), SupportForm.TRAINING, SupportKind.TEACH, minutes, null);
    }

    private io.tanxin.support.SupportId give(
            DealerId dealer, LocalDate day, SupportForm form, SupportKind intent, int minutes, String amount) {
        return support.log(draft(dealer, day, form, intent, minutes, amount));
    }

    private SupportDraft draft(
            DealerId dealer, LocalDate day, SupportForm form, SupportKind intent, int minutes, String amount) {
        var money = amount == null ? null : Money.of(new BigDecimal(amount), "CNY");
        return new SupportDraft(dealer, day, form, intent, "Something", minutes, money, LI_NA, null);
    }

    private List<Kind> kinds(DealerId dealer) {
        return balances.of(dealer).findings().stream()
                .map(row -> row.finding().kind())
                .toList();
    }

    private List<Kind> open() {
        return balances.open(20).stream().map(row -> row.finding().kind()).toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
