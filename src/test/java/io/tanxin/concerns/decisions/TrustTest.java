package io.tanxin.concerns.decisions;

import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.concerns.decisions.DecisionRefused.Reason;
import io.tanxin.kernel.Money;
import io.tanxin.kernel.NotFound;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

@Tag("L3")
class TrustTest extends Deciding {

    @Test
    void a_dealers_word_is_taken_up_to_the_sum_without_proof_and_counted() {
        at(BEGIN, time -> {
            assertThat(take("500", false)).isInstanceOf(Trust.Answer.Taken.class);
            assertThat(as(LI_NA, () -> trust.rows("", CHENS_KITCHEN, null, 0, 10)))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.amount()).isEqualTo(yuan("500"));
                        assertThat(row.words()).isEqualTo("Two broken lamps");
                        assertThat(row.takenBy()).isEqualTo("Li Na");
                    });
            var year = as(LI_NA, () -> trust.year(CHENS_KITCHEN));
            assertThat(year.used()).isEqualTo(yuan("500"));
            assertThat(year.left()).isEqualTo(yuan("2500"));
            refuses(Reason.NO_AMOUNT, () -> take("0", false));
        });
    }

    @Test
    void over_the_sum_of_one_claim_it_is_refused_with_the_sum_or_goes_to_the_director() {
        at(BEGIN, time -> {
            assertThat(take("500.01", false))
                    .isInstanceOfSatisfying(
                            Trust.Answer.Over.class,
                            over -> assertThat(over.now().claim()).isEqualTo(yuan("500")));
            assertThat(count("trust_use")).isZero();
            assertThat(take("800", true)).isInstanceOf(Trust.Answer.Asked.class);
            assertThat(letters("trust-asked", DIRECTOR)).isOne();
            assertThat(as(LI_NA, () -> trust.year(CHENS_KITCHEN)).used()).isEqualTo(yuan("0"));
            var one = as(DIRECTOR, () -> trust.toApprove(10)).getFirst();
            assertThatThrownBy(() -> by(LI_NA, () -> trust.approve(one.id(), one.version(), "")))
                    .isInstanceOf(AccessDeniedException.class);
            by(DIRECTOR, () -> trust.approve(one.id(), one.version(), ""));
            assertThat(as(LI_NA, () -> trust.year(CHENS_KITCHEN)).used()).isEqualTo(yuan("800"));
            assertThat(letters("trust-settled", LI_NA)).isOne();
            assertThatThrownBy(() -> by(DIRECTOR, () -> trust.decline(one.id(), one.version(), "No")))
                    .as("who was slower is told")
                    .isInstanceOf(OptimisticLockingFailureException.class);
        });
    }

    @Test
    void over_the_year_it_is_refused_and_the_next_year_begins_anew() {
        at(BEGIN, time -> {
            for (var n = 0; n < 6; n++) take("500", false);
            assertThat(take("0.01", false))
                    .isInstanceOfSatisfying(
                            Trust.Answer.Over.class,
                            over -> assertThat(over.now().left().isZero()).isTrue());
            time.walk(Duration.ofDays(40));
            assertThat(take("500", false)).isInstanceOf(Trust.Answer.Taken.class);
        });
    }

    @Test
    void of_two_who_take_the_last_part_of_a_year_at_once_one_does() {
        at(BEGIN, time -> {
            for (var n = 0; n < 5; n++) take("500", false);
            var answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> as(LI_NA, () -> trust.take(CHENS_KITCHEN, yuan("400"), "A lamp", false)),
                            task -> Thread.ofPlatform().start(task)))
                    .limit(2)
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(answers)
                    .filteredOn(one -> one instanceof Trust.Answer.Taken)
                    .hasSize(1);
            assertThat(one("select used from trust_year")).isEqualTo("2900.00");
        });
    }

    @Test
    void what_was_written_down_by_mistake_is_taken_back_by_who_wrote_it_and_counts_no_more() {
        at(BEGIN, time -> {
            take("300", false);
            var row = as(LI_NA, () -> trust.rows("", null, null, 0, 10)).getFirst();
            refuses(Reason.NOT_YOURS, () -> by(DIRECTOR, () -> trust.takeBack(row.id(), row.version())));
            by(LI_NA, () -> trust.takeBack(row.id(), row.version()));
            assertThat(as(LI_NA, () -> trust.year(CHENS_KITCHEN)).used()).isEqualTo(yuan("0"));
            assertThat(as(LI_NA, () -> trust.rows("", null, null, 0, 10))
                            .getFirst()
                            .state())
                    .isEqualTo(TrustState.TAKEN_BACK);
        });
    }

    @Test
    void in_another_currency_the_policy_says_nothing_and_the_director_is_asked() {
        at(BEGIN, time -> {
            var dollars = Money.of(BigDecimal.TEN, "USD");
            assertThat(as(LI_NA, () -> trust.take(CHENS_KITCHEN, dollars, "A lamp", false)))
                    .isInstanceOf(Trust.Answer.Over.class);
        });
    }

    @Test
    void another_managers_dealer_is_not_there() {
        at(BEGIN, time -> {
            take("300", false);
            var row = as(LI_NA, () -> trust.rows("", null, null, 0, 10)).getFirst();
            assertThatThrownBy(() -> as(LI_NA, () -> trust.take(HU_LIGHTING, yuan("1"), "A lamp", false)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> by(ZHOU_MIN, () -> trust.takeBack(row.id(), row.version())))
                    .isInstanceOf(NotFound.class);
            assertThat(as(ZHOU_MIN, () -> trust.rows("", null, null, 0, 10))).isEmpty();
            assertThatThrownBy(() -> as(ZHOU_MIN, () -> trust.year(CHENS_KITCHEN)))
                    .isInstanceOf(NotFound.class);
        });
    }

    private Trust.Answer take(String amount, boolean ask) {
        return as(LI_NA, () -> trust.take(CHENS_KITCHEN, yuan(amount), "Two broken lamps", ask));
    }
}
