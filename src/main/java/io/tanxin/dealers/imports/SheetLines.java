package io.tanxin.dealers.imports;

import io.tanxin.dealers.imports.Finding.Kind;
import io.tanxin.tables.SheetCell;
import io.tanxin.tables.SheetRow;
import io.tanxin.tables.Workbook;
import io.tanxin.tables.WorkbookRefused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of a workbook: of the first visible sheet under whose headings dealers can stand, hidden rows too. */
final class SheetLines implements Lines {
    private static final int HEADS_LOOKED_AT = 10;
    private final Workbook workbook;
    private final Workbook.Rows rows;
    private final List<Finding> notices = new ArrayList<>();

    SheetLines(byte[] content) throws Refused {
        try {
            workbook = Workbook.open(content);
            var sheets = workbook.sheets();
            if (sheets.isEmpty()) throw new Refused(Refusal.EMPTY, "");
            var chosen = chosen(sheets.size());
            rows = workbook.rows(chosen);
            if (sheets.size() > 1) {
                var others = new ArrayList<>(sheets);
                others.remove(chosen);
                notices.add(new Finding(1, null, Kind.OTHER_SHEETS, String.join(", ", others)));
            }
            if (workbook.hasMergedCells()) notices.add(new Finding(1, null, Kind.MERGED_CELLS, ""));
        } catch (WorkbookRefused refused) {
            throw why(refused);
        }
    }

    @Override
    public @Nullable Line next() throws Refused {
        try {
            var row = rows.next();
            return row == null ? null : line(row);
        } catch (WorkbookRefused refused) {
            throw why(refused);
        }
    }

    @Override
    public List<Finding> notices() {
        return notices;
    }

    @Override
    public void close() throws IOException {
        rows.close();
        workbook.close();
    }

    private int chosen(int sheets) throws WorkbookRefused {
        for (var sheet = 0; sheet < sheets; sheet++) {
            try (var looked = workbook.rows(sheet)) {
                for (var n = 0; n < HEADS_LOOKED_AT; n++) {
                    var row = looked.next();
                    if (row == null) break;
                    var known = line(row).cells().stream()
                            .filter(cell -> Column.of(cell).isPresent())
                            .count();
                    if (known >= 2) return sheet;
                }
            }
        }
        return 0;
    }

    private static Line line(SheetRow row) {
        var cells = new ArrayList<String>();
        var notes = new HashMap<Integer, Line.Note>();
        for (var cell : row.cells()) {
            if (cell != null) {
                var kind = kind(cell.kind());
                if (kind != null) notes.put(cells.size(), new Line.Note(kind, cell.text()));
            }
            cells.add(cell == null ? "" : cell.text());
        }
        if (row.hidden()) notes.put(-1, new Line.Note(Kind.HIDDEN_ROW, ""));
        return new Line(row.number(), cells, Map.copyOf(notes));
    }

    private static @Nullable Kind kind(SheetCell.Kind kind) {
        return switch (kind) {
            case TEXT, NUMBER -> null;
            case CUT_NUMBER -> Kind.NUMBER_CUT;
            case DATE -> Kind.DATE_CELL;
            case FORMULA -> Kind.FORMULA_VALUE;
            case BROKEN -> Kind.BROKEN_CELL;
        };
    }

    private static Refused why(WorkbookRefused refused) {
        return new Refused(
                switch (refused.why()) {
                    case BROKEN -> Refusal.BROKEN_WORKBOOK;
                    case TOO_BIG -> Refusal.TOO_BIG_INSIDE;
                    case PASSWORD -> Refusal.PASSWORD;
                    case MACROS -> Refusal.MACROS;
                    case OLD -> Refusal.OLD_WORKBOOK;
                },
                "");
    }
}
