package io.tanxin.tables;

import static io.tanxin.tables.RawWorkbook.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tanxin.tables.SheetCell.Kind;
import io.tanxin.tables.WorkbookRefused.Why;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookTest {

    @ParameterizedTest
    @CsvSource({
        "'<c r=\"A1\" s=\"1\"><v>123</v></c>', 00123, NUMBER",
        "'<c r=\"A1\"><v>13800010001</v></c>', 13800010001, NUMBER",
        "'<c r=\"A1\"><v>1.3800010001E10</v></c>', 13800010001, NUMBER",
        "'<c r=\"A1\"><v>120.15300000000001</v></c>', 120.153, NUMBER",
        "'<c r=\"A1\"><v>1.2345678901234568E17</v></c>', 123456789012345680, CUT_NUMBER",
        "'<c r=\"A1\" s=\"2\"><v>46085</v></c>', 2026-03-04, DATE",
        "'<c r=\"A1\" s=\"3\"><v>46085.5</v></c>', 2026-03-04T12:00, DATE",
        "'<c r=\"A1\" s=\"2\"><v>60</v></c>', 60, BROKEN",
        "'<c r=\"A1\" s=\"2\"><v>-5</v></c>', -5, BROKEN",
        "'<c r=\"A1\" s=\"2\"><v>9999999999</v></c>', 9999999999, BROKEN",
        "'<c r=\"A1\"><f>1+2</f><v>3</v></c>', 3, FORMULA",
        "'<c r=\"A1\" t=\"str\"><f>B1</f><v>Li Na</v></c>', Li Na, FORMULA",
        "'<c r=\"A1\"><f>NOW()</f></c>', =NOW(), BROKEN",
        "'<c r=\"A1\" t=\"e\"><v>#N/A</v></c>', #N/A, BROKEN",
        "'<c r=\"A1\" t=\"e\"><f>B1</f><v>#REF!</v></c>', #REF!, BROKEN",
        "'<c r=\"A1\" t=\"str\"><v>plain</v></c>', plain, TEXT",
        "'<c r=\"A1\" t=\"inlineStr\"><is><r><t>秦记</t></r><r><t> 😀</t></r></is></c>', 秦记 😀, TEXT",
        "'<c r=\"A1\"><v>1E999999999</v></c>', 1E+999999999, CUT_NUMBER",
        "'<c r=\"A1\"><v>1E-999999999</v></c>', 1E-999999999, NUMBER"
    })
    void a_cell_is_read_as_a_person_sees_it(String cell, String text, Kind kind) throws Exception {
        assertThat(read("<row r=\"1\">" + cell + "</row>"))
                .singleElement()
                .satisfies(row -> assertThat(row.cells()).containsExactly(new SheetCell(text, kind)));
    }

    @Test
    void rows_keep_their_numbers_blanks_their_places_and_hidden_ones_say_so() throws Exception {
        var rows =
                read("<row r=\"3\"><c r=\"C3\" t=\"inlineStr\"><is><t>x</t></is></c></row><row r=\"7\" hidden=\"1\"/>");
        assertThat(rows).extracting(SheetRow::number).containsExactly(3, 7);
        assertThat(rows.getFirst().cells()).hasSize(3).startsWith(null, null);
        assertThat(rows.getLast().hidden()).isTrue();
    }

    @Test
    void merged_cells_are_noticed() throws Exception {
        var merged = new RawWorkbook("").sheet(row(1, "a"), "<mergeCells><mergeCell ref=\"A1:A3\"/></mergeCells>");
        try (var workbook = Workbook.open(merged.bytes())) {
            assertThat(workbook.hasMergedCells()).isTrue();
        }
    }

    @Test
    void a_workbook_without_styles_is_one_too() throws Exception {
        var types = """
                <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                </Types>""";
        var bare =
                new RawWorkbook(row(1, "a")).part("[Content_Types].xml", types).without("xl/styles.xml");
        assertThat(rows(bare.bytes())).hasSize(1);
    }

    @Test
    void what_unpacks_to_far_more_than_a_list_is_refused_before_it_is_read() {
        assertRefused(new RawWorkbook("<!--" + " ".repeat(70 << 20) + "-->").bytes(), Why.TOO_BIG);
    }

    @Test
    void an_address_that_would_fill_memory_is_refused() {
        assertRefused(new RawWorkbook("<row r=\"1\"><c r=\"AAAAAAA1\"><v>1</v></c></row>").bytes(), Why.TOO_BIG);
        assertRefused(new RawWorkbook("<row r=\"1\"><c r=\"IW1\"><v>1</v></c></row>").bytes(), Why.TOO_BIG);
        var elsewhere = new RawWorkbook("")
                .part("xl/odd.bin", "<worksheet><sheetData><row><c r=\"ZZZZZ1\"/></row></sheetData></worksheet>");
        assertRefused(elsewhere.bytes(), Why.TOO_BIG);
    }

    @Test
    void a_cell_longer_than_any_spreadsheet_holds_is_refused() {
        assertRefused(new RawWorkbook(row(1, "x".repeat(50_000))).bytes(), Why.TOO_BIG);
    }

    @Test
    void entities_are_not_resolved() throws Exception {
        var evil = new RawWorkbook("")
                .part(
                        "xl/worksheets/sheet1.xml",
                        "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData>"
                                + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData></worksheet>");
        try {
            assertThat(rows(evil.bytes()).toString())
                    .doesNotContain(java.net.InetAddress.getLocalHost().getHostName());
        } catch (WorkbookRefused refused) {
            assertThat(refused.why()).isEqualTo(Why.BROKEN);
        }
    }

    @Test
    void macros_passwords_and_old_workbooks_each_have_their_word() {
        assertRefused(
                new RawWorkbook("").part("xl/vbaProject.bin", new byte[] {1}).bytes(), Why.MACROS);
        var ole = new byte[4096];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, ole, 0, 4);
        assertRefused(ole.clone(), Why.OLD);
        var locked = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(locked, 0, ole, 1024, locked.length);
        assertRefused(ole, Why.PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/workbook.xml",
                "xl/worksheets/sheet1.xml",
                "[Content_Types].xml",
                "xl/_rels/workbook.xml.rels"
            })
    void a_workbook_that_lacks_a_part_is_refused_and_nothing_worse(String part) {
        assertRefused(new RawWorkbook(row(1, "a")).without(part).bytes(), Why.BROKEN);
    }

    @Test
    void a_damaged_workbook_is_refused_and_nothing_worse() {
        var whole = new RawWorkbook(row(1, "a", "b") + row(2, "c", "d")).bytes();
        assertRefused(Arrays.copyOf(whole, whole.length / 2), Why.BROKEN);
        assertRefused("PK\u0003\u0004 and then nothing of the kind".getBytes(StandardCharsets.UTF_8), Why.BROKEN);
        assertRefused(
                new RawWorkbook("<row r=\"1\"><c r=\"A1\"><f t=\"shared\" si=\"9\"/></c></row>").bytes(), Why.BROKEN);
        assertRefused(new RawWorkbook("<row r=\"x\"/>").bytes(), Why.BROKEN);
        var random = ThreadLocalRandom.current();
        for (var n = 0; n < 200; n++) {
            var bad = whole.clone();
            bad[random.nextInt(bad.length)] ^= (byte) (1 + random.nextInt(255));
            try {
                rows(bad);
            } catch (WorkbookRefused refused) {
                assertThat(refused.why()).isNotNull();
            } catch (IOException closed) {
                throw new AssertionError("not refused", closed);
            }
        }
    }

    @Test
    void what_we_write_we_read() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var table = TableWriter.of(TableFormat.XLSX, out, "List")) {
            table.row("code", "name");
            table.row("00123", "秦记");
        }
        assertThat(rows(out.toByteArray()).getLast().cells())
                .extracting(SheetCell::text)
                .containsExactly("00123", "秦记");
    }

    private static void assertRefused(byte[] content, Why why) {
        assertThatExceptionOfType(WorkbookRefused.class)
                .isThrownBy(() -> rows(content))
                .satisfies(refused -> assertThat(refused.why()).isEqualTo(why));
    }

    private static List<SheetRow> read(String rows) throws Exception {
        return rows(new RawWorkbook(rows).bytes());
    }

    private static List<SheetRow> rows(byte[] content) throws IOException, WorkbookRefused {
        try (var workbook = Workbook.open(content);
                var rows = workbook.rows(0)) {
            var read = new ArrayList<SheetRow>();
            for (var row = rows.next(); row != null; row = rows.next()) read.add(row);
            return read;
        }
    }
}
