package io.tanxin.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** One sheet with a heading that stays on top. A text is an inline string: a spreadsheet shows it and never runs it. */
final class XlsxTable implements TableWriter {
    private static final int AT_ONCE = 500;
    private static final int LONGEST = 32_767;
    private static final int NARROWEST = 12;
    private static final int WIDEST = 32;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int next;

    XlsxTable(OutputStream out, String title) {
        workbook = new Workbook(out, "Tanxin", null);
        sheet = workbook.newWorksheet(title);
        sheet.freezePane(0, 1);
    }

    @Override
    public void row(@Nullable Object... cells) throws IOException {
        for (var column = 0; column < cells.length; column++) cell(column, cells[column]);
        if (next == 0) heading(cells);
        if (++next % AT_ONCE == 0) sheet.flush();
    }

    private void cell(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(next, column, number);
            case LocalDate day -> {
                sheet.value(next, column, day);
                sheet.style(next, column).format("yyyy-mm-dd").set();
            }
            case LocalDateTime moment -> {
                sheet.value(next, column, moment);
                sheet.style(next, column).format("yyyy-mm-dd hh:mm").set();
            }
            default -> sheet.inlineString(next, column, cut(value.toString()));
        }
    }

    private void heading(@Nullable Object... heads) {
        for (var column = 0; column < heads.length; column++) {
            var width = String.valueOf(heads[column]).length() * 2 + 2;
            sheet.width(column, Math.clamp(width, NARROWEST, WIDEST));
            sheet.style(0, column).bold().set();
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
