package io.tanxin.dealers.policy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.DealerService;
import io.tanxin.dealers.panel.DealerPanel;
import io.tanxin.dealers.policy.KeyMoments;
import io.tanxin.dealers.policy.NurturePolicies;
import io.tanxin.dealers.policy.PolicyOverrides;
import io.tanxin.dealers.policy.Stages;
import io.tanxin.dealers.policy.Temptations;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.Glyph;

/** A tab of a dealer's page, for staff only: its stage and why, the policy in words, what is different for it, temptations. */
@SpringComponent
class PolicyPanel implements DealerPanel {

    /** What the parts of the panel ask. */
    record Desk(
            DealerService dealers,
            NurturePolicies policies,
            KeyMoments moments,
            PolicyOverrides overrides,
            Stages stages,
            Temptations temptations,
            DealerAccess access) {}

    private final Desk desk;
    private final CurrentActor actor;

    PolicyPanel(
            DealerService dealers,
            NurturePolicies policies,
            KeyMoments moments,
            PolicyOverrides overrides,
            Stages stages,
            Temptations temptations,
            DealerAccess access,
            CurrentActor actor) {
        this.desk = new Desk(dealers, policies, moments, overrides, stages, temptations, access);
        this.actor = actor;
    }

    @Override
    public String title() {
        return "dealers.panel.policy";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public Component build(DealerId dealer) {
        var panel = new Div();
        panel.addClassNames("only-staff", "policy-panel");
        fill(panel, dealer);
        return panel;
    }

    private void fill(Div panel, DealerId dealer) {
        panel.removeAll();
        var lock = new Div(Glyph.LOCK.create(), new Span(panel.getTranslation("policies.onlyStaff")));
        lock.addClassNames("row", "lock-line");
        var words = PolicyWords.of(panel, actor.get().zone());
        var policy = desk.policies().of(dealer);
        panel.add(
                lock,
                new StageCard(desk, dealer, words),
                new OwnPolicyCard(desk, dealer, policy, words, () -> fill(panel, dealer)),
                new TemptationsCard(desk.temptations(), desk.access().today(), dealer, policy.kind(), words));
    }
}
