package io.tanxin.history;

import io.tanxin.kernel.DealerId;
import java.util.List;

/**
 * A chapter of a dealer's history, filled by the module that keeps it. It tells what the dealer's owner may see, and never internal
 * notes, whose fault something was, or what the company meant by a support.
 */
public interface HistoryPart {

    /** {@code promises}: its key in the file, and {@code history.part.promises} its heading. */
    String name();

    int order();

    /** All of it, the oldest first. Who asks has been asked whether it may. */
    List<HistoryEntry> entries(DealerId dealer, HistoryWords words);
}
