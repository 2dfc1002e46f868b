package io.tanxin.tables;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** A spreadsheet's sheets, read row by row. What would harm us is refused before the first. */
public final class Workbook implements Closeable {
    private final ReadableWorkbook workbook;
    private final List<Sheet> sheets;
    private final boolean merged;

    private Workbook(ReadableWorkbook workbook, boolean merged) {
        this.workbook = workbook;
        this.merged = merged;
        this.sheets = workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
    }

    /** By its first bytes, whatever its name says. */
    public static boolean looksLikeOne(byte[] content) {
        return WorkbookGuard.isPacked(content) || WorkbookGuard.isOld(content);
    }

    public static Workbook open(byte[] content) throws WorkbookRefused {
        var merged = WorkbookGuard.check(content);
        try {
            return new Workbook(read(content), merged);
        } catch (IOException | RuntimeException damaged) {
            throw new WorkbookRefused(damaged);
        }
    }

    // a workbook without styles is one too
    private static ReadableWorkbook read(byte[] content) throws IOException {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true));
        } catch (ExcelReaderException unstyled) {
            return new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(false, true));
        }
    }

    /** The visible ones, by name. */
    public List<String> sheets() {
        return sheets.stream().map(Sheet::getName).toList();
    }

    /** Of merged cells only the first has a value. */
    public boolean hasMergedCells() {
        return merged;
    }

    /** One after another; to be closed. */
    public Rows rows(int sheet) throws WorkbookRefused {
        try {
            return new Rows(sheets.get(sheet).openStream());
        } catch (IOException | RuntimeException damaged) {
            throw new WorkbookRefused(damaged);
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    public static final class Rows implements Closeable {
        private final Stream<Row> stream;
        private final Iterator<Row> rows;

        private Rows(Stream<Row> stream) {
            this.stream = stream;
            this.rows = stream.iterator();
        }

        /** Null: there is none left. */
        public @Nullable SheetRow next() throws WorkbookRefused {
            try {
                if (!rows.hasNext()) return null;
                var row = rows.next();
                var cells = new ArrayList<@Nullable SheetCell>(row.getCellCount());
                for (var cell : row) cells.add(cell == null ? null : CellReading.of(cell));
                return new SheetRow(row.getRowNum(), row.isHidden(), cells);
            } catch (RuntimeException damaged) {
                throw new WorkbookRefused(damaged);
            }
        }

        @Override
        public void close() {
            stream.close();
        }
    }
}
