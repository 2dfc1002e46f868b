package io.tanxin.seals;

import java.io.Serializable;
import java.util.List;

/** A seal that was looked for by its fingerprint, without what was sealed. */
public record FoundSeal(SealMark mark, List<Part> parts) implements Serializable {

    public record Part(SealPart.Kind kind, String name, boolean erased) implements Serializable {}

    /** That something was erased stays known. */
    public boolean isErasure() {
        return mark.subject().kind().equals(SealErasing.ERASURE);
    }
}
