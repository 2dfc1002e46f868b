package io.tanxin.seals;

import io.tanxin.kernel.DealerId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** What is hashed, to the byte, as docs/seals.md tells it to who checks without us. A change here breaks every chain there is. */
final class SealText {
    /** Before the first seal. */
    static final String NOTHING = "0".repeat(64);

    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private SealText() {}

    static String digest(
            DealerId dealer, int number, SealSubject subject, Instant at, String previous, List<StoredPart> parts) {
        var text = new StringBuilder("tanxin seal 1\n");
        line(text, "dealer", dealer);
        line(text, "number", number);
        line(text, "kind", subject.kind());
        line(text, "subject", subject.id());
        line(text, "edition", subject.edition());
        line(text, "at", instant(at));
        line(text, "previous", previous);
        parts.stream()
                .sorted(Comparator.comparing(StoredPart::name))
                .forEach(part -> line(text, "part", part.kind() + " " + part.name() + " " + part.hash()));
        return sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    static String hash(byte[] salt, String content) {
        return sha256(salt, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Always with six digits behind the point: as exact as the database keeps it. */
    static String instant(Instant at) {
        return INSTANT.format(at);
    }

    private static void line(StringBuilder text, String word, Object value) {
        text.append(word).append(' ').append(value).append('\n');
    }

    private static String sha256(byte[]... bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var some : bytes) digest.update(some);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
