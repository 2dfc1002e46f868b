package io.tanxin.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.dealers.panel.DealerPanel;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.plans.PlanId;
import io.tanxin.plans.Plans;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.EmptyState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.QueryState;
import io.tanxin.ui.StatusBadge;
import java.util.List;

/** A dealer's plan on its page: the aim and the road; its own page has the rest. */
@SpringComponent
class PlanPanel implements DealerPanel {
    private final Plans plans;
    private final PlanDialogs dialogs;
    private final CurrentActor actor;

    PlanPanel(Plans plans, PlanDialogs dialogs, CurrentActor actor) {
        this.plans = plans;
        this.dialogs = dialogs;
        this.actor = actor;
    }

    @Override
    public String title() {
        return "plans.panel.plan";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Component build(DealerId dealer) {
        var panel = new Div();
        panel.addClassName("plan-panel");
        plans.ofDealer(dealer)
                .ifPresentOrElse(
                        plan -> fill(panel, plan),
                        () -> panel.add(new EmptyState(
                                Glyph.FLAG,
                                panel.getTranslation("plans.panel.none"),
                                new Buttons.Accent(
                                        panel.getTranslation("plans.start.button"),
                                        click -> dialogs.start(panel, dealer)))));
        return panel;
    }

    private void fill(Div panel, PlanId plan) {
        var face = PlanFace.of(panel, actor.get().zone());
        plans.sheet(plan).ifPresent(sheet -> {
            var whole = new Anchor("plans/" + plan, panel.getTranslation("plans.panel.open"));
            whole.addClassName("card-link");
            var line = new Div(
                    new StatusBadge(face.standing(sheet.shown().state())),
                    new Span(panel.getTranslation("plans.version", sheet.shown().number())),
                    whole);
            line.addClassName("row");
            panel.add(
                    line,
                    new PlanWords(sheet, face, List.of()),
                    new PlanRoad(
                            false,
                            sheet,
                            face,
                            new QueryState(),
                            () -> plans.sheet(plan).orElseThrow(),
                            new PlanRoad.Offers((one, measure) -> List.of(), (one, goal) -> List.of())));
        });
    }
}
