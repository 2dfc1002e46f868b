package io.tanxin.communication.aftercare.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.communication.aftercare.AftercareTalk;
import io.tanxin.communication.aftercare.AftercareTalks;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import java.util.Optional;

/** The talks that are proposed to a dealer after something was done for it. */
@SpringComponent
public class AftercareCard {
    private final AftercareTalks talks;
    private final AftercareSteps steps;
    private final CurrentActor actor;

    AftercareCard(AftercareTalks talks, AftercareSteps steps, CurrentActor actor) {
        this.talks = talks;
        this.steps = steps;
        this.actor = actor;
    }

    /** Empty: none is proposed. @param changed after a step */
    public Optional<Card> of(Component by, DealerId dealer, SerializableRunnable changed) {
        var open = talks.of(dealer);
        if (open.isEmpty()) return Optional.empty();
        var list = new UnorderedList();
        open.forEach(talk -> list.add(line(by, talk, changed)));
        return Optional.of(new Card(by.getTranslation("communication.aftercare.title"), list));
    }

    private ListItem line(Component by, AftercareTalk talk, SerializableRunnable changed) {
        var words = AftercareWords.of(by, actor.get().zone());
        var after = new Span(words.after(talk.deeds()));
        after.addClassName("quiet");
        var what = new Div(new Span(words.due(talk.due())), after);
        what.addClassName("day-what");
        var plan = new Buttons.Soft(
                by.getTranslation("communication.aftercare.plan"), click -> steps.plan(talk.id(), changed));
        plan.setAriaLabel(by.getTranslation("communication.aftercare.plan") + ": " + words.after(talk.deeds()));
        var drop = new Buttons.Plain(
                by.getTranslation("communication.aftercare.drop"), click -> steps.drop(talk.id(), changed));
        drop.setAriaLabel(by.getTranslation("communication.aftercare.drop") + ": " + words.after(talk.deeds()));
        var buttons = new Div(plan, drop);
        buttons.addClassName("row");
        return new ListItem(what, buttons);
    }
}
