package io.tanxin.seals;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/** A part as it is kept. @param salt and content are gone together, when it was erased */
record StoredPart(
        SealPart.Kind kind,
        String name,
        String hash,
        byte @Nullable [] salt,
        @Nullable String content) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static StoredPart of(SealPart part) {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        return new StoredPart(part.kind(), part.name(), SealText.hash(salt, part.content()), salt, part.content());
    }

    boolean isErased() {
        return salt == null || content == null;
    }

    boolean holds() {
        return salt == null || content == null || SealText.hash(salt, content).equals(hash);
    }
}
