package io.tanxin.seals;

import io.tanxin.kernel.DealerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A seal as it is kept, with its parts. */
record StoredSeal(
        DealerId dealer,
        int number,
        SealSubject subject,
        Instant at,
        String previous,
        String digest,
        List<StoredPart> parts) {

    boolean holds() {
        return SealText.digest(dealer, number, subject, at, previous, parts).equals(digest);
    }

    SealMark mark() {
        return new SealMark(dealer, number, subject, at, digest, null);
    }

    Optional<StoredPart> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }
}
