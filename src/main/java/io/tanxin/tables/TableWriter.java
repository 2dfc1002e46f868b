package io.tanxin.tables;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A table for a spreadsheet, written row by row: of any length, in little memory. Closing ends the file. */
public sealed interface TableWriter extends Closeable permits CsvTable, XlsxTable {

    /** @param title of the sheet, where the format has one */
    static TableWriter of(TableFormat format, OutputStream out, String title) throws IOException {
        return switch (format) {
            case CSV -> new CsvTable(out);
            case XLSX -> new XlsxTable(out, title);
        };
    }

    /**
     * The first row is the heading.
     *
     * @param cells texts, numbers, days, moments of the reader's own clock; null: blank. No text is ever run as a formula.
     */
    void row(@Nullable Object... cells) throws IOException;
}
