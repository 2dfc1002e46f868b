package io.tanxin.handover;

import static io.tanxin.Network.ADMIN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.dealers.imports.DealerImport;
import io.tanxin.dealers.imports.DealerImport.Mode;
import io.tanxin.dealers.imports.ImportDesk;
import io.tanxin.dealers.imports.ImportRow;
import io.tanxin.identity.Actors;
import io.tanxin.promises.OrphanedPromises;
import io.tanxin.promises.PromiseDraft;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.PromiseService;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list of dealers names another account manager: that is a change of manager as any other. */
@Tag("P6")
@DatabaseTest
@SignedIn
class ImportedChangeTest {
    private static final String FILE = """
            code,name,manager
            C001,Chen's Kitchen,zhou.min
            Q001,秦记五金,li.na
            X1,One,zhou.min
            """;

    @Autowired
    DealerImport imports;

    @Autowired
    PromiseService promises;

    @Autowired
    OrphanedPromises orphans;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    private ImportDesk desk;

    @BeforeEach
    void a_promise_of_the_old_manager() {
        desk = new ImportDesk(imports, actors);
        var due =
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).plusDays(20);
        actors.runAs(
                LI_NA,
                () -> promises.make(
                        new PromiseDraft(CHENS_KITCHEN, Side.COMPANY, LI_NA, "A shelf by Friday", due, null, null)));
    }

    @Test
    void a_change_in_the_file_makes_the_letter_and_all_that_belongs_to_it_and_a_new_dealer_none() {
        imported();
        assertThat(db.sql("select concat_ws(' ', dealer_id, from_id, to_id, made_by) from hand_over_letter")
                        .query(String.class)
                        .list())
                .containsExactly("100 12 13 " + ADMIN);
        assertThat(count("hand_over_line where kind = 'OUR_PROMISE'")).isOne();
        assertThat(count("outbox_mail where kind = 'handover/made' and reader_id in (12, 13)"))
                .isEqualTo(2);
        assertThat(count("outbox_mail where reader_id >= 20 and kind not like 'promises/%'"))
                .as("no contact is written to because a file was read in")
                .isZero();
        assertThat(actors.runAs(ZHOU_MIN, () -> orphans.count(null))).isOne();
        assertThat(count("audit_entry where action = 'dealer.assigned' and actor_id = 10"))
                .isOne();
    }

    @Test
    void the_same_file_again_hands_nothing_over() {
        imported();
        imported();
        assertThat(count("hand_over_letter")).isOne();
    }

    @Test
    void an_import_that_is_taken_back_takes_its_letters_back() {
        desk.takenBack(imported());
        assertThat(db.sql("select ending from hand_over_letter")
                        .query(String.class)
                        .list())
                .containsExactly("TAKEN_BACK");
        assertThat(actors.runAs(LI_NA, () -> orphans.count(null))).isZero();
        assertThat(count("audit_entry where action = 'dealer.assigned'")).isEqualTo(2);
    }

    private ImportRow imported() {
        return desk.written(desk.tried(FILE.getBytes(StandardCharsets.UTF_8)), Mode.GOOD_ROWS);
    }

    private int count(String what) {
        return db.sql("select count(*) from " + what).query(Integer.class).single();
    }
}
