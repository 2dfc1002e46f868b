package io.tanxin.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.dealers.panel.HomeCard;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.plans.PlanSheet;
import io.tanxin.plans.Plans;
import io.tanxin.plans.VersionState;
import io.tanxin.ui.Card;
import java.util.Optional;

/** The plan on the dealer's home: which year it is, what comes next, and whether a version waits for its word. */
@SpringComponent
class PlanHomeCard implements HomeCard {
    private final Plans plans;
    private final CurrentActor actor;

    PlanHomeCard(Plans plans, CurrentActor actor) {
        this.plans = plans;
        this.actor = actor;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Component> build(DealerId dealer) {
        return plans.ofDealer(dealer).flatMap(plans::sheet).map(this::card);
    }

    private Component card(PlanSheet sheet) {
        var card = new Card("");
        var face = PlanFace.of(card, actor.get().zone());
        var named = new Card(face.say("plans.my.title"))
                .note(
                        sheet.yearNow() == 0
                                ? face.say("plans.my.begins", String.valueOf(sheet.firstYear()))
                                : face.say("plans.my.year", sheet.yearNow(), sheet.years()));
        var aim = new Paragraph(sheet.content().aim());
        aim.addClassName("lead");
        named.add(aim);
        if (sheet.shown().state() == VersionState.OFFERED) {
            named.add(link(face.say("plans.my.waits")));
            return named;
        }
        sheet.content().measures().stream()
                .filter(measure -> sheet.progress(measure.id()).status().isOpen())
                .findFirst()
                .ifPresent(next -> named.add(new Paragraph(
                        new Span(face.say("plans.my.next", next.says().words(), face.due(next.says()))))));
        named.add(link(face.say("plans.my.open")));
        return named;
    }

    private static RouterLink link(String words) {
        var link = new RouterLink(words, MyPlanView.class);
        link.addClassName("card-link");
        return link;
    }
}
