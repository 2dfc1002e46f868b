package io.tanxin.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableWriterTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+2", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1+2", "＠x"})
    void what_a_spreadsheet_would_run_is_text_in_both_kinds_of_file(String risky) throws IOException {
        assertThat(csv("head").row(risky)).startsWith("head\r\n").contains("'" + risky.charAt(0));

        var cell = xlsx(risky).get(1).getCell(0);
        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.getFormula()).isNull();
    }

    @Test
    void a_plain_number_is_no_formula() throws IOException {
        assertThat(csv("head").row("-12.5", "+8613800010001", "007")).endsWith("-12.5,+8613800010001,007\r\n");
    }

    @Test
    void numbers_days_and_moments_are_such_in_a_workbook_and_text_stays_as_it_is() throws IOException {
        var row = xlsx("00123", 7, LocalDate.of(2026, 12, 3), LocalDateTime.of(2026, 12, 3, 10, 30), null, "秦记 😀 <&>")
                .get(1);
        assertThat(row.getCell(0).asString()).isEqualTo("00123");
        assertThat(row.getCell(1).asNumber()).isEqualByComparingTo(new BigDecimal(7));
        assertThat(row.getCell(2).asDate()).isEqualTo(LocalDateTime.of(2026, 12, 3, 0, 0));
        assertThat(row.getCell(2).getDataFormatString()).isEqualTo("yyyy-mm-dd");
        assertThat(row.getCell(3).asDate()).isEqualTo(LocalDateTime.of(2026, 12, 3, 10, 30));
        assertThat(row.getCellText(4)).isEmpty();
        assertThat(row.getCell(5).asString()).isEqualTo("秦记 😀 <&>");
    }

    @Test
    void a_csv_file_begins_with_the_mark_that_excel_asks_for_and_says_the_same() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var table = TableWriter.of(TableFormat.CSV, out, "")) {
            table.row("编码", LocalDate.of(2026, 12, 3), LocalDateTime.of(2026, 12, 3, 10, 30), null, "a,b");
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFF编码,2026-12-03,2026-12-03 10:30,,\"a,b\"\r\n");
    }

    @Test
    void a_long_table_keeps_its_order_and_what_no_file_can_hold_is_left_out_or_cut() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var table = TableWriter.of(TableFormat.XLSX, out, "a/b: [c]")) {
            table.row("head");
            for (var i = 1; i <= 1_234; i++) table.row("row " + i);
            table.row("bell\u0007");
            table.row("x".repeat(40_000));
        }
        var rows = rows(out);
        assertThat(rows).hasSize(1_237);
        assertThat(rows.get(1_234).getCellText(0)).isEqualTo("row 1234");
        assertThat(rows.get(1_235).getCellText(0)).isEqualTo("bell");
        assertThat(rows.get(1_236).getCellText(0)).hasSize(32_767);
    }

    private interface Csv {
        String row(Object... cells) throws IOException;
    }

    private static Csv csv(String head) {
        return cells -> {
            var out = new ByteArrayOutputStream();
            try (var table = TableWriter.of(TableFormat.CSV, out, "")) {
                table.row(head);
                table.row(cells);
            }
            return out.toString(StandardCharsets.UTF_8).substring(1);
        };
    }

    private static List<Row> xlsx(Object... cells) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var table = TableWriter.of(TableFormat.XLSX, out, "List")) {
            table.row("head");
            table.row(cells);
        }
        return rows(out);
    }

    private static List<Row> rows(ByteArrayOutputStream out) throws IOException {
        try (var workbook =
                new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()), new ReadingOptions(true, false))) {
            return workbook.getFirstSheet().read();
        }
    }
}
