package io.tanxin.seals;

import java.io.Serializable;

/**
 * What a seal is about.
 *
 * @param kind {@code MINUTES}: in the chain and in {@code seals.kind.MINUTES}
 * @param edition of what is agreed anew: which share, which version; else 0
 */
public record SealSubject(String kind, long id, int edition) implements Serializable {

    public SealSubject {
        if (!kind.matches("[A-Z][A-Z_]{0,23}")) throw new IllegalArgumentException("no kind of seal: " + kind);
    }
}
