package io.tanxin.dealers.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A file's rows under the columns we know.
 *
 * @param notices headers that say nothing to us
 */
record Table(List<@Nullable Column> columns, List<Raw> rows, List<Finding> notices) {
    static final int MOST_ROWS = 20_000;
    private static final char[] DELIMITERS = {',', ';', '\t', '，'};

    /** A row as it stands. @param number as a spreadsheet numbers it */
    record Raw(int number, Map<Column, String> cells, int surplus) {}

    static Table read(String text) throws Refused {
        var delimiter = delimiter(firstLine(text));
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        try (var parser = format.parse(new StringReader(text))) {
            var records = parser.iterator();
            var head = records.next();
            while (isEmpty(head) && records.hasNext()) head = records.next();
            var notices = new ArrayList<Finding>();
            var columns = columns(head, notices);
            var rows = new ArrayList<Raw>();
            while (records.hasNext()) {
                var line = records.next();
                if (isEmpty(line)) continue;
                if (rows.size() == MOST_ROWS) throw new Refused(Refusal.TOO_MANY_ROWS, String.valueOf(MOST_ROWS));
                rows.add(row(line, columns));
            }
            if (rows.isEmpty()) throw new Refused(Refusal.NO_ROWS, "");
            return new Table(columns, rows, notices);
        } catch (UncheckedIOException | IllegalStateException broken) {
            throw new Refused(Refusal.BROKEN_QUOTES, lineOf(broken));
        } catch (IOException broken) {
            throw new Refused(Refusal.BROKEN_QUOTES, "");
        }
    }

    /** Whether most of this line's words are headers that we know. */
    static boolean knowsHeaders(String line) {
        return known(line, delimiter(line)) >= 2;
    }

    private static List<@Nullable Column> columns(CSVRecord head, List<Finding> notices) throws Refused {
        var columns = new ArrayList<@Nullable Column>();
        for (var cell : head) {
            var column = Column.of(cell).orElse(null);
            if (column == null && !cell.isBlank()) {
                notices.add(new Finding((int) head.getRecordNumber(), null, Finding.Kind.UNKNOWN_COLUMN, cell.strip()));
            }
            if (column != null && columns.contains(column)) throw new Refused(Refusal.COLUMN_TWICE, cell.strip());
            columns.add(column);
        }
        var missing = Stream.of(Column.CODE, Column.NAME)
                .filter(needed -> !columns.contains(needed))
                .map(needed -> needed.head(Locale.ENGLISH) + " / " + needed.head(Locale.CHINESE))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) throw new Refused(Refusal.HEADER_MISSING, missing);
        return columns;
    }

    private static Raw row(CSVRecord line, List<@Nullable Column> columns) {
        var cells = new EnumMap<Column, String>(Column.class);
        var surplus = 0;
        for (var i = 0; i < line.size(); i++) {
            var column = i < columns.size() ? columns.get(i) : null;
            if (column != null) cells.put(column, line.get(i));
            else if (i >= columns.size() && !line.get(i).isBlank()) surplus++;
        }
        return new Raw((int) line.getRecordNumber(), cells, surplus);
    }

    private static boolean isEmpty(CSVRecord line) {
        return line.stream().allMatch(String::isBlank);
    }

    private static char delimiter(String line) {
        var best = ',';
        for (var delimiter : DELIMITERS) if (known(line, delimiter) > known(line, best)) best = delimiter;
        return best;
    }

    private static int known(String line, char delimiter) {
        var known = 0;
        for (var word : line.split(Pattern.quote(String.valueOf(delimiter)))) {
            if (Column.of(word.replace("\"", "")).isPresent()) known++;
        }
        return known;
    }

    private static String firstLine(String text) {
        return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }

    private static String lineOf(Exception broken) {
        var found = Pattern.compile("line (?:number )?(\\d+)").matcher(String.valueOf(broken.getMessage()));
        return found.find() ? found.group(1) : "";
    }
}
