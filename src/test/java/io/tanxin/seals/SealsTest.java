package io.tanxin.seals;

import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.HU_LIGHTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.seals.SealCheck.Broken;
import io.tanxin.seals.SealCheck.Fault;
import io.tanxin.seals.SealCheck.Whole;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("C4")
@Tag("N1")
@DatabaseTest
@SignedIn("admin")
class SealsTest {
    private static final String KIND = "TRIAL";

    @Autowired
    Seals seals;

    @Autowired
    SealChecking checking;

    @Autowired
    SealErasing erasing;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient db;

    @Test
    void each_seal_follows_from_the_one_before_it() {
        seal(CHENS_KITCHEN, 1, "A shelf by Friday");
        seal(HU_LIGHTING, 1, "Lamps");
        var third = seal(CHENS_KITCHEN, 2, "开第二家店");

        assertThat(checking.check(CHENS_KITCHEN)).isEqualTo(new Whole(2, 0, third));
        assertThat(checking.check(HU_LIGHTING))
                .isInstanceOfSatisfying(
                        Whole.class, whole -> assertThat(whole.seals()).isOne());
    }

    @Test
    void nothing_sealed_is_whole() {
        assertThat(checking.check(CHENS_KITCHEN)).isEqualTo(new Whole(0, 0, null));
    }

    @Test
    void the_same_words_have_another_hash_each_time_so_that_nobody_can_guess_what_was_erased() {
        seal(CHENS_KITCHEN, 1, "Yes");
        seal(CHENS_KITCHEN, 2, "Yes");

        assertThat(db.sql("select count(distinct hash) from seal_part where name = 'text'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update seal_part set content = 'A shelf by Monday' where number = 2 and name = 'text' | 2 | PART_CHANGED
            update seal_part set hash = repeat('a', 64) where number = 2 and name = 'text'        | 2 | SEAL_CHANGED
            update seal_part set salt = null, content = null where number = 2 and name = 'text'   | 2 | PART_GONE
            delete from seal_part where number = 2 and name = 'figures'                            | 2 | SEAL_CHANGED
            update seal set at = at - interval 1 day where number = 2                              | 2 | SEAL_CHANGED
            update seal set subject_id = 7 where number = 2                                        | 2 | SEAL_CHANGED
            update seal set digest = repeat('b', 64) where number = 2                              | 2 | SEAL_CHANGED
            update seal set previous = repeat('0', 64) where number = 2                            | 2 | OUT_OF_ORDER
            """)
    void what_is_changed_in_the_database_shows(String change, int number, Fault fault) {
        three();
        db.sql(change).update();

        assertThat(checking.check(CHENS_KITCHEN)).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.number()).isEqualTo(number);
            assertThat(broken.fault()).isEqualTo(fault);
        });
    }

    @Test
    void one_that_is_taken_out_shows() {
        three();
        remove(2);
        assertThat(checking.check(CHENS_KITCHEN)).isEqualTo(new Broken(2, null, null, Fault.MISSING));
    }

    @Test
    void a_chain_cut_short_does_not_reach_its_head() {
        three();
        remove(3);

        assertThat(checking.check(CHENS_KITCHEN)).isEqualTo(new Broken(3, null, null, Fault.NEWEST_MISSING));
    }

    @Test
    void two_that_change_places_show() {
        three();
        db.sql("delete from seal_part where number in (2, 3)").update();
        for (var move : List.of("9 where number = 2", "2 where number = 3", "3 where number = 9")) {
            db.sql("update seal set number = " + move).update();
        }

        assertThat(checking.check(CHENS_KITCHEN)).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.number()).isEqualTo(2);
            assertThat(broken.fault()).isEqualTo(Fault.OUT_OF_ORDER);
        });
    }

    @Test
    void an_erased_part_leaves_a_chain_that_holds_and_says_why() {
        three();
        erasing.erase(CHENS_KITCHEN, 2, "text", "A customer's name was in it");

        assertThat(db.sql("select count(*) from seal_part where content is null and salt is null")
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(checking.check(CHENS_KITCHEN)).isInstanceOfSatisfying(Whole.class, whole -> {
            assertThat(whole.seals()).isEqualTo(4);
            assertThat(whole.erased()).isOne();
        });
        assertThat(seals.newest(CHENS_KITCHEN, KIND, List.of(2L)).get(2L).erased())
                .extracting(SealMark.Erased::because)
                .isEqualTo("A customer's name was in it");
        assertThat(db.sql("select action from audit_entry order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("seal.erased");
    }

    @Test
    void an_erasure_cannot_be_erased_nor_a_part_that_is_not_there() {
        three();
        erasing.erase(CHENS_KITCHEN, 2, "text", "Why");

        assertThatThrownBy(() -> erasing.erase(CHENS_KITCHEN, 4, "because", "Why"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> erasing.erase(CHENS_KITCHEN, 2, "letter", "Why"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> erasing.erase(CHENS_KITCHEN, 1, "text", " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @SignedIn("wu.jing")
    void only_the_administrator_erases() {
        three();

        assertThatThrownBy(() -> erasing.erase(CHENS_KITCHEN, 2, "text", "Why"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void many_at_once_stand_one_after_the_other() throws Exception {
        try (var people = Executors.newFixedThreadPool(6)) {
            var work = IntStream.rangeClosed(1, 24)
                    .<Callable<SealMark>>mapToObj(n -> () -> seal(CHENS_KITCHEN, n, "Word " + n))
                    .toList();
            for (var done : people.invokeAll(work)) done.get();
        }

        assertThat(checking.check(CHENS_KITCHEN))
                .isInstanceOfSatisfying(
                        Whole.class, whole -> assertThat(whole.seals()).isEqualTo(24));
    }

    @Test
    void an_agreement_that_is_rolled_back_leaves_no_seal() {
        three();
        transactions.executeWithoutResult(agreement -> {
            seals.seal(CHENS_KITCHEN, new SealSubject(KIND, 9, 0), List.of(SealPart.text("text", "Never")));
            agreement.setRollbackOnly();
        });
        seal(CHENS_KITCHEN, 4, "After it");

        assertThat(checking.check(CHENS_KITCHEN))
                .isInstanceOfSatisfying(
                        Whole.class, whole -> assertThat(whole.seals()).isEqualTo(4));
        assertThatThrownBy(() ->
                        seals.seal(CHENS_KITCHEN, new SealSubject(KIND, 1, 0), List.of(SealPart.text("text", "Alone"))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private void three() {
        seal(CHENS_KITCHEN, 1, "A shelf by Friday");
        seal(CHENS_KITCHEN, 2, "A second shop by 2031");
        seal(CHENS_KITCHEN, 3, "Courses in spring");
    }

    private SealMark seal(DealerId dealer, long subject, String text) {
        var parts = List.of(
                SealPart.text("text", text),
                SealPart.persons("persons", "{\"by\":3}"),
                SealPart.figures("figures", "{\"sales\":1200000}"));
        return transactions.execute(agreement -> seals.seal(dealer, new SealSubject(KIND, subject, 0), parts));
    }

    private void remove(int number) {
        db.sql("delete from seal_part where number = :n").param("n", number).update();
        db.sql("delete from seal where number = :n").param("n", number).update();
    }
}
