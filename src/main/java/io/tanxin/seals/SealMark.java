package io.tanxin.seals;

import io.tanxin.kernel.DealerId;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A seal as it is shown. @param number its place in the dealer's chain, from 1 */
public record SealMark(
        DealerId dealer,
        int number,
        SealSubject subject,
        Instant at,
        String digest,
        @Nullable Erased erased) implements Serializable {

    /** Some part of it was erased. */
    public record Erased(Instant at, String because) implements Serializable {}

    /** {@code 3f9a 21c4}: enough to see at a glance that two are the same. */
    public String shortPrint() {
        return digest.substring(0, 4) + " " + digest.substring(4, 8);
    }

    /** {@code 3f9a 21c4 7b02 e1d9}: for letters and papers, too long to be met by trying. */
    public String print() {
        return print(digest);
    }

    static String print(String digest) {
        return String.join(
                " ", digest.substring(0, 4), digest.substring(4, 8), digest.substring(8, 12), digest.substring(12, 16));
    }
}
