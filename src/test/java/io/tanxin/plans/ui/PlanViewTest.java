package io.tanxin.plans.ui;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.COLLEAGUE;
import static io.tanxin.Network.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import io.tanxin.DatabaseTest;
import io.tanxin.ScreenTest;
import io.tanxin.SignedIn;
import io.tanxin.dealers.Stage;
import io.tanxin.handed.HandedDraft;
import io.tanxin.handed.Handing;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.UserId;
import io.tanxin.plans.MeasureDraft;
import io.tanxin.plans.PlanDrafting;
import io.tanxin.plans.PlanId;
import io.tanxin.plans.PlanRow;
import io.tanxin.plans.PlanService;
import io.tanxin.plans.PlanSheet;
import io.tanxin.plans.PlanTemplates;
import io.tanxin.plans.Plans;
import io.tanxin.plans.Side;
import io.tanxin.plans.Theme;
import io.tanxin.plans.VersionState;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@SignedIn("li.na")
@Tag("N1")
class PlanViewTest extends ScreenTest {
    @Autowired
    PlanService service;

    @Autowired
    PlanDrafting drafting;

    @Autowired
    Plans plans;

    @Autowired
    PlanTemplates templates;

    @Autowired
    PlanHomeCard homeCard;

    @Autowired
    Handing handing;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Test
    void a_manager_drafts_from_the_list_and_offers() {
        UI.getCurrent().navigate("plans");
        @SuppressWarnings("unchecked")
        Grid<PlanRow> grid = find(Grid.class).single();
        var rows = test(grid);
        assertThat(rows.size()).isEqualTo(2);
        rows.clickRow(0);
        click("Draft a plan");
        assertThat(find(H1.class).single().getText()).contains("development plan");
        click("Offer to the dealer");
        var id = plans.ofDealer(CHENS_KITCHEN).orElseThrow();
        assertThat(plans.sheet(id).orElseThrow().shown().state()).isEqualTo(VersionState.OFFERED);
    }

    @Test
    @SignedIn("chen")
    void the_owner_agrees_with_one_press() {
        var id = offered();
        UI.getCurrent().navigate("my/plan");
        click("我同意");
        assertThat(sheet(id).shown().state()).isEqualTo(VersionState.AGREED);
        assertThat(find(Button.class).withText("我同意").exists()).isFalse();
    }

    @Test
    @SignedIn("chen")
    void the_owner_asks_to_change_with_words() {
        var id = offered();
        UI.getCurrent().navigate("my/plan");
        click("请求修改");
        test(find(TextArea.class).single()).setValue("第二家店太早");
        click("发送");
        assertThat(sheet(id).asked()).isPresent();
    }

    @Test
    @SignedIn("chen.staff")
    void staff_that_may_not_read_it_finds_none() {
        offered();
        assertThat(homeCard.build(CHENS_KITCHEN)).isEmpty();
        UI.getCurrent().navigate("my/plan");
        assertThat(find(Button.class).withText("我同意").exists()).isFalse();
    }

    @Test
    @SignedIn("chen")
    @Tag("P7")
    void the_dealer_reads_in_which_department_a_measure_is_and_with_nobodys_name() {
        var id = offered();
        var shown = sheet(id).shown();
        actors.runAs(CHEN, () -> service.agree(shown.id(), shown.seen(), null));
        var measure = actors.runAs(LI_NA, () -> plans.openMeasures(CHENS_KITCHEN))
                .getFirst()
                .id();
        db.sql("update person set department = 'LOGISTICS' where id = :id")
                .param("id", COLLEAGUE.value())
                .update();
        var until =
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).plusDays(9);
        actors.runAs(
                LI_NA, () -> handing.hand(new HandedDraft("MEASURE", measure.value(), COLLEAGUE, "从苏州仓发货", until)));
        UI.getCurrent().navigate("my/plan", QueryParameters.of("mark", "m" + measure));
        var page = find(MyPlanView.class).single().getElement().getTextRecursively();
        assertThat(page).contains("物流").doesNotContain("从苏州仓发货", name(COLLEAGUE));
    }

    private String name(UserId person) {
        return db.sql("select name from person where id = :id")
                .param("id", person.value())
                .query(String.class)
                .single();
    }

    /** Drawn as one string: what takes time is neither components nor listeners. */
    @Test
    void three_hundred_marks_are_drawn_in_a_moment_and_what_people_write_stays_words() {
        var id = actors.runAs(LI_NA, () -> {
            var plan = service.start(CHENS_KITCHEN, 10, null);
            var first = plans.sheet(plan).orElseThrow();
            drafting.aim(first.shown().id(), "", "Far");
            for (var n = 0; n < 300; n++) {
                var words = n == 0 ? "<img src=x onerror=alert(1)>" : "Step " + n;
                drafting.add(
                        first.shown().id(),
                        new MeasureDraft(
                                Theme.values()[n % 6],
                                words,
                                Side.DEALER,
                                null,
                                null,
                                first.firstYear() + n % 10,
                                null,
                                null,
                                null,
                                null,
                                null));
            }
            return plan;
        });
        var face = PlanFace.of(UI.getCurrent(), ZoneId.of("Asia/Shanghai"));
        var begun = System.nanoTime();
        var sheet = plans.sheet(id).orElseThrow();
        var html = new RoadSketch(sheet, face, sheet.firstYear(), sheet.lastYear()).html(null);
        var took = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(html.split("data-mark=", -1)).hasSize(301);
        assertThat(html).doesNotContain("<img").contains("&lt;img").doesNotContain(" hidden");
        var near = new RoadSketch(sheet, face, sheet.firstYear(), sheet.firstYear() + 2).html(null);
        assertThat(near.split("data-mark=", -1)).hasSize(301);
        assertThat(near.split("<section class=\"road-year\" hidden", -1)).hasSize(8);
        assertThat(took).isLessThan(Duration.ofSeconds(1));
    }

    private PlanId offered() {
        var id = actors.runAs(
                LI_NA, () -> service.start(CHENS_KITCHEN, 10, templates.of(Stage.GROWING, Locale.ENGLISH)));
        var draft = sheet(id).shown();
        actors.runAs(LI_NA, () -> service.offer(draft.id(), draft.seen()));
        return id;
    }

    private PlanSheet sheet(PlanId id) {
        Supplier<PlanSheet> read = () -> plans.sheet(id).orElseThrow();
        return actors.runAs(LI_NA, read);
    }

    private void click(String words) {
        test(find(Button.class).withText(words).last()).click();
    }
}
