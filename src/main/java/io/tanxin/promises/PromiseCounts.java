package io.tanxin.promises;

import java.io.Serializable;

/** How a dealer's promises of one side stand; each counted up to 1000. @param presumed counted apart: nobody said so */
public record PromiseCounts(int open, int done, int kept, int keptLate, int broken, int presumed)
        implements Serializable {
    public static final int MOST = 1000;
}
