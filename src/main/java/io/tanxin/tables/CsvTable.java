package io.tanxin.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** UTF-8 with the mark that Excel asks for. A text that a spreadsheet would run gets an apostrophe before it; a plain number does not. */
final class CsvTable implements TableWriter {
    // Chinese spreadsheets take the signs of double width for the same
    private static final String RISKY = "=+-@\t\r\n＝＋－＠";
    private static final Pattern NUMBER = Pattern.compile("[+-]?[\\d ]{1,20}(\\.\\d{1,20})?");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private final CSVPrinter printer;

    CsvTable(OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    }

    @Override
    public void row(@Nullable Object... cells) throws IOException {
        printer.printRecord(Arrays.stream(cells).map(CsvTable::safe).toArray());
    }

    static String safe(@Nullable Object cell) {
        if (cell == null) return "";
        if (cell instanceof LocalDateTime moment) return MOMENT.format(moment);
        var text = cell.toString();
        var risky = !text.isEmpty() && RISKY.indexOf(text.charAt(0)) >= 0;
        return risky && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
