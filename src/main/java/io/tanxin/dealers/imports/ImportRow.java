package io.tanxin.dealers.imports;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import as its screen shows it, whatever has become of it.
 *
 * @param step how far it is, of so many {@code steps}; 0 steps: nobody knows yet
 * @param stopping somebody has asked it to stop
 * @param refusal why it was not done, with the {@code detail} that the sentence speaks of
 * @param hasFile whether its file is still kept: then what was found can be taken along, and what it did can be taken back
 */
public record ImportRow(
        long id,
        String person,
        String fileName,
        Instant at,
        State state,
        int step,
        int steps,
        boolean stopping,
        @Nullable Instant finished,
        int rows,
        int added,
        int changed,
        int unchanged,
        int leftOut,
        @Nullable Refusal refusal,
        String detail,
        int takenBack,
        int kept,
        boolean hasFile)
        implements Serializable {

    public enum State {
        /** Being read and tried. */
        CHECKING,
        /** Tried: waits for somebody's decision. */
        CHECKED,
        /** The file as a whole cannot be used. */
        REFUSED,
        WRITING,
        DONE,
        /** Somebody stopped it: nothing was written. */
        CANCELLED,
        /** It broke off: nothing was written. */
        FAILED,
        UNDOING,
        /** Taken back, as far as nothing had been built on it. */
        UNDONE;

        public boolean isBusy() {
            return this == CHECKING || this == WRITING || this == UNDOING;
        }
    }

    public boolean changesNothing() {
        return added == 0 && changed == 0;
    }

    public boolean canBeUndone() {
        return state == State.DONE && hasFile && !changesNothing();
    }
}
