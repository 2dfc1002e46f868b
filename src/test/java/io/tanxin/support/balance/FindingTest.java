package io.tanxin.support.balance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.dealers.Stage;
import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.dealers.policy.SupportKind;
import io.tanxin.support.balance.Finding.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("N4")
class FindingTest {
    private static final HourCost COST = new HourCost(Map.of("CNY", new BigDecimal("200")));
    private static final Bounds GROWING = new Bounds(Stage.GROWING, 15, 40, 20, 45, 30, 60, 40);

    @Test
    void money_weighs_as_the_hours_it_could_pay() {
        var year = year(
                row(SupportKind.CARE, SupportForm.FUNDS, "CNY", 1, 30, "200"),
                row(SupportKind.TEACH, SupportForm.TRAINING, "NONE", 1, 90, "0"));
        assertThat(year.value()).isEqualTo(30 + 60 + 90);
        assertThat(year.materialShare()).isEqualTo(50);
        assertThat(year.share(SupportKind.TEACH))
                .as("the mix is of attention, money is none")
                .isEqualTo(75);
    }

    @Test
    void money_that_cannot_be_weighed_is_said() {
        var year = year(row(SupportKind.CARE, SupportForm.FUNDS, "XPF", 2, 60, "5000"));
        assertThat(year.unweighed()).isEqualTo(2);
        assertThat(year.value()).isEqualTo(60);
    }

    @Test
    void too_much_material_for_its_stage_is_over_helped() {
        var year = year(
                row(SupportKind.CARE, SupportForm.GOODS, "CNY", 3, 90, "1000"),
                row(SupportKind.MANAGE, SupportForm.ADVICE, "NONE", 2, 90, "0"),
                row(SupportKind.TEACH, SupportForm.TRAINING, "NONE", 2, 90, "0"));
        assertThat(Finding.of(year, GROWING, 0, false)).containsExactly(new Finding(Kind.OVER_HELPED, 68, 40));
    }

    @Test
    void guided_and_not_taught_or_cared_for_and_not_guided() {
        var guided = year(
                row(SupportKind.MANAGE, SupportForm.ADVICE, "NONE", 6, 700, "0"),
                row(SupportKind.TEACH, SupportForm.METHOD, "NONE", 1, 100, "0"),
                row(SupportKind.CARE, SupportForm.RECOGNITION, "NONE", 1, 200, "0"));
        assertThat(Finding.of(guided, GROWING, 0, false)).containsExactly(new Finding(Kind.MANAGED_NOT_TAUGHT, 10, 30));
        var cared = year(
                row(SupportKind.CARE, SupportForm.RECOGNITION, "NONE", 6, 600, "0"),
                row(SupportKind.TEACH, SupportForm.METHOD, "NONE", 1, 300, "0"),
                row(SupportKind.MANAGE, SupportForm.ADVICE, "NONE", 1, 100, "0"));
        assertThat(Finding.of(cared, GROWING, 0, false)).containsExactly(new Finding(Kind.CARED_NOT_MANAGED, 10, 20));
    }

    @Test
    void what_is_not_classified_is_in_no_mix_and_yet_in_the_material_share() {
        var year = year(row(null, SupportForm.GOODS, "NONE", 8, 240, "0"));
        assertThat(Finding.of(year, GROWING, 0, false)).containsExactly(new Finding(Kind.OVER_HELPED, 100, 40));
        assertThat(year.share(SupportKind.CARE)).isZero();
    }

    @Test
    void of_few_records_a_share_says_nothing_but_that_they_are_few() {
        var year = year(row(SupportKind.CARE, SupportForm.GOODS, "NONE", 3, 90, "0"));
        assertThat(Finding.of(year, GROWING, 0, false)).containsExactly(new Finding(Kind.UNDER_HELPED, 3, 4));
        assertThat(Finding.of(year, GROWING, 0, true))
                .as("with us for some weeks only")
                .isEmpty();
    }

    @Test
    void a_key_moment_without_help_stands_out() {
        assertThat(Finding.of(Balance.NONE, GROWING, 2, true))
                .containsExactly(new Finding(Kind.NO_HELP_AT_MOMENT, 2, 0));
    }

    @Test
    void an_answer_holds_until_the_figure_moves_by_a_step_or_the_policy_is_another() {
        assertThat(new Finding(Kind.OVER_HELPED, 74, 40).isStillAnswered(71, 40))
                .isTrue();
        assertThat(new Finding(Kind.OVER_HELPED, 76, 40).isStillAnswered(71, 40))
                .isFalse();
        assertThat(new Finding(Kind.OVER_HELPED, 71, 45).isStillAnswered(71, 40))
                .isFalse();
        assertThat(new Finding(Kind.UNDER_HELPED, 1, 4).isStillAnswered(2, 4)).isFalse();
    }

    private static Balance year(MonthRow... rows) {
        return Balance.of(List.of(rows), COST);
    }

    private static MonthRow row(
            @Nullable SupportKind intent, SupportForm form, String currency, int records, long weighed, String amount) {
        return new MonthRow(
                LocalDate.of(2026, 11, 1), intent, form, currency, records, weighed, new BigDecimal(amount));
    }
}
