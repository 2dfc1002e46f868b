package io.tanxin.tables;

/** The file is not read at all. */
public final class WorkbookRefused extends Exception {
    public enum Why {
        /** Damaged, or no workbook. */
        BROKEN,
        /** What is packed in it is beyond any list: more than 64 MB, hundreds of columns. */
        TOO_BIG,
        PASSWORD,
        MACROS,
        /** {@code .xls} */
        OLD
    }

    private final Why why;

    WorkbookRefused(Why why) {
        super(why.name());
        this.why = why;
    }

    WorkbookRefused(Exception cause) {
        super(Why.BROKEN.name(), cause);
        this.why = Why.BROKEN;
    }

    public Why why() {
        return why;
    }
}
