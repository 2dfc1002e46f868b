package io.tanxin.dealers.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** A table for a spreadsheet: UTF-8 with the mark that Excel asks for, and no cell that a spreadsheet would run as a formula. */
public final class Csv implements AutoCloseable {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[\\d ]{1,20}(\\.\\d{1,20})?");
    private final CSVPrinter printer;

    public Csv(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    }

    public void row(@Nullable Object... cells) throws IOException {
        printer.printRecord(Arrays.stream(cells).map(Csv::safe).toArray());
    }

    static String safe(@Nullable Object cell) {
        var text = cell == null ? "" : cell.toString();
        var risky = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return risky && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
