package io.tanxin.tables;

/** What stands in a cell, as a person reads it there. @param text of a formula: the value it had when the file was saved */
public record SheetCell(String text, Kind kind) {

    public enum Kind {
        TEXT,
        NUMBER,
        /** Longer than a spreadsheet can count: it has replaced the last digits by zeros. */
        CUT_NUMBER,
        DATE,
        FORMULA,
        /** {@code #N/A}, a date that no calendar has, a formula without a value. */
        BROKEN
    }
}
