package io.tanxin.seals;

import io.tanxin.kernel.UserId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A dealer's chain to be taken away, in the words of docs/seals.md. @param head as it is kept apart; null when nothing is sealed */
public record SealedChain(List<Seal> seals, @Nullable Head head) {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    /** Of an erased part content and salt are null. */
    public record Part(
            String kind,
            String name,
            String hash,
            @Nullable String salt,
            @Nullable String content) {}

    public record Seal(
            int number,
            String kind,
            long subject,
            int edition,
            String at,
            String previous,
            String digest,
            List<Part> parts) {}

    public record Head(int number, String digest) {}

    static SealedChain of(List<StoredSeal> seals, SealRows.@Nullable Head head) {
        return new SealedChain(
                seals.stream().map(SealedChain::seal).toList(),
                head == null ? null : new Head(head.number(), head.digest()));
    }

    /** Who is in it by number. */
    public List<UserId> people() {
        return seals.stream()
                .flatMap(seal -> seal.parts().stream())
                .filter(part -> part.kind().equals("PERSONS"))
                .map(Part::content)
                .filter(Objects::nonNull)
                .flatMap(content -> NUMBER.matcher(content).results())
                .map(found -> new UserId(Long.parseLong(found.group())))
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** The fingerprint of the head, as letters have it. */
    public String print() {
        return head == null ? "" : SealMark.print(head.digest());
    }

    private static Seal seal(StoredSeal seal) {
        var parts = seal.parts().stream()
                .map(part -> new Part(
                        part.kind().name(),
                        part.name(),
                        part.hash(),
                        part.salt() == null ? null : HexFormat.of().formatHex(part.salt()),
                        part.content()))
                .toList();
        return new Seal(
                seal.number(),
                seal.subject().kind(),
                seal.subject().id(),
                seal.subject().edition(),
                SealText.instant(seal.at()),
                seal.previous(),
                seal.digest(),
                parts);
    }
}
