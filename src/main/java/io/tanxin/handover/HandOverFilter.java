package io.tanxin.handover;

import io.tanxin.kernel.DealerId;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What the list shows. @param search part of a dealer's name or code, pinyin or pinyin initials; {@code dealer}: of this one only */
public record HandOverFilter(
        Tab tab, String search, @Nullable DealerId dealer) implements Serializable {

    public enum Tab {
        /** Something is missing: a signature, the dealer's word, the first talk. */
        OPEN,
        TO_SIGN,
        TO_CONFIRM,
        /** The clock runs. */
        TO_TALK,
        ALL
    }
}
