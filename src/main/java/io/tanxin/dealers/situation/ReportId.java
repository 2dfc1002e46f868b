package io.tanxin.dealers.situation;

import io.tanxin.kernel.Id;

/** A situation report, in one of its revisions. */
public record ReportId(long value) implements Id {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
