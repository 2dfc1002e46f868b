package io.tanxin.promises.ui;

import com.vaadin.flow.component.Component;
import io.tanxin.promises.WordKept.Kept;
import java.util.ArrayList;
import java.util.List;

/** How a word stands, in its reader's words. */
final class KeptWords {
    private KeptWords() {}

    /** The figure, or that there are too few outcomes for one. */
    static String figure(Component by, Kept kept) {
        var percent = kept.percent();
        return percent == null
                ? by.getTranslation("promises.kept.few", kept.n())
                : by.getTranslation("promises.kept.figure", percent, kept.n());
    }

    /** What stands beside it: each only if there is any. */
    static String beside(Component by, Kept kept) {
        var parts = new ArrayList<String>();
        if (kept.late() + kept.broken() > 0) {
            parts.add(by.getTranslation("promises.kept.told", kept.told(), kept.late() + kept.broken()));
        }
        if (kept.renegotiated() > 0) parts.add(by.getTranslation("promises.kept.renegotiated", kept.renegotiated()));
        if (kept.presumed() > 0) parts.add(by.getTranslation("promises.kept.presumed", kept.presumed()));
        return String.join(by.getTranslation("ui.comma"), List.copyOf(parts));
    }
}
