package io.tanxin.dealers.policy.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.dealers.policy.KeyMoment;
import io.tanxin.dealers.policy.NurturePolicy;
import io.tanxin.dealers.policy.OwnPart;
import io.tanxin.dealers.policy.PolicyOverride;
import io.tanxin.dealers.policy.PolicyOverrides;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.Toast;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The policy that holds for a dealer, in words, and the parts of it that are or were different for it. */
final class OwnPolicyCard extends Div {
    private final transient PolicyPanel.Desk desk;
    private final DealerId dealer;
    private final List<KeyMoment> moments;
    private final PolicyWords words;
    private final SerializableRunnable changed;

    OwnPolicyCard(
            PolicyPanel.Desk desk,
            DealerId dealer,
            NurturePolicy policy,
            PolicyWords words,
            SerializableRunnable changed) {
        this.desk = desk;
        this.dealer = dealer;
        this.words = words;
        this.changed = changed;
        var today = desk.access().today();
        var overrides = desk.overrides().of(dealer);
        var running = overrides.stream()
                .filter(one -> one.holdsOn(today))
                .map(one -> one.part().key())
                .collect(Collectors.toSet());
        moments = desk.moments().all();
        var card = new Card(getTranslation("dealers.policy"))
                .action(new Buttons.Soft(
                        getTranslation("policies.own.set"),
                        click -> new OwnPartDialog(free(policy, running), moments, today, words, this::set).open()));
        words.sentences(policy, moments).forEach(sentence -> card.add(new Paragraph(sentence)));
        if (!overrides.isEmpty()) {
            var list = new UnorderedList();
            overrides.forEach(one -> list.add(line(one, one.holdsOn(today))));
            card.add(new H3(getTranslation("policies.own")), list);
        }
        add(card);
    }

    private static List<OwnPart> free(NurturePolicy policy, Set<String> running) {
        return policy.parts().stream()
                .filter(one -> !running.contains(one.key()))
                .toList();
    }

    private ListItem line(PolicyOverride own, boolean holds) {
        var what = new Div(new Span(words.says(own.part(), moments)), new EvidenceWords(own.reason()));
        what.addClassName("day-what");
        var ended = own.to().isBefore(own.from()) ? "policies.own.endedAtOnce" : "policies.own.ended";
        var who = new Span(getTranslation(
                own.endedBy() == null ? "policies.own.by" : ended,
                own.setBy(),
                words.dates().dayYear(own.from()),
                words.dates().dayYear(own.to()),
                own.endedBy()));
        who.addClassName("quiet");
        what.add(who);
        var line = new ListItem(what);
        if (!holds) {
            line.add(new StatusBadge(StatusBadge.Tone.NEUTRAL, getTranslation("policies.own.over")));
            return line;
        }
        var until = getTranslation("policies.own.until", words.dates().dayYear(own.to()));
        var end = new Buttons.Plain(getTranslation("policies.own.end"), click -> end(own));
        end.setAriaLabel(getTranslation("policies.own.end") + ": " + words.part(own.part()));
        line.add(new StatusBadge(StatusBadge.Tone.INFO, until), end);
        return line;
    }

    private boolean set(OwnPartDialog.Given given) {
        var answer = desk.overrides().set(dealer, given.part(), given.reason(), given.to());
        return switch (answer) {
            case PolicyOverrides.Answer.Done(var id) -> {
                changed.run();
                Toast.undo(
                        this,
                        "policies.own.done",
                        () -> {
                            desk.overrides().end(dealer, id);
                            changed.run();
                        },
                        words.dates().dayYear(given.to()));
                yield true;
            }
            case PolicyOverrides.Answer.AlreadyDifferent already -> {
                Toast.failure(this, "policies.own.already");
                yield false;
            }
            case PolicyOverrides.Answer.Senseless(var faults) -> {
                faults.forEach(fault -> Toast.failure(this, "policies.fault." + fault));
                yield false;
            }
        };
    }

    private void end(PolicyOverride own) {
        desk.overrides().end(dealer, own.id());
        changed.run();
        Toast.undo(this, "policies.own.endedNow", () -> {
            desk.overrides().goOn(dealer, own.id());
            changed.run();
        });
    }
}
