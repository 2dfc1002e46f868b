package io.tanxin.dealers.imports;

import java.io.Serializable;
import java.util.List;

/** What came of a file: refused as a whole, or read row by row. */
public sealed interface Outcome extends Serializable {

    /** @param detail what the sentence speaks of: missing headers, a line */
    record Refused(Refusal why, String detail) implements Outcome {}

    /**
     * @param leftOut rows with a problem
     * @param done false: nothing is written, this is what would be
     */
    record Read(int rows, int added, int changed, int unchanged, int leftOut, boolean done, List<Finding> findings)
            implements Outcome {

        /** Nothing to do: what the file says is there already. */
        public boolean changesNothing() {
            return added == 0 && changed == 0;
        }

        public long notices() {
            return findings.stream()
                    .filter(finding -> !finding.kind().isProblem())
                    .count();
        }
    }
}
