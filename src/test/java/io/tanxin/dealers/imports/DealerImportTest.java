package io.tanxin.dealers.imports;

import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.ZHOU_MIN;
import static io.tanxin.dealers.imports.DealerImport.Mode.GOOD_ROWS;
import static io.tanxin.dealers.imports.DealerImport.Mode.ONLY_IF_ALL_ARE_GOOD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tanxin.DatabaseRows;
import io.tanxin.DatabaseTest;
import io.tanxin.Network;
import io.tanxin.dealers.ContactPerson;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.dealers.Dealers;
import io.tanxin.dealers.imports.Finding.Kind;
import io.tanxin.dealers.imports.ImportRow.State;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.NotFound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class DealerImportTest {
    private static final Path OWN = Path.of("src/test/resources/import/network.csv");
    private static final Path REAL = Path.of("../shared/data/dealers-cn.csv");

    private ImportDesk desk;

    @Autowired
    DealerImport imports;

    @Autowired
    Dealers dealers;

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
    void a_trial_names_every_fault_by_row_and_column_and_writes_nothing() {
        var read = checked(read(OWN));
        assertThat(desk.findings(read))
                .extracting(Finding::row, Finding::column, Finding::kind)
                .contains(
                        tuple(3, Column.NAME, Kind.TRIMMED),
                        tuple(4, Column.ADDRESS, Kind.NOTE_IN_ADDRESS),
                        tuple(4, Column.CONTACT_MAIL, Kind.CONTACT_WITHOUT_MAIL),
                        tuple(5, Column.ADDRESS, Kind.FULL_WIDTH),
                        tuple(9, Column.CODE, Kind.CODE_TWICE),
                        tuple(10, Column.MANAGER, Kind.NO_MANAGER),
                        tuple(20, Column.MANAGER, Kind.UNKNOWN_MANAGER),
                        tuple(22, Column.LATITUDE, Kind.BAD_COORDINATE),
                        tuple(23, Column.CONTACT_PHONE, Kind.BAD_PHONE),
                        tuple(24, Column.NAME, Kind.FORMULA),
                        tuple(25, Column.NAME, Kind.MISSING),
                        tuple(26, Column.CONTACT_MAIL, Kind.BAD_MAIL));
        assertThat(read)
                .extracting("rows", "added", "changed", "unchanged", "leftOut")
                .containsExactly(26, 18, 0, 0, 8);
        assertThat(count("dealer")).isEqualTo(3);
    }

    @Test
    @Tag("M28")
    void the_good_rows_come_to_their_managers_and_the_same_file_again_changes_nothing() {
        var letters = count("outbox_mail");
        assertThat(run(read(OWN), GOOD_ROWS).state()).isEqualTo(State.DONE);
        assertThat(count("dealer")).isEqualTo(21);
        assertThat(actors.runAs(LI_NA, () -> dealers.choose("jianhu", 0, 9)))
                .extracting(DealerBrief::code)
                .containsExactly("E1010");
        var seabreeze =
                actors.runAs(ZHOU_MIN, () -> dealers.choose("seabreeze", 0, 9)).getFirst();
        assertThat(actors.runAs(ZHOU_MIN, () -> dealers.contacts(seabreeze.id())))
                .extracting(ContactPerson::name, ContactPerson::phone, ContactPerson::first)
                .containsExactly(tuple("Grace Lam", "+8613800020005", true));
        assertThat(db.sql("select code from dealer where manager_id is null")
                        .query(String.class)
                        .list())
                .containsExactly("E1008");

        var again = run(read(OWN), GOOD_ROWS);
        assertThat(again.changesNothing()).isTrue();
        assertThat(again.unchanged()).isEqualTo(18);
        assertThat(count("dealer")).isEqualTo(21);
        assertThat(count("contact")).isEqualTo(4 + 18);
        assertThat(db.sql("select count(*) from audit_entry where action = 'dealer.edited'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(count("outbox_mail")).as("M28: an import sends nothing").isEqualTo(letters);
    }

    @Test
    void with_one_bad_row_none_is_written_when_all_should_be_good() {
        var read = run(read(OWN), ONLY_IF_ALL_ARE_GOOD);
        assertThat(read.state()).isEqualTo(State.CHECKED);
        assertThat(read.leftOut()).isEqualTo(8);
        assertThat(count("dealer")).isEqualTo(3);
        assertThat(run(file("code,name\nX1,One\nX2,Two\n"), ONLY_IF_ALL_ARE_GOOD)
                        .state())
                .isEqualTo(State.DONE);
        assertThat(count("dealer")).isEqualTo(5);
    }

    @Test
    void a_known_code_is_a_change_of_what_the_row_says_and_of_nothing_else() {
        var changed = run(file("Code;Name;City;Manager\nc001;Chen's New Kitchen;;Zhou Min\n"), GOOD_ROWS);
        assertThat(changed).extracting("added", "changed").containsExactly(0, 1);
        assertThatThrownBy(() -> actors.runAs(LI_NA, () -> dealers.brief(CHENS_KITCHEN)))
                .isInstanceOf(NotFound.class);
        var after = actors.runAs(ZHOU_MIN, () -> dealers.brief(CHENS_KITCHEN));
        assertThat(after.name()).isEqualTo("Chen's New Kitchen");
        assertThat(after.code()).isEqualTo("C001");
        assertThat(after.city()).as("a blank cell empties nothing").isEqualTo("杭州");
        assertThat(db.sql("select json_extract(details, '$.parts') from audit_entry where action = 'dealer.edited'")
                        .query(String.class)
                        .single())
                .isEqualTo("[\"name\", \"manager\"]");
    }

    @Test
    void a_contact_is_matched_by_mail_or_name_and_a_removed_one_is_not_brought_back() {
        var changed = run(
                file(
                        "code\tname\tcontact\tphone\temail\nC001\tChen's Kitchen\t陈小红\t+86 138 0000 0001\thong@kitchen.example\n"),
                GOOD_ROWS);
        assertThat(changed.changed()).isEqualTo(1);
        assertThat(actors.runAs(LI_NA, () -> dealers.contacts(CHENS_KITCHEN)))
                .extracting(ContactPerson::name, ContactPerson::phone, ContactPerson::first)
                .containsExactly(tuple("陈大明", null, true), tuple("陈小红", "+8613800000001", false));
        db.sql("update contact set removed_at = '2026-01-01' where person_id = 21")
                .update();
        assertThat(run(file("code,name,contact\nC001,Chen's Kitchen,陈小红\n"), GOOD_ROWS)
                        .changesNothing())
                .isTrue();
    }

    @Test
    void a_mail_address_is_one_persons_here_and_in_the_file() {
        var read = findings(file("""
                code,name,contact,email
                X1,One,Li,li.na@tanxin.example
                X2,Two,Somebody,hu@lighting.example
                X3,Three,Hu Wei,hu@lighting.example
                X4,Four,Ann,ann@x.example
                X5,Five,Bob,ann@x.example
                X6,Six,Ann,ann@x.example
                """));
        assertThat(read)
                .filteredOn(finding -> finding.kind().isProblem())
                .extracting(Finding::row, Finding::kind)
                .containsExactly(
                        tuple(2, Kind.MAIL_OF_ANOTHER), tuple(3, Kind.MAIL_OF_ANOTHER), tuple(6, Kind.MAIL_OF_ANOTHER));
    }

    @Test
    void every_way_a_cell_can_be_bad_is_named() {
        assertThat(kinds("code,name\n,Nameless\n")).contains(Kind.MISSING);
        assertThat(kinds("code,name\nX1," + "很".repeat(121) + "\n")).contains(Kind.TOO_LONG);
        assertThat(kinds("code,name\nX1,\"two\nlines\"\n")).contains(Kind.CONTROL_CHARACTER);
        assertThat(kinds("code,name\nX1,bell\u0007\n")).contains(Kind.CONTROL_CHARACTER);
        assertThat(kinds("code,name\n@cmd,One\n")).contains(Kind.FORMULA);
        assertThat(kinds("code,name\nX1,+1+2\n")).contains(Kind.FORMULA);
        assertThat(kinds("code,name\nX€1,One\n")).contains(Kind.CODE_SHAPE);
        assertThat(kinds("code,name,latitude\nX1,One,91\n")).contains(Kind.BAD_COORDINATE);
        assertThat(kinds("code,name,longitude\nX1,One,east\n")).contains(Kind.BAD_COORDINATE);
        assertThat(kinds("code,name,longitude\nX1,One,-73.5\n")).doesNotContain(Kind.FORMULA, Kind.BAD_COORDINATE);
        assertThat(kinds("code,name,stage\nX1,One,tired\n")).contains(Kind.UNKNOWN_STAGE);
        assertThat(kinds("code,name,phone\nX1,One,13800010001\n")).contains(Kind.CONTACT_WITHOUT_NAME);
        assertThat(kinds("code,name\nX1,One,more\n")).contains(Kind.TOO_MANY_CELLS);
        assertThat(kinds("code,name,colour\nX1,One,red\n")).contains(Kind.UNKNOWN_COLUMN);
        assertThat(kinds("code,name\nX1,😀 Lamps\n")).containsExactly(Kind.NO_MANAGER);
        assertThat(kinds("code,name\nX1,One\nx1,Again\n")).contains(Kind.CODE_TWICE);
    }

    @Test
    void a_manager_is_known_by_user_name_mail_address_or_name() {
        var read = run(
                file("code,name,manager\nX1,One,zhou.min\nX2,Two,Zhou.Min@tanxin.example\nX3,Three,ｚｈｏｕ  min\n"),
                GOOD_ROWS);
        assertThat(read.added()).isEqualTo(3);
        assertThat(db.sql("select count(*) from dealer where manager_id = 13")
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void two_managers_of_one_name_are_not_guessed_between() {
        db.sql("update person set name = 'Li Na' where id = 13").update();
        assertThat(kinds("code,name,manager\nX1,One,li  na\n")).contains(Kind.SEVERAL_MANAGERS);
        assertThat(kinds("code,name,manager\nX1,One,zhou.min\n")).doesNotContain(Kind.SEVERAL_MANAGERS);
    }

    @Test
    void the_same_rows_are_read_from_every_charset_people_save_in() throws IOException {
        var text = "编码,名称,城市\nZ1,秦记五金,苏州\n";
        for (var charset : List.of("UTF-8", "GBK", "GB18030", "UTF-16")) {
            assertThat(checked(text.getBytes(Charset.forName(charset))).added())
                    .as(charset)
                    .isEqualTo(1);
        }
        assertThat(checked(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)).added())
                .isEqualTo(1);
        var english = "code,name,city,address\n" + "Z1,上海福银汽车销售服务有限公司,上海,上海浦东新区川桥路二百号\n".repeat(1);
        assertThat(checked(english.getBytes("GBK")).added()).isEqualTo(1);
    }

    @Test
    void what_is_no_table_is_refused_with_one_reason() throws IOException {
        assertThat(refused(new byte[0])).isEqualTo(Refusal.EMPTY);
        assertThat(refused(file(" \n\n"))).isEqualTo(Refusal.EMPTY);
        assertThat(refused(new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0})).isEqualTo(Refusal.BROKEN_WORKBOOK);
        assertThat(refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}))
                .isEqualTo(Refusal.NOT_TEXT);
        assertThat(refused(file("name,city\nOne,Here\n"))).isEqualTo(Refusal.HEADER_MISSING);
        assertThat(refused(file("A12,上海\nA13,北京\n"))).isEqualTo(Refusal.HEADER_MISSING);
        assertThat(refused(file("code,name,编码\nX1,One,X1\n"))).isEqualTo(Refusal.COLUMN_TWICE);
        assertThat(refused(file("code,name\n"))).isEqualTo(Refusal.NO_ROWS);
        assertThat(refused(file("code,name\nX1,\"One\n"))).isEqualTo(Refusal.BROKEN_QUOTES);
        assertThat(refused("code,name\nX1,caf\u00e9 na\u00efve\n".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(Refusal.UNKNOWN_CHARSET);
        assertThat(refused(file("code,name\n" + "X1,One\n".repeat(20_001)))).isEqualTo(Refusal.TOO_MANY_ROWS);
        assertThat(refused(new byte[TextFile.MOST_BYTES + 1])).isEqualTo(Refusal.TOO_BIG);
    }

    @Test
    void only_an_administrator_imports() {
        assertThatThrownBy(() -> actors.runAs(LI_NA, () -> imports.receive("x", file("code,name"))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> actors.runAs(Network.DIRECTOR, () -> imports.write(1, GOOD_ROWS)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @Tag("real-data")
    void a_real_network_is_read_with_its_faults_named_and_a_second_time_changes_nothing() {
        assumeTrue(Files.isReadable(REAL), "no real data beside the project");
        var trial = checked(read(REAL));
        assertThat(trial.rows()).isEqualTo(573);
        assertThat(trial.leftOut()).isEqualTo(1);
        assertThat(desk.findings(trial))
                .extracting(Finding::kind)
                .contains(Kind.CODE_TWICE, Kind.TRIMMED, Kind.FULL_WIDTH, Kind.NOTE_IN_ADDRESS);
        assertThat(count("dealer")).isEqualTo(3);

        assertThat(run(read(REAL), GOOD_ROWS).added()).isEqualTo(572);
        var again = run(read(REAL), GOOD_ROWS);
        assertThat(again.changesNothing()).isTrue();
        assertThat(again.unchanged()).isEqualTo(572);
        assertThat(count("dealer")).isEqualTo(575);
        assertThat(db.sql("select count(*) from dealer where manager_id is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(572);
    }

    private ImportRow checked(byte[] file) {
        var row = desk.tried(file);
        assertThat(row.state()).isEqualTo(State.CHECKED);
        return row;
    }

    private ImportRow run(byte[] file, DealerImport.Mode mode) {
        return desk.written(checked(file), mode);
    }

    private @Nullable Refusal refused(byte[] file) {
        return desk.refused(file);
    }

    private List<Finding> findings(byte[] file) {
        return desk.findings(checked(file));
    }

    private List<Kind> kinds(String text) {
        return findings(file(text)).stream().map(Finding::kind).toList();
    }

    private static byte[] file(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private int count(String table) {
        return db.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
