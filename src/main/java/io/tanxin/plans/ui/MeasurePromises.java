package io.tanxin.plans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.dealers.Dealers;
import io.tanxin.handed.HandedLists;
import io.tanxin.handed.ui.HandedParts;
import io.tanxin.handed.ui.HandedWords;
import io.tanxin.identity.CurrentActor;
import io.tanxin.plans.MeasureId;
import io.tanxin.plans.OpenMeasure;
import io.tanxin.plans.PlanSheet;
import io.tanxin.promises.PromiseService;
import io.tanxin.promises.ui.NewPromise;
import io.tanxin.ui.Buttons;
import java.util.ArrayList;
import java.util.List;

/** What was promised for a measure, and the way to promise something for it: there is no second kind of task. */
@SpringComponent
class MeasurePromises {
    private static final String ABOUT = OpenMeasure.MATTER;
    private final PromiseService promises;
    private final NewPromise newPromise;
    private final HandedParts handed;
    private final HandedLists handedOn;
    private final Dealers dealers;
    private final CurrentActor actor;

    MeasurePromises(
            PromiseService promises,
            NewPromise newPromise,
            HandedParts handed,
            HandedLists handedOn,
            Dealers dealers,
            CurrentActor actor) {
        this.promises = promises;
        this.newPromise = newPromise;
        this.handed = handed;
        this.handedOn = handedOn;
        this.dealers = dealers;
        this.actor = actor;
    }

    List<Component> of(Component by, PlanSheet sheet, MeasureId measure, SerializableRunnable changed) {
        var parts = new ArrayList<Component>();
        var made = promises.about(ABOUT, measure.value());
        if (!made.isEmpty()) {
            var face = PlanFace.of(by, actor.get().zone());
            var list = new UnorderedList();
            made.forEach(row -> {
                var line = new Span(face.say(
                        "plans.promise.line",
                        row.ownerName(),
                        face.day(row.due()),
                        face.say("words.promise." + row.state())));
                line.addClassName("quiet");
                list.add(new ListItem(new Span(row.words()), line));
            });
            var box = new Div(new Span(face.say("plans.promise.made")), list);
            box.addClassName("plan-promises");
            parts.add(box);
        }
        // a dealer reads a function and a day
        if (!actor.may("handed:hand")) {
            var with =
                    handedOn.with(OpenMeasure.MATTER, List.of(measure.value())).get(measure.value());
            if (with != null) {
                var where = new Span(HandedWords.with(by, with, actor.get().zone()));
                where.addClassName("quiet");
                parts.add(where);
            }
        }
        if (actor.may("promises:make"))
            parts.add(new Buttons.Plain(
                    by.getTranslation("plans.do.promise"), click -> make(by, sheet, measure, changed)));
        if (actor.may("handed:hand")) parts.add(handed.of(OpenMeasure.MATTER, measure.value(), changed));
        return parts;
    }

    private void make(Component by, PlanSheet sheet, MeasureId measure, SerializableRunnable changed) {
        var start = NewPromise.Start.about(dealers.brief(sheet.dealer().id()), ABOUT, measure.value());
        newPromise.open(by, start, made -> changed.run());
    }
}
