package io.tanxin.communication.talk;

import io.tanxin.kernel.DealerId;
import io.tanxin.seals.SealMark;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shared minutes of a day as one dealer reads them: what all at a round read, then its own. */
public record MinutesPage(DealerId dealer, String dealerName, List<Part> parts) implements Serializable {

    /**
     * @param id null in a preview of what was never shared
     * @param forAll also read by the others at a round
     * @param share which time it is shared, from 1
     * @param corrections this dealer's, on this or an earlier share
     * @param seal of this share; null in a preview, and where it was shared before seals were
     */
    public record Part(
            @Nullable MinutesId id,
            boolean forAll,
            int share,
            String by,
            Instant at,
            List<MinutesLine> lines,
            List<Correction> corrections,
            @Nullable Confirmation confirmed,
            @Nullable SealMark seal)
            implements Serializable {

        /** Unless it is the seal of an earlier share. */
        Part sealed(@Nullable SealMark mark) {
            var own = mark != null && mark.subject().edition() == share ? mark : null;
            return new Part(id, forAll, share, by, at, lines, corrections, confirmed, own);
        }

        public List<Correction> at(MinutesLine line) {
            return corrections.stream().filter(c -> c.isOf(line)).toList();
        }

        /** About lines that are no longer in the text: kept all the same. */
        public List<Correction> ofEarlierLines() {
            return corrections.stream()
                    .filter(c -> lines.stream().noneMatch(c::isOf))
                    .toList();
        }
    }

    /** The dealer's words beside a line. @param line from 1; {@code lineText} as it was */
    public record Correction(
            long id, int share, int line, String lineText, String words, String by, Instant at, boolean read)
            implements Serializable {

        boolean isOf(MinutesLine other) {
            return lineText.equals(other.plain());
        }
    }

    public record Confirmation(String by, Instant at) implements Serializable {}

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /** Neither confirmed nor corrected since it was shared last. */
    public boolean waits() {
        return parts.stream().anyMatch(MinutesPage::waits);
    }

    static boolean waits(Part part) {
        return part.confirmed() == null
                && part.corrections().stream().noneMatch(correction -> correction.share() == part.share());
    }
}
