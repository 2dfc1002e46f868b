package io.tanxin.dealers.imports;

import static io.tanxin.tables.RawWorkbook.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tanxin.DatabaseRows;
import io.tanxin.DatabaseTest;
import io.tanxin.Network;
import io.tanxin.dealers.imports.DealerImport.Mode;
import io.tanxin.dealers.imports.Finding.Kind;
import io.tanxin.dealers.imports.ImportRow.State;
import io.tanxin.identity.Actors;
import io.tanxin.tables.RawWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Workbooks as people save them, and as nobody should. */
@DatabaseTest
class ImportSheetTest {
    private ImportDesk desk;

    @Autowired
    DealerImport imports;

    @Autowired
    Actors actors;

    @Autowired
    DatabaseRows rows;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void network() {
        rows.clear();
        Network.lay(db);
        desk = new ImportDesk(imports, actors);
    }

    @Test
    void a_workbook_is_read_as_the_same_table_in_csv() throws IOException {
        var book = book(
                List.of("编码", "名称", "城市", "区域经理", "联系人", "手机"),
                List.of("00123", "秦记 😀 五金", "苏州", "Zhou Min", "李梅", "13800010001"));
        var csv = "编码,名称,城市,区域经理,联系人,手机\n00123,秦记 😀 五金,苏州,Zhou Min,李梅,13800010001\n";
        assertThat(desk.written(desk.tried(book), Mode.GOOD_ROWS))
                .extracting("state", "added", "leftOut")
                .containsExactly(State.DONE, 1, 0);
        assertThat(db.sql("select concat(code, name, city, manager_id) from dealer order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("00123秦记 😀 五金苏州13");
        assertThat(desk.tried(csv.getBytes(StandardCharsets.UTF_8)).unchanged()).isEqualTo(1);
    }

    @Test
    void codes_and_phones_that_a_spreadsheet_made_numbers_of_are_read_as_they_were_seen() {
        var row = desk.written(
                desk.tried(
                        sheet(
                                row(1, "code", "name", "contact", "phone")
                                        + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>123</v></c><c r=\"B2\" t=\"inlineStr\"><is><t>One</t></is></c>"
                                        + "<c r=\"C2\" t=\"inlineStr\"><is><t>Ann</t></is></c><c r=\"D2\"><v>1.3800010001E10</v></c></row>")),
                Mode.GOOD_ROWS);
        assertThat(row.added()).isEqualTo(1);
        assertThat(db.sql(
                                "select d.code, p.phone from dealer d join contact c on c.dealer_id = d.id join person p on p.id = c.person_id"
                                        + " where d.id > 102")
                        .query((found, n) -> found.getString(1) + " " + found.getString(2))
                        .single())
                .isEqualTo("00123 +8613800010001");
    }

    @Test
    void what_a_spreadsheet_made_of_a_cell_is_named_by_row_and_column() {
        var tried = desk.tried(
                sheet(
                        row(1, "code", "name", "note")
                                + "<row r=\"2\"><c r=\"A2\" s=\"2\"><v>46085</v></c><c r=\"B2\" t=\"inlineStr\"><is><t>A date</t></is></c></row>"
                                + "<row r=\"3\"><c r=\"A3\"><v>1.2345678901234568E17</v></c><c r=\"B3\" t=\"inlineStr\"><is><t>Cut</t></is></c></row>"
                                + "<row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><t>X4</t></is></c><c r=\"B4\" t=\"str\"><f>\"Li\"&amp;\" Na\"</f><v>Li Na</v></c></row>"
                                + "<row r=\"5\"><c r=\"A5\" t=\"inlineStr\"><is><t>X5</t></is></c><c r=\"B5\" t=\"e\"><f>VLOOKUP(1,B:B,2)</f><v>#N/A</v></c></row>"
                                + "<row r=\"6\" hidden=\"1\"><c r=\"A6\" t=\"inlineStr\"><is><t>X6</t></is></c><c r=\"B6\" t=\"inlineStr\"><is><t>Hidden</t></is></c></row>"
                                + "<row r=\"7\"><c r=\"A7\" t=\"inlineStr\"><is><t>X7</t></is></c><c r=\"B7\" t=\"str\"><f>A1</f><v>=cmd|x</v></c></row>"
                                + "<row r=\"8\"><c r=\"A8\" s=\"2\"><v>60</v></c><c r=\"B8\" t=\"inlineStr\"><is><t>29 February 1900</t></is></c></row>"));
        assertThat(desk.findings(tried))
                .extracting(Finding::row, Finding::column, Finding::kind, Finding::given)
                .contains(
                        tuple(2, Column.CODE, Kind.DATE_CELL, "2026-03-04"),
                        tuple(3, Column.CODE, Kind.NUMBER_CUT, "123456789012345680"),
                        tuple(4, Column.NAME, Kind.FORMULA_VALUE, "Li Na"),
                        tuple(5, Column.NAME, Kind.BROKEN_CELL, "#N/A"),
                        tuple(6, null, Kind.HIDDEN_ROW, ""),
                        tuple(7, Column.NAME, Kind.FORMULA, "=cmd|x"),
                        tuple(8, Column.CODE, Kind.BROKEN_CELL, "60"));
        assertThat(tried).extracting("added", "leftOut").containsExactly(2, 5);
    }

    @Test
    void of_several_sheets_the_one_with_dealers_is_read_and_the_others_are_named() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Test", null)) {
            var secret = book.newWorksheet("Secret");
            secret.setVisibilityState(VisibilityState.HIDDEN);
            secret.value(0, 0, "code");
            secret.value(0, 1, "name");
            book.newWorksheet("Read me").value(0, 0, "How to fill this in");
            var dealers = book.newWorksheet("2026");
            dealers.value(1, 0, "code");
            dealers.value(1, 1, "name");
            dealers.value(2, 0, "X1");
            dealers.value(2, 1, "One");
            dealers.value(3, 1, "Merged");
            dealers.range(2, 0, 3, 0).merge();
        }
        var tried = desk.tried(out.toByteArray());
        assertThat(desk.findings(tried))
                .extracting(Finding::row, Finding::kind, Finding::given)
                .contains(
                        tuple(1, Kind.OTHER_SHEETS, "Read me"),
                        tuple(1, Kind.MERGED_CELLS, ""),
                        tuple(4, Kind.MISSING, ""));
        assertThat(tried.added()).isEqualTo(1);
    }

