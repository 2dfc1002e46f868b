package io.tanxin.dealers.imports;

/** Why a file as a whole is not read. Each has its sentence. */
public enum Refusal {
    EMPTY,
    TOO_BIG,
    TOO_BIG_INSIDE,
    OLD_WORKBOOK,
    BROKEN_WORKBOOK,
    PASSWORD,
    MACROS,
    NOT_TEXT,
    UNKNOWN_CHARSET,
    HEADER_MISSING,
    COLUMN_TWICE,
    BROKEN_QUOTES,
    TOO_MANY_ROWS,
    NO_ROWS,
    CHANGED_MEANWHILE,
    INTERRUPTED,
    FAILED
}
