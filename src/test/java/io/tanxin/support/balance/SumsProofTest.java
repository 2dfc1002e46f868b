package io.tanxin.support.balance;

import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN_HARDWARE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.dealers.InConfidence.Matter;
import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.dealers.policy.SupportKind;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Money;
import io.tanxin.support.SupportDraft;
import io.tanxin.support.SupportService;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@SignedIn("li.na")
@Tag("N4")
class SumsProofTest {
    @Autowired
    SumsProof sums;

    @Autowired
    BalanceRound round;

    @Autowired
    SupportService support;

    @Autowired
    Actors actors;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    JdbcConnectionDetails server;

    private LocalDate today;

    @BeforeEach
    void a_year_of_support() {
        today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (var i = 0; i < 3; i++) give(CHENS_KITCHEN, today, SupportForm.GOODS, "800");
        for (var i = 0; i < 2; i++) give(QIN_HARDWARE, today.minusMonths(14), SupportForm.TRAINING, null);
        support.takeBack(give(QIN_HARDWARE, today, SupportForm.FUNDS, "10"));
        round.round();
    }

    @Test
    @Tag("C6")
    void what_is_in_confidence_is_in_no_sum_and_the_proof_knows_it() {
        db.sql("insert into in_confidence (kind, subject_id, dealer_id, since) values ('DAY', 7, 100, '2026-11-01')")
                .update();
        var draft = new SupportDraft(
                CHENS_KITCHEN, today, SupportForm.GOODS, SupportKind.CARE, "For the shelf", 60, null, DIRECTOR, null);
        actors.runAs(DIRECTOR, () -> support.logInConfidence(draft, new Matter("DAY", 7)));
        var found = sums.prove();
        assertThat(found.holds()).as(ProofWords.of(found)).isTrue();
    }

    @Test
    void what_was_kept_along_the_way_is_what_the_records_say() {
        var found = sums.prove();
        assertThat(found.holds()).as(ProofWords.of(found)).isTrue();
        assertThat(found.ofDealers()).isEqualTo(2);
        assertThat(found.months()).isEqualTo(3);
        assertThat(found.years()).as("also of who was given nothing").isEqualTo(3);
    }

    @Test
    void a_sum_that_is_too_high_one_that_is_missing_and_one_of_nothing_are_named_and_put_right() {
        db.sql("update support_month set minutes = minutes + 7, amount = 1 where dealer_id = 100")
                .update();
        db.sql("delete from support_month where dealer_id = 102 and form = 'TRAINING'")
                .update();
        db.sql("insert into support_month values (102, '2020-01-01', 'CARE', 'GOODS', 'NONE', 1, 30, 30, 0)")
                .update();

        var found = sums.prove();
        assertThat(found.wrongSums()).isEqualTo(3);
        assertThat(found.dealers()).containsExactly(100L, 102L);
        assertThat(ProofWords.of(found))
                .contains("3 sums and 0 years differ, of 2 dealers")
                .contains("C001, %tY-%<tm, care, goods: kept 3 of 7 min, 1.00 CNY; recorded 3 of 0 min, 2400.00 CNY"
                        .formatted(today))
                .contains("Q001, 2020-01, care, goods: kept 1 of 30 min; recorded 0 of 0 min");

        assertThat(sums.repair(found).holds()).isTrue();
        assertThat(round.round()).as("nothing was left to the round").isZero();
    }

    @Test
    void a_rolling_year_that_is_not_that_of_its_records_is_reckoned_anew() {
        db.sql("update support_balance set material = material + 1 where dealer_id = 100")
                .update();
        var found = sums.prove();
        assertThat(found.wrongSums()).isZero();
        assertThat(found.wrongYears()).containsExactly("C001");
        assertThat(sums.repair(found).holds()).isTrue();
    }

    @Test
    void a_dealer_that_waits_for_the_round_is_not_wrong() {
        db.sql("update support_balance set material = material + 1, stale = true where dealer_id = 100")
                .update();
        var found = sums.prove();
        assertThat(found.holds()).isTrue();
        assertThat(found.years()).isEqualTo(2);
    }

    @Test
    void who_writes_while_it_is_put_right_loses_nothing() {
        db.sql("update support_month set records = records + 2 where dealer_id = 100")
                .update();
        var found = sums.prove();
        give(CHENS_KITCHEN, today, SupportForm.GOODS, "800");
        assertThat(sums.repair(found).holds()).isTrue();
    }

    /** {@code ./portal balance}: what it starts is enough for it, and has no web server. */
    @Test
    void the_command_needs_only_the_database() {
        try (var command = new SpringApplicationBuilder(BalanceCommand.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.datasource.url=" + server.getJdbcUrl(),
                        "--spring.datasource.username=" + server.getUsername(),
                        "--spring.datasource.password=" + server.getPassword(),
                        "--spring.datasource.hikari.maximum-pool-size=2")) {
            assertThat(command.getBean(SumsProof.class).prove().holds()).isTrue();
            assertThat(command.getBeansOfType(SupportService.class)).isEmpty();
        }
    }

    private io.tanxin.support.SupportId give(DealerId dealer, LocalDate day, SupportForm form, String amount) {
        var money = amount == null ? null : Money.of(new BigDecimal(amount), "CNY");
        return support.log(new SupportDraft(dealer, day, form, SupportKind.CARE, "Something", 0, money, LI_NA, null));
    }
}
