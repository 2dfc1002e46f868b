package io.tanxin.seals;

import io.tanxin.kernel.DealerId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Filled by the module whose things are sealed: what its own rows say today. A check holds this against what was sealed, so that a
 * change of those rows shows as well.
 */
public interface SealedThings {
    /** Of {@link SealSubject}. */
    String kind();

    /** All of this dealer's that were ever sealed, with their parts as they would be sealed now. */
    Map<SealSubject, List<SealPart>> asKept(DealerId dealer);

    /** Those of which only the dealer and its directors know (C6). */
    default Set<SealSubject> inConfidence(DealerId dealer) {
        return Set.of();
    }
}
