package io.tanxin.dealers.policy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.tanxin.calendar.Dates;
import io.tanxin.dealers.Stage;
import io.tanxin.dealers.policy.KeyMoment;
import io.tanxin.dealers.policy.NurturePolicy;
import io.tanxin.dealers.policy.PolicyNumber;
import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.dealers.policy.SupportKind;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A policy in its reader's words: as sentences, and as what differs between two. */
record PolicyWords(Component by, Dates dates) implements Serializable {

    static PolicyWords of(Component by, ZoneId zone) {
        return new PolicyWords(by, new Dates(UI.getCurrentOrThrow().getLocale(), zone));
    }

    String say(String key, Object... arguments) {
        return by.getTranslation(key, arguments);
    }

    String stage(Stage stage) {
        return say("words.stage." + stage);
    }

    String kind(NurturePolicy.Kind kind) {
        return say("dealers.policy." + kind);
    }

    String number(PolicyNumber number) {
        return say("policies.number." + number);
    }

    String form(SupportForm form) {
        return say("words.supportForm." + form);
    }

    String listed(Collection<String> words) {
        return String.join(say("policies.comma"), words);
    }

    /** All of it, a sentence for each thing it decides. */
    List<String> sentences(NurturePolicy policy, List<KeyMoment> moments) {
        var care = policy.share(SupportKind.CARE);
        var manage = policy.share(SupportKind.MANAGE);
        var teach = policy.share(SupportKind.TEACH);
        var sentences = new ArrayList<String>();
        sentences.add(say("policies.say." + policy.kind()));
        sentences.add(say(
                "policies.say.talks", policy.checkInEveryDays(), policy.inviteLeadDays(), policy.longestSilenceDays()));
        sentences.add(say("policies.say.rhythm", policy.reviewEveryMonths(), policy.reportEveryMonths()));
        sentences.add(say(
                "policies.say.mix",
                care.least(),
                care.most(),
                manage.least(),
                manage.most(),
                teach.least(),
                teach.most()));
        sentences.add(say("policies.say.material", policy.materialMost()));
        sentences.add(moments(moments));
        sentences.add(aftercare(policy));
        sentences.add(say("policies.say.promises", policy.doneGraceDays(), policy.presumedKeptDays()));
        return sentences;
    }

    String moments(List<KeyMoment> moments) {
        var names = moments.stream().map(one -> one.in(dates.locale())).toList();
        return names.isEmpty() ? say("policies.say.noMoments") : say("policies.say.moments", listed(names));
    }

    String aftercare(NurturePolicy policy) {
        var aftercare = policy.aftercare();
        if (aftercare.days().isEmpty() || aftercare.forms().isEmpty()) return say("policies.say.noAftercare");
        return say(
                "policies.say.aftercare",
                listed(aftercare.days().stream().map(String::valueOf).toList()),
                listed(aftercare.forms().stream().sorted().map(this::form).toList()));
    }

    /** What becomes another with the other policy, a line for each. */
    List<String> changes(NurturePolicy before, NurturePolicy after) {
        var changes = new ArrayList<String>();
        if (before.kind() != after.kind()) {
            changes.add(say("policies.change", say("dealers.policy"), kind(before.kind()), kind(after.kind())));
        }
        for (var number : PolicyNumber.values()) {
            if (before.get(number) == after.get(number)) continue;
            changes.add(say("policies.change", number(number), before.get(number), after.get(number)));
        }
        if (!before.aftercare().equals(after.aftercare())) changes.add(aftercare(after));
        return changes;
    }

    static String days(List<Integer> days) {
        return days.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
