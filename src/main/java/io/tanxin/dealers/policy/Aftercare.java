package io.tanxin.dealers.policy;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * When to ask how it went after a support (N6).
 *
 * @param days after it, rising; none: never
 * @param forms of support that are asked after
 */
public record Aftercare(List<Integer> days, Set<SupportForm> forms) implements Serializable {
    public static final int MOST_DAYS = 365;
    public static final int MOST_TALKS = 6;
    public static final Aftercare NONE = new Aftercare(List.of(), Set.of());

    public Aftercare {
        days = days.stream().distinct().sorted().toList();
        forms = Set.copyOf(forms);
    }

    boolean isSensible() {
        return days.size() <= MOST_TALKS && days.stream().allMatch(day -> day >= 1 && day <= MOST_DAYS);
    }

    public boolean asksAfter(SupportForm form) {
        return forms.contains(form);
    }
}
