package io.tanxin.dealers.imports;

import io.tanxin.tables.Workbook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file's rows under the columns we know.
 *
 * @param notices headers that say nothing to us, what the file as a whole is like
 */
record Table(List<@Nullable Column> columns, List<Raw> rows, List<Finding> notices) {
    static final int MOST_ROWS = 20_000;
    // the last column of the file in which we give rows back
    private static final Set<String> REASONS = Set.of("reason", "原因");

    /** A row as it stands. @param number as a spreadsheet numbers it @param notes by column; null: the row as a whole */
    record Raw(int number, Map<Column, String> cells, List<Noted> notes, int surplus) {}

    record Noted(@Nullable Column column, Line.Note note) {}

    static Table read(byte[] content) throws Refused {
        try (var lines = lines(content)) {
            return read(lines);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Lines lines(byte[] content) throws Refused {
        if (content.length > TextFile.MOST_BYTES) throw new Refused(Refusal.TOO_BIG, "");
        return Workbook.looksLikeOne(content) ? new SheetLines(content) : new CsvLines(TextFile.text(content));
    }

    static @Nullable Line heading(Lines lines) throws Refused {
        var head = lines.next();
        while (head != null && head.isEmpty()) head = lines.next();
        return head;
    }

    private static Table read(Lines lines) throws Refused {
        var head = heading(lines);
        if (head == null) throw new Refused(Refusal.EMPTY, "");
        var notices = new ArrayList<Finding>(lines.notices());
        var columns = columns(head, notices);
        var rows = new ArrayList<Raw>();
        for (var line = lines.next(); line != null; line = lines.next()) {
            if (line.isEmpty()) continue;
            if (rows.size() == MOST_ROWS) throw new Refused(Refusal.TOO_MANY_ROWS, String.valueOf(MOST_ROWS));
            rows.add(row(line, columns));
        }
        if (rows.isEmpty()) throw new Refused(Refusal.NO_ROWS, "");
        return new Table(columns, rows, notices);
    }

    private static List<@Nullable Column> columns(Line head, List<Finding> notices) throws Refused {
        var columns = new ArrayList<@Nullable Column>();
        for (var cell : head.cells()) {
            var column = Column.of(cell).orElse(null);
            if (column == null
                    && !cell.isBlank()
                    && !REASONS.contains(cell.strip().toLowerCase(Locale.ROOT))) {
                notices.add(new Finding(head.number(), null, Finding.Kind.UNKNOWN_COLUMN, cell.strip()));
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

    private static Raw row(Line line, List<@Nullable Column> columns) {
        var cells = new EnumMap<Column, String>(Column.class);
        var surplus = 0;
        for (var i = 0; i < line.cells().size(); i++) {
            var column = i < columns.size() ? columns.get(i) : null;
            if (column != null) cells.put(column, line.cells().get(i));
            else if (i >= columns.size() && !line.cells().get(i).isBlank()) surplus++;
        }
        var notes = new ArrayList<Noted>();
        line.notes().forEach((place, note) -> {
            var column = place >= 0 && place < columns.size() ? columns.get(place) : null;
            if (place < 0 || column != null) notes.add(new Noted(column, note));
        });
        return new Raw(line.number(), cells, notes, surplus);
    }
}
