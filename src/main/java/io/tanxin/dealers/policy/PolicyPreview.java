package io.tanxin.dealers.policy;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * Whom a part of a policy would touch now: told by the module that works by it, of rows that are there. A Spring bean. The
 * register's view: names, as an administrator sees them.
 */
public interface PolicyPreview {

    /** @param measure how far it is, in the part's own unit: days, months, percent, or how many */
    record Line(String code, String name, int measure) implements Serializable {}

    Set<PolicyPart> parts();

    /** Dealers of the stage that are with us and for which nothing else is set in it; the farthest off first. */
    List<Line> touched(PolicyPart part, PolicyDraft draft, int limit);
}
