package io.tanxin.promises;

import io.tanxin.kernel.DealerId;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Talks with a dealer, as the repair of a broken promise needs them; filled by the module that plans talks. */
public interface FollowUpTalks {

    /** @param held the dealer was there, and the talk is closed */
    record Talk(long id, Instant at, boolean held) implements Serializable {}

    /** Planned with this dealer within four weeks, the next one first; at most three. */
    List<Talk> toCome(DealerId dealer);

    /** A new one in the manager's next free hour; empty: there is none within four weeks. */
    Optional<Talk> plan(DealerId dealer);

    /** Still to come, or held with this dealer; one that was called off is not there. */
    Optional<Talk> find(DealerId dealer, long talk);
}
