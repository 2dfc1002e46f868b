package io.tanxin.dealers.policy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import io.tanxin.calendar.Dates;
import io.tanxin.dealers.Stage;
import io.tanxin.dealers.policy.Aftercare;
import io.tanxin.dealers.policy.KeyMoment;
import io.tanxin.dealers.policy.KeyMomentId;
import io.tanxin.dealers.policy.NurturePolicy;
import io.tanxin.dealers.policy.OwnPart;
import io.tanxin.dealers.policy.PolicyNumber;
import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.dealers.policy.SupportKind;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
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

    String part(OwnPart part) {
        return switch (part) {
            case OwnPart.Kind kind -> say("dealers.policy");
            case OwnPart.Number(var number, var value) -> number(number);
            case OwnPart.Moments moments -> say("policies.moments.right");
            case OwnPart.AftercareDays days -> say("policies.aftercare.days");
            case OwnPart.AftercareForms forms -> say("policies.aftercare.forms");
        };
    }

    /** @param all moments of the company, for their names */
    String value(OwnPart part, List<KeyMoment> all) {
        return switch (part) {
            case OwnPart.Kind(var kind) -> kind(kind);
            case OwnPart.Number(var number, var value) -> String.valueOf(value);
            case OwnPart.Moments(var moments) -> listedOrNone(names(moments, all));
            case OwnPart.AftercareDays(var days) -> days.isEmpty() ? say("policies.never") : days(days);
            case OwnPart.AftercareForms(var forms) -> listedOrNone(forms(forms));
        };
    }

    String says(OwnPart part, List<KeyMoment> all) {
        return say("policies.own.line", part(part), value(part, all));
    }

    String form(SupportForm form) {
        return say("words.supportForm." + form);
    }

    String listed(Collection<String> words) {
        return String.join(say("policies.comma"), words);
    }

    List<String> forms(Set<SupportForm> forms) {
        return forms.stream().sorted().map(this::form).toList();
    }

    List<String> names(Set<KeyMomentId> moments, List<KeyMoment> all) {
        return all.stream()
                .filter(one -> moments.contains(one.id()))
                .map(one -> one.in(dates.locale()))
                .toList();
    }

    private String listedOrNone(List<String> words) {
        return words.isEmpty() ? say("policies.none") : listed(words);
    }

    /** All of it, a sentence for each thing it decides. @param all moments of the company, for their names */
    List<String> sentences(NurturePolicy policy, List<KeyMoment> all) {
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
        sentences.add(moments(names(policy.moments(), all)));
        sentences.add(aftercare(policy.aftercare()));
        sentences.add(say("policies.say.promises", policy.doneGraceDays(), policy.presumedKeptDays()));
        return sentences;
    }

    private String moments(List<String> names) {
        return names.isEmpty() ? say("policies.say.noMoments") : say("policies.say.moments", listed(names));
    }

    private String aftercare(Aftercare aftercare) {
        if (aftercare.days().isEmpty() || aftercare.forms().isEmpty()) return say("policies.say.noAftercare");
        return say(
                "policies.say.aftercare",
                listed(aftercare.days().stream().map(String::valueOf).toList()),
                listed(forms(aftercare.forms())));
    }

    /** What becomes another with the other policy, a line for each. */
    List<String> changes(NurturePolicy before, NurturePolicy after, List<KeyMoment> all) {
        var changes = new ArrayList<String>();
        var others = after.parts().iterator();
        for (var was : before.parts()) {
            var is = others.next();
            if (!was.equals(is)) changes.add(say("policies.change", part(was), value(was, all), value(is, all)));
        }
        return changes;
    }

    static String days(List<Integer> days) {
        return days.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
