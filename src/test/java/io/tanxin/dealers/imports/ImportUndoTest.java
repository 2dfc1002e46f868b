package io.tanxin.dealers.imports;

import static io.tanxin.Network.ADMIN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.DatabaseRows;
import io.tanxin.DatabaseTest;
import io.tanxin.Network;
import io.tanxin.dealers.DealerDraft;
import io.tanxin.dealers.DealerService;
import io.tanxin.dealers.Dealers;
import io.tanxin.dealers.Stage;
import io.tanxin.dealers.imports.DealerImport.Mode;
import io.tanxin.dealers.imports.DealerImport.Start;
import io.tanxin.dealers.imports.ImportRow.State;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import io.tanxin.tables.TableFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** An import can be taken back, as long as nothing was built on it. */
@DatabaseTest
class ImportUndoTest {
    private static final String FILE = """
            code,name,area,manager,contact,phone,email
            X1,One,新区,li.na,Ann,13800010001,ann@x.example
            X2,Two,新区,li.na,Bob,,
            X3,Three,,,Ann,,ann@x.example
            C001,Chen's New Kitchen,华南,zhou.min,陈大明,13800010009,
            H001,Hu Lighting,,,New Person,,new@x.example
            """;

    private ImportDesk desk;

    @Autowired
    DealerImport imports;

    @Autowired
    DealerService service;

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
    void untouched_all_of_it_goes_and_everything_is_as_it_was() {
        var before = everything();
        var done = imported();
        assertThat(done).extracting("added", "changed").containsExactly(3, 2);
        assertThat(everything()).isNotEqualTo(before);
        assertThat(count("select count(*) from person where email = 'ann@x.example'"))
                .isOne();

        var undone = desk.takenBack(done);
        assertThat(undone).extracting("state", "takenBack", "kept").containsExactly(State.UNDONE, 5, 0);
        assertThat(everything()).isEqualTo(before);
        assertThat(count("select count(*) from audit_entry where action = 'dealers.import-undone'"))
                .isOne();
    }

    @Test
    void what_somebody_changed_since_stays_and_is_named() throws IOException {
        var done = imported();
        var one = dealer("X1");
        actors.runAs(LI_NA, () -> service.edit(one, 0, DealerDraft.of("X1", "One, renamed", Stage.GROWING)));
        db.sql("update person set phone = '+8613800019999' where id = 20").update();

        var undone = desk.takenBack(done);
        assertThat(undone).extracting("takenBack", "kept").containsExactly(3, 2);
        assertThat(codes()).contains("X1").doesNotContain("X2", "X3");
        assertThat(db.sql("select name from dealer where code = 'C001'")
                        .query(String.class)
                        .single())
                .isEqualTo("Chen's New Kitchen");
        var file = new ByteArrayOutputStream();
        actors.runAs(ADMIN, () -> {
            try {
                imports.stayed(undone.id(), TableFormat.CSV, Locale.ENGLISH, Enum::name, file);
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
        });
        assertThat(file.toString(StandardCharsets.UTF_8).lines())
                .contains("X1,\"One, renamed\",CHANGED", "C001,Chen's New Kitchen,CONTACT_CHANGED");
    }

    @Test
    void a_dealer_that_a_promise_or_a_letter_is_about_stays() {
        var done = imported();
        db.sql("""
                insert into promise (version, dealer_id, side, owner_id, words, made_on, due, state, presumed, made_by, created_at)
                values (0, :dealer, 'COMPANY', 12, 'A shelf', '2026-11-01', '2026-12-04', 'OPEN', false, 12, '2026-11-01')
                """).param("dealer", dealer("X1").value()).update();
        db.sql("""
                insert into outbox_mail (kind, subject_id, reader_id, occurrence, version, facts, dealer_id, state, message_id, attempt,
                                         failures, unsure, due_at, posted_at)
                values ('x', 1, 1, '', 0, '{}', :dealer, 'SENT', 'x', 0, 0, false, '2026-11-01', '2026-11-01')
                """).param("dealer", dealer("X2").value()).update();
        assertThat(desk.takenBack(done).kept()).isEqualTo(2);
        assertThat(codes()).contains("X1", "X2").doesNotContain("X3");
        assertThat(count("select count(*) from person where name = 'Ann'"))
                .as("a contact of X1 still")
                .isOne();
        assertThat(count("select count(*) from area where name = '新区'")).isOne();
    }

    @Test
    void a_contact_who_came_back_with_something_of_the_own_stays_with_the_dealer() {
        var done = imported();
        db.sql("insert into reminder_choice (person_id, own_offsets) select id, true from person where name = 'Bob'")
                .update();
        assertThat(desk.takenBack(done).kept()).isOne();
        assertThat(codes()).contains("X2");
    }

    @Test
    void it_is_taken_back_once_and_only_by_who_imports() {
        var done = imported();
        assertThatThrownBy(() -> actors.runAs(LI_NA, () -> imports.undo(done.id())))
                .isInstanceOf(AccessDeniedException.class);
        desk.takenBack(done);
        assertThat(actors.runAs(ADMIN, () -> imports.undo(done.id()))).isInstanceOf(Start.Outdated.class);
        assertThat(desk.tried(FILE.getBytes(StandardCharsets.UTF_8)))
                .extracting("added", "changed")
                .containsExactly(3, 2);
    }

    @Test
    void who_sees_the_dealer_is_as_it_was_too() {
        var done = imported();
        assertThat(seers()).doesNotContain(LI_NA.value()).contains(Network.ZHOU_MIN.value());
        desk.takenBack(done);
        assertThat(seers()).contains(LI_NA.value()).doesNotContain(Network.ZHOU_MIN.value());
    }

    private List<Long> seers() {
        return db.sql("select viewer_id from visible_dealer where dealer_id = :id")
                .param("id", CHENS_KITCHEN.value())
                .query(Long.class)
                .list();
    }

    private ImportRow imported() {
        var done = desk.written(desk.tried(FILE.getBytes(StandardCharsets.UTF_8)), Mode.GOOD_ROWS);
        assertThat(done.state()).isEqualTo(State.DONE);
        return done;
    }

    /** All that an import touches, without the count of its changes. */
    private List<String> everything() {
        return db.sql("""
                select concat_ws('|', 'dealer', id, code, name, pinyin, area_id, city, manager_id, state, stage) line from dealer
                union all select concat_ws('|', 'person', id, name, email, phone, title) from person
                union all select concat_ws('|', 'role', person_id, role) from person_role
                union all select concat_ws('|', 'contact', dealer_id, person_id, first, invited, removed_at is null) from contact
                union all select concat_ws('|', 'visible', viewer_id, dealer_id, because) from visible_dealer
                union all select concat_ws('|', 'area', name) from area
                order by line
                """).query(String.class).list();
    }

    private List<String> codes() {
        return db.sql("select code from dealer").query(String.class).list();
    }

    private DealerId dealer(String code) {
        return db.sql("select id from dealer where code = :code")
                .param("code", code)
                .query((row, n) -> new DealerId(row.getLong(1)))
                .single();
    }

    private int count(String query) {
        return db.sql(query).query(Integer.class).single();
    }
}
