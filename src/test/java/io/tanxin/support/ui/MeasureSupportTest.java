package io.tanxin.support.ui;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import io.tanxin.DatabaseTest;
import io.tanxin.ScreenTest;
import io.tanxin.SignedIn;
import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.dealers.policy.SupportKind;
import io.tanxin.identity.Actors;
import io.tanxin.plans.MeasureDraft;
import io.tanxin.plans.MeasureId;
import io.tanxin.plans.PlanDrafting;
import io.tanxin.plans.PlanId;
import io.tanxin.plans.PlanService;
import io.tanxin.plans.Plans;
import io.tanxin.plans.Side;
import io.tanxin.plans.Theme;
import io.tanxin.support.SupportDraft;
import io.tanxin.support.SupportId;
import io.tanxin.support.SupportService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a measure to the support that served it, and back. */
@DatabaseTest
@SignedIn("li.na")
@Tag("N5")
class MeasureSupportTest extends ScreenTest {
    @Autowired
    PlanService service;

    @Autowired
    PlanDrafting drafting;

    @Autowired
    Plans plans;

    @Autowired
    SupportService support;

    @Autowired
    Actors actors;

    @Autowired
    Clock clock;

    @Test
    void at_a_measure_stands_what_was_given_for_it_and_the_record_leads_back() {
        var plan = service.start(CHENS_KITCHEN, 5, null);
        var hire = agreed(plan);
        var training = given("Interviews together", hire.value());
        given("Samples", null);
        support.takeBack(given("A slip", hire.value()));

        UI.getCurrent().navigate("plans/" + plan, QueryParameters.of("mark", "m" + hire));
        assertThat(links()).contains("support/" + training).doesNotContain("plans/" + plan + "?mark=m" + hire);
        assertThat(links().stream().filter(link -> link.startsWith("support/"))).hasSize(1);

        UI.getCurrent().navigate("support/" + training);
        assertThat(links()).contains("plans/" + plan + "?mark=m" + hire);
    }

    @Test
    @SignedIn("chen")
    void the_dealer_finds_its_plan_without_the_companys_records() {
        var plan = actors.runAs(LI_NA, () -> service.start(CHENS_KITCHEN, 5, null));
        var hire = actors.runAs(LI_NA, () -> agreed(plan));
        actors.runAs(LI_NA, () -> given("Interviews together", hire.value()));
        UI.getCurrent().navigate("my/plan", QueryParameters.of("mark", "m" + hire));
        assertThat(links()).noneMatch(link -> link.startsWith("support/"));
    }

    private MeasureId agreed(PlanId plan) {
        var sheet = plans.sheet(plan).orElseThrow();
        drafting.aim(sheet.shown().id(), "", "Two shops");
        var hire = drafting.add(
                sheet.shown().id(),
                new MeasureDraft(
                        Theme.PEOPLE,
                        "Hire two people",
                        Side.DEALER,
                        null,
                        null,
                        sheet.firstYear(),
                        null,
                        null,
                        null,
                        null,
                        null));
        var draft = plans.sheet(plan).orElseThrow().shown();
        service.offer(draft.id(), draft.seen());
        actors.runAs(CHEN, () -> {
            var shown = plans.sheet(plan).orElseThrow().shown();
            service.agree(shown.id(), shown.seen(), null);
        });
        return hire;
    }

    private SupportId given(String words, @Nullable Long measure) {
        return support.log(new SupportDraft(
                CHENS_KITCHEN,
                LocalDate.ofInstant(clock.instant(), ZoneId.of("UTC")),
                SupportForm.COACHING,
                SupportKind.TEACH,
                words,
                30,
                null,
                LI_NA,
                null,
                measure));
    }

    private List<String> links() {
        return find(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }
}
