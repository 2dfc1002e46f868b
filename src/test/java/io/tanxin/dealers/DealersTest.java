package io.tanxin.dealers;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.CHEN_STAFF;
import static io.tanxin.Network.HU;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN;
import static io.tanxin.Network.QIN_HARDWARE;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.DatabaseRows;
import io.tanxin.DatabaseTest;
import io.tanxin.Network;
import io.tanxin.identity.Actors;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class DealersTest {
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
    }

    @Test
    void a_job_meets_every_dealer_in_the_order_it_asked_for() {
        var briefs = actors.runAs("test", () -> dealers.briefs(List.of(QIN_HARDWARE, HU_LIGHTING, QIN_HARDWARE)));
        assertThat(briefs).extracting(DealerBrief::name).containsExactly("秦记五金", "Hu Lighting");
        assertThat(briefs.getFirst().place()).isEqualTo("江苏苏州人民路1号");
        assertThat(briefs.getFirst().manager()).isEqualTo(LI_NA);
    }

    @Test
    void a_dealer_reads_the_language_of_its_first_contact_and_nobody_is_told_of_a_foreign_dealer() {
        assertThat(actors.runAs(LI_NA, () -> dealers.language(CHENS_KITCHEN))).contains(Locale.SIMPLIFIED_CHINESE);
        db.sql("update person set locale = 'en' where id = :chen")
                .param("chen", CHEN.value())
                .update();
        assertThat(actors.runAs(LI_NA, () -> dealers.language(CHENS_KITCHEN))).contains(Locale.ENGLISH);
        assertThat(actors.runAs(ZHOU_MIN, () -> dealers.language(CHENS_KITCHEN)))
                .isEmpty();
    }

    @Test
    void a_dealer_is_found_by_name_code_pinyin_and_initials() {
        assertThat(search("lighting")).containsExactly(HU_LIGHTING);
        assertThat(search("Q001")).containsExactly(QIN_HARDWARE);
        assertThat(search("qinji")).containsExactly(QIN_HARDWARE);
        assertThat(search("QJWJ")).containsExactly(QIN_HARDWARE);
        assertThat(search("五金")).containsExactly(QIN_HARDWARE);
        assertThat(search("五")).containsExactly(QIN_HARDWARE);
        assertThat(search("ｈｕ　ｌｉ")).containsExactly(HU_LIGHTING);
        assertThat(search("%")).isEmpty();
        assertThat(search(" ")).containsExactly(CHENS_KITCHEN, HU_LIGHTING, QIN_HARDWARE);
    }

    @Test
    void the_first_contact_stands_first_and_each_of_them_is_known() {
        var people = actors.runAs("test", () -> dealers.contacts(CHENS_KITCHEN));
        assertThat(people).extracting(ContactPerson::id).containsExactly(CHEN, CHEN_STAFF);
        assertThat(people.getFirst().first()).isTrue();
        assertThat(people.getLast().email()).isNull();
        assertThat(dealers.isContact(QIN, QIN_HARDWARE)).isTrue();
        assertThat(dealers.isContact(HU, QIN_HARDWARE)).isFalse();
        assertThat(dealers.isContact(ZHOU_MIN, HU_LIGHTING)).isFalse();
    }

    private List<io.tanxin.kernel.DealerId> search(String words) {
        return actors.runAs(
                "test",
                () -> dealers.choose(words, 0, 10).stream().map(DealerBrief::id).toList());
    }
}
