package io.tanxin.dealers.policy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.policy.NurturePolicies;
import io.tanxin.dealers.policy.Temptations;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.Glyph;

/** What tempted a dealer, asked for at its yearly review and noted there (N3), by those of the company. */
@SpringComponent
public class TemptationsAsked {
    private final Temptations temptations;
    private final NurturePolicies policies;
    private final DealerAccess access;
    private final CurrentActor actor;

    TemptationsAsked(Temptations temptations, NurturePolicies policies, DealerAccess access, CurrentActor actor) {
        this.temptations = temptations;
        this.policies = policies;
        this.access = access;
        this.actor = actor;
    }

    /** Whether the acting person may note them. */
    public boolean isOffered() {
        return actor.may("dealers:edit");
    }

    public Component of(Component by, DealerId dealer) {
        var lock = new Div(Glyph.LOCK.create(), new Span(by.getTranslation("policies.onlyStaff")));
        lock.addClassNames("row", "lock-line");
        var ask = new Paragraph(by.getTranslation("policies.temptations.ask"));
        ask.addClassName("quiet");
        var words = PolicyWords.of(by, actor.get().zone());
        var asked = new Div(
                lock,
                ask,
                new TemptationsCard(
                        temptations, access.today(), dealer, policies.of(dealer).kind(), words));
        asked.addClassNames("only-staff", "policy-panel");
        return asked;
    }
}
