package io.tanxin.dealers.policy;

import io.tanxin.dealers.Stage;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What suits a dealer of a stage (N3), as it held or holds on some day; what was set differently for a dealer is in it already.
 *
 * @param version of the stage's policy
 * @param numbers all of them
 * @param moments key moments at which material help is right
 */
public record NurturePolicy(
        long version,
        Stage stage,
        Kind kind,
        Map<PolicyNumber, Integer> numbers,
        Aftercare aftercare,
        Set<KeyMomentId> moments)
        implements Serializable {

    /** Builds independence, or builds breadth. */
    public enum Kind {
        LEAN,
        ENRICH
    }

    /** What does not go together. */
    public enum Fault {
        OUT_OF_BOUNDS,
        LEAST_ABOVE_MOST,
        LEASTS_ABOVE_ALL,
        MOSTS_BELOW_ALL,
        AFTERCARE
    }

    /** From so many percent to so many. */
    public record Share(int least, int most) implements Serializable {
        public boolean holds(double percent) {
            return percent >= least && percent <= most;
        }
    }

    public NurturePolicy {
        numbers = Map.copyOf(numbers);
        moments = Set.copyOf(moments);
        if (numbers.size() != PolicyNumber.values().length) throw new IllegalArgumentException("numbers are missing");
    }

    public int get(PolicyNumber number) {
        return numbers.getOrDefault(number, 0);
    }

    /** All that it says, part by part; of every policy in the same order. */
    public List<OwnPart> parts() {
        var parts = new ArrayList<OwnPart>();
        parts.add(new OwnPart.Kind(kind));
        for (var number : PolicyNumber.values()) parts.add(new OwnPart.Number(number, get(number)));
        parts.add(new OwnPart.Moments(moments));
        parts.add(new OwnPart.AftercareDays(aftercare.days()));
        parts.add(new OwnPart.AftercareForms(aftercare.forms()));
        return parts;
    }

    public NurturePolicy with(OwnPart part) {
        return switch (part) {
            case OwnPart.Kind(var other) -> new NurturePolicy(version, stage, other, numbers, aftercare, moments);
            case OwnPart.Number(var number, var value) -> {
                var others = new EnumMap<>(numbers);
                others.put(number, value);
                yield new NurturePolicy(version, stage, kind, others, aftercare, moments);
            }
            case OwnPart.Moments(var others) -> new NurturePolicy(version, stage, kind, numbers, aftercare, others);
            case OwnPart.AftercareDays(var days) -> with(new Aftercare(days, aftercare.forms()));
            case OwnPart.AftercareForms(var forms) -> with(new Aftercare(aftercare.days(), forms));
        };
    }

    private NurturePolicy with(Aftercare other) {
        return new NurturePolicy(version, stage, kind, numbers, other, moments);
    }

    /** Default rhythm of talks: what closing a day proposes. */
    public int checkInEveryDays() {
        return get(PolicyNumber.CHECK_IN_EVERY_DAYS);
    }

    /** So many days before a day of a series its people are invited (M20). */
    public int inviteLeadDays() {
        return get(PolicyNumber.INVITE_LEAD_DAYS);
    }

    public int longestSilenceDays() {
        return get(PolicyNumber.LONGEST_SILENCE_DAYS);
    }

    public int reviewEveryMonths() {
        return get(PolicyNumber.REVIEW_EVERY_MONTHS);
    }

    public int reportEveryMonths() {
        return get(PolicyNumber.REPORT_EVERY_MONTHS);
    }

    /** So many days after due a promise that is not done is broken (P2). */
    public int doneGraceDays() {
        return get(PolicyNumber.DONE_GRACE_DAYS);
    }

    /** So many days after DONE without a verdict it is presumed kept (P2). */
    public int presumedKeptDays() {
        return get(PolicyNumber.PRESUMED_KEPT_DAYS);
    }

    /** The material share of support may be so many percent (N4). */
    public int materialMost() {
        return get(PolicyNumber.MATERIAL_MOST);
    }

    public Share share(SupportKind kind) {
        return switch (kind) {
            case CARE -> new Share(get(PolicyNumber.CARE_LEAST), get(PolicyNumber.CARE_MOST));
            case MANAGE -> new Share(get(PolicyNumber.MANAGE_LEAST), get(PolicyNumber.MANAGE_MOST));
            case TEACH -> new Share(get(PolicyNumber.TEACH_LEAST), get(PolicyNumber.TEACH_MOST));
        };
    }

    /** Nobody can keep shares of which the leasts are more than the whole, or the mosts less. */
    public Set<Fault> faults() {
        var faults = EnumSet.noneOf(Fault.class);
        if (numbers.entrySet().stream().anyMatch(one -> !one.getKey().allows(one.getValue()))) {
            faults.add(Fault.OUT_OF_BOUNDS);
        }
        var shares = List.of(share(SupportKind.CARE), share(SupportKind.MANAGE), share(SupportKind.TEACH));
        if (shares.stream().anyMatch(share -> share.least() > share.most())) faults.add(Fault.LEAST_ABOVE_MOST);
        if (shares.stream().mapToInt(Share::least).sum() > 100) faults.add(Fault.LEASTS_ABOVE_ALL);
        if (shares.stream().mapToInt(Share::most).sum() < 100) faults.add(Fault.MOSTS_BELOW_ALL);
        if (!aftercare.isSensible()) faults.add(Fault.AFTERCARE);
        return faults;
    }
}
