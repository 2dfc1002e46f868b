package io.tanxin.dealers;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of a file did, so that it can be taken back.
 *
 * @param before as a known dealer was; null: it is new, or nothing of its own changed
 * @param after as the file made it: another look says that somebody has changed it since
 */
public record Written(
        DealerId dealer,
        boolean added,
        @Nullable State before,
        State after,
        @Nullable Contact contact) {

    public record State(DealerDraft draft, @Nullable UserId manager) {}

    /**
     * @param added a person that nobody knew
     * @param before as a known person was; null for one who came to the dealer by this file
     */
    public record Contact(
            UserId person, boolean added, @Nullable Words before, Words after) {

        boolean came() {
            return before == null;
        }
    }

    /** What a file can say about a person. */
    public record Words(
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String title) {}

    boolean touched() {
        return added || before != null;
    }
}