    @Test
    void a_name_of_300_signs_is_left_out_and_named() throws IOException {
        var tried = desk.tried(book(List.of("code", "name"), List.of("X1", "很".repeat(300))));
        assertThat(desk.findings(tried)).extracting(Finding::kind).contains(Kind.TOO_LONG);
        assertThat(tried.leftOut()).isEqualTo(1);
    }

    @Test
    void what_is_no_list_is_refused_with_one_reason_and_its_file_is_not_kept() throws IOException {
        assertThat(desk.refused(new RawWorkbook("")
                        .part("xl/vbaProject.bin", new byte[9])
                        .bytes()))
                .isEqualTo(Refusal.MACROS);
        assertThat(desk.refused(new RawWorkbook("<!--" + " ".repeat(70 << 20) + "-->").bytes()))
                .isEqualTo(Refusal.TOO_BIG_INSIDE);
        assertThat(desk.refused(sheet(""))).isEqualTo(Refusal.EMPTY);
        assertThat(desk.refused(book(List.of("code", "name")))).isEqualTo(Refusal.NO_ROWS);
        assertThat(desk.refused(book(List.of("name", "city"), List.of("One", "Here"))))
                .isEqualTo(Refusal.HEADER_MISSING);
        assertThat(desk.refused("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8))).isEqualTo(Refusal.NOT_TEXT);
        assertThat(desk.refused(new RawWorkbook("").without("xl/workbook.xml").bytes()))
                .isEqualTo(Refusal.BROKEN_WORKBOOK);
        assertThat(db.sql("select count(*) from dealer_import_file")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void more_rows_than_an_import_may_have_are_refused() {
        var many = new StringBuilder(row(1, "code", "name"));
        for (var n = 2; n <= 20_002; n++) many.append(row(n, "X" + n, "One"));
        assertThat(desk.refused(sheet(many.toString()))).isEqualTo(Refusal.TOO_MANY_ROWS);
    }

    private static byte[] sheet(String rows) {
        return new RawWorkbook(rows).bytes();
    }

    @SafeVarargs
    private static byte[] book(List<String>... lines) {
        var number = new int[1];
        return sheet(Stream.of(lines)
                .map(line -> row(++number[0], line.toArray(String[]::new)))
                .reduce("", String::concat));
    }
}
