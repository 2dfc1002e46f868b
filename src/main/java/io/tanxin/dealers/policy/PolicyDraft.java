package io.tanxin.dealers.policy;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;

/**
 * What a stage's policy shall be from a day on.
 *
 * @param policy its stage and all its numbers; the version in it is the one that was edited
 * @param moments key moments at which material help is right
 * @param from today or later
 */
public record PolicyDraft(NurturePolicy policy, Set<KeyMomentId> moments, LocalDate from) implements Serializable {
    public PolicyDraft {
        moments = Set.copyOf(moments);
    }
}
