package io.tanxin.support.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.plans.MeasureId;
import io.tanxin.plans.panel.MeasurePart;
import io.tanxin.support.SupportLists;
import java.util.Optional;

/** What was given for a measure, at the measure (N5). */
@SpringComponent
class MeasureSupport implements MeasurePart {
    private static final int MOST = 20;

    private final SupportLists lists;
    private final CurrentActor actor;

    MeasureSupport(SupportLists lists, CurrentActor actor) {
        this.lists = lists;
        this.actor = actor;
    }

    @Override
    public Optional<Component> of(Component by, DealerId dealer, MeasureId measure) {
        if (!actor.may("support:see")) return Optional.empty();
        var served = lists.serving(dealer, measure, MOST);
        if (served.isEmpty()) return Optional.empty();
        var face = SupportFace.of(by, actor.get().zone());
        var list = new UnorderedList();
        served.forEach(row -> {
            var line = new Span(face.day(row.day()) + " · " + face.form(row.form()));
            line.addClassName("quiet");
            list.add(new ListItem(new Anchor("support/" + row.id(), row.words()), line));
        });
        var box = new Div(new Span(face.say("support.serving")), list);
        box.addClassName("plan-promises");
        return Optional.of(box);
    }
}
