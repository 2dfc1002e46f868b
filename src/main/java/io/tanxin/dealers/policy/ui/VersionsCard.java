package io.tanxin.dealers.policy.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import io.tanxin.dealers.policy.KeyMoment;
import io.tanxin.dealers.policy.PolicyVersion;
import io.tanxin.dealers.policy.PolicyVersion.Standing;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.StatusBadge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that was ever decided for a stage: from when on, by whom, and what it changed. */
final class VersionsCard extends Div {
    private final List<KeyMoment> moments;
    private final PolicyWords words;
    private final SerializableConsumer<Integer> withdraw;

    VersionsCard(
            List<PolicyVersion> history,
            List<KeyMoment> moments,
            PolicyWords words,
            SerializableConsumer<Integer> withdraw) {
        this.moments = moments;
        this.words = words;
        this.withdraw = withdraw;
        var list = new UnorderedList();
        list.addClassName("policy-versions");
        for (var version : history) list.add(line(version, before(history, version)));
        add(new Card(getTranslation("policies.versions"), list));
    }

    private ListItem line(PolicyVersion version, @Nullable PolicyVersion before) {
        var what = new Div(new Span(getTranslation(
                "policies.version", version.number(), words.dates().dayYear(version.from()))));
        what.addClassName("day-what");
        var who = new Span(
                version.number() == 1
                        ? getTranslation("policies.version.installed")
                        : getTranslation(
                                "policies.version.by",
                                version.decidedBy() == null
                                        ? getTranslation("policies.version.somebody")
                                        : version.decidedBy(),
                                words.dates().dayTimeYear(version.decidedAt())));
        who.addClassName("quiet");
        what.add(who);
        if (before != null) {
            words.changes(before.policy(), version.policy(), moments).forEach(change -> what.add(new Span(change)));
        }
        var line = new ListItem(what, new StatusBadge(look(version.standing())));
        var canGo = version.standing() == Standing.PLANNED;
        if (canGo) {
            var button =
                    new Buttons.Plain(getTranslation("policies.withdraw"), click -> withdraw.accept(version.number()));
            button.setAriaLabel(getTranslation("policies.withdraw.version", version.number()));
            line.add(button);
        }
        return line;
    }

    private StatusBadge.Look look(Standing standing) {
        var said = getTranslation("policies.standing." + standing);
        return switch (standing) {
            case IN_FORCE -> new StatusBadge.Look(StatusBadge.Tone.OK, said);
            case PLANNED -> new StatusBadge.Look(StatusBadge.Tone.INFO, said);
            case PAST, REPLACED -> new StatusBadge.Look(StatusBadge.Tone.NEUTRAL, said);
            case WITHDRAWN -> new StatusBadge.Look(StatusBadge.Tone.NEUTRAL, Glyph.UNDO, said);
        };
    }

    /** The one that it followed by its day, not the one that was decided before. */
    private static @Nullable PolicyVersion before(List<PolicyVersion> history, PolicyVersion version) {
        return history.stream()
                .filter(one -> one.standing() != Standing.WITHDRAWN && one.number() < version.number())
                .filter(one -> !one.from().isAfter(version.from()))
                .max(java.util.Comparator.comparing(PolicyVersion::from).thenComparing(PolicyVersion::number))
                .orElse(null);
    }
}
