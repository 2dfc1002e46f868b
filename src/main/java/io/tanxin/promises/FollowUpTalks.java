package io.tanxin.promises;

import io.tanxin.dealers.InConfidence.Matter;
import io.tanxin.kernel.DealerId;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Talks with a dealer, as the repair of a broken promise needs them; filled by the module that plans talks. Of a promise in confidence the
 * matter is said to which it belongs: then those of its circle serve too, and a new one is of it.
 */
public interface FollowUpTalks {

    /** @param held the dealer was there, and the talk is closed */
    record Talk(long id, Instant at, boolean held) implements Serializable {}

    /** Planned with this dealer within four weeks, the next one first; at most three. */
    List<Talk> toCome(DealerId dealer, @Nullable Matter within);

    /** A new one in the manager's next free hour, in confidence in the acting person's; empty: there is none within four weeks. */
    Optional<Talk> plan(DealerId dealer, @Nullable Matter within);

    /** Still to come, or held with this dealer; one that was called off is not there. */
    Optional<Talk> find(DealerId dealer, long talk, @Nullable Matter within);
}
