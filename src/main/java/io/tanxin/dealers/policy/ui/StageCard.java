package io.tanxin.dealers.policy.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.tanxin.dealers.Stage;
import io.tanxin.dealers.policy.StageChange;
import io.tanxin.dealers.policy.StageChange.Origin;
import io.tanxin.dealers.policy.Stages;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.Toast;

/** Which stage a dealer is in, since when and why; how it came there; and the decision that changes it. */
final class StageCard extends Div {
    private final transient PolicyPanel.Desk desk;
    private final DealerId dealer;
    private final PolicyWords words;

    StageCard(PolicyPanel.Desk desk, DealerId dealer, PolicyWords words) {
        this.desk = desk;
        this.dealer = dealer;
        this.words = words;
        var portrait = desk.dealers().portrait(dealer);
        var stage = portrait.draft().stage();
        var history = desk.stages().history(dealer);
        var since = history.isEmpty()
                ? getTranslation("policies.stage.always", words.dates().dayYear(portrait.since()))
                : getTranslation(
                        "policies.stage.since",
                        words.dates().dayYear(history.getFirst().day()));
        var now = new Paragraph(words.stage(stage));
        now.addClassName("lead");
        var card = new Card(getTranslation("dealers.stage"), now, new Paragraph(since))
                .action(new Buttons.Soft(getTranslation("policies.stage.change"), click -> change(stage)));
        if (!history.isEmpty()) {
            var list = new UnorderedList();
            history.forEach(one -> list.add(line(one)));
            card.add(list);
        }
        add(card);
    }

    private ListItem line(StageChange change) {
        var step = new Span(getTranslation(
                "policies.stage.step",
                words.dates().dayYear(change.day()),
                words.stage(change.from()),
                words.stage(change.to())));
        var evidence = new EvidenceWords(
                change.origin() == Origin.IMPORT
                        ? getTranslation("policies.stage.import", change.evidence())
                        : change.evidence());
        var who = new Span(change.decidedBy());
        who.addClassName("quiet");
        var what = new Div(step, evidence, who);
        what.addClassName("day-what");
        return new ListItem(what);
    }

    private void change(Stage from) {
        new StageDialog(desk, dealer, from, words, (to, evidence) -> {
                    var answer = desk.stages().change(dealer, from, to, evidence);
                    return switch (answer) {
                        case Stages.Changed.Done(var id) -> {
                            again();
                            Toast.undo(
                                    this,
                                    "policies.stage.changed",
                                    () -> {
                                        desk.stages().takeBack(dealer, id);
                                        again();
                                    },
                                    words.stage(to));
                            yield true;
                        }
                        case Stages.Changed.ChangedMeanwhile(var now) -> {
                            Toast.failure(this, "policies.stage.changedMeanwhile", words.stage(now));
                            yield false;
                        }
                    };
                })
                .open();
    }

    /** The whole page anew: its head names the stage too. */
    private static void again() {
        UI.getCurrent().refreshCurrentRoute(false);
    }
}
