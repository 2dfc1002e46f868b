package io.tanxin.plans;

import static io.tanxin.Network.ADMIN;
import static io.tanxin.Network.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.dealers.Stage;
import io.tanxin.identity.Actors;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
@SignedIn
@Tag("N1")
class PlanTemplatesTest {
    @Autowired
    PlanTemplates templates;

    @Autowired
    Actors actors;

    @Test
    void every_stage_has_one_in_both_languages_that_says_the_same() {
        for (var stage : Stage.values()) {
            var english = as(() -> templates.edition(stage, "en")).template();
            var chinese = as(() -> templates.edition(stage, "zh")).template();
            assertThat(english.goals()).hasSameSizeAs(chinese.goals()).isNotEmpty();
            assertThat(english.measures().stream().map(PlanTemplate.MeasureLine::month))
                    .containsExactlyElementsOf(chinese.measures().stream()
                            .map(PlanTemplate.MeasureLine::month)
                            .toList());
        }
    }

    @Test
    void the_companys_own_counts_from_the_next_plan_on_and_the_shipped_one_comes_back() {
        save("Our own aim", 0);
        assertThat(lisTemplate().aim()).isEqualTo("Our own aim");
        assertThat(lisTemplate().measures(LocalDate.of(2027, 1, 1), 2031))
                .extracting(MeasureDraft::due)
                .containsExactly(LocalDate.of(2027, 3, 31), null);
        as(() -> {
            templates.backToShipped(Stage.GROWING, "en", 1);
            return true;
        });
        assertThat(lisTemplate().aim()).isNotEqualTo("Our own aim");
    }

    @Test
    void the_second_of_two_is_told_and_only_an_administrator_writes() {
        save("First", 0);
        assertThatThrownBy(() -> save("Second", 0)).isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> actors.runAs(LI_NA, () -> templates.edition(Stage.GROWING, "en")))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void save(String aim, int seen) {
        as(() -> {
            templates.save(
                    new PlanTemplate(
                            Stage.GROWING,
                            "en",
                            aim,
                            List.of(),
                            List.of(
                                    new PlanTemplate.MeasureLine(Theme.SHOP, "Near", Side.DEALER, null, 3, null),
                                    new PlanTemplate.MeasureLine(Theme.SHOP, "Far", Side.DEALER, null, 40, null))),
                    seen);
            return true;
        });
    }

    private PlanTemplate lisTemplate() {
        return actors.runAs(LI_NA, () -> templates.of(Stage.GROWING, Locale.ENGLISH));
    }

    private <T> T as(Supplier<T> work) {
        return actors.runAs(ADMIN, work);
    }
}
