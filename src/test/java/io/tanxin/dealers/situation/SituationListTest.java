package io.tanxin.dealers.situation;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.COLLEAGUE;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN_HARDWARE;
import static io.tanxin.Network.ZHOU_MIN;
import static io.tanxin.dealers.situation.SituationTable.NOVEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.dealers.Stage;
import io.tanxin.dealers.situation.SituationNetwork.By;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
@SignedIn
@Tag("N2")
class SituationListTest {

    @Autowired
    SituationList list;

    @Autowired
    SituationNetwork network;

    @Autowired
    SituationRound round;

    @Autowired
    JdbcClient db;

    private final SituationTable table;

    SituationListTest(@Autowired SituationDesk desk, @Autowired Actors actors) {
        table = new SituationTable(desk, actors);
    }

    @Test
    void each_dealer_stands_as_reported_asked_silent_or_not_asked_yet() {
        assertThat(standings(NOVEMBER)).containsExactly("Chen's Kitchen NONE", "秦记五金 NONE");
        table.as(LI_NA, round::round);
        table.chen();
        assertThat(standings(NOVEMBER)).containsExactly("Chen's Kitchen GIVEN", "秦记五金 ASKED");
        assertThat(standings(NOVEMBER.plus(Duration.ofDays(31))))
                .containsExactly("Chen's Kitchen GIVEN", "秦记五金 SILENT");
    }

    @Test
    void the_list_is_narrowed_by_state_stage_and_words_and_paged_by_key() {
        table.chen();
        assertThat(rows(LI_NA, new SituationFilter("", Standing.GIVEN, null)))
                .extracting(SituationRow::name)
                .containsExactly("Chen's Kitchen");
        assertThat(rows(LI_NA, new SituationFilter("", null, Stage.STARTING)))
                .extracting(SituationRow::name)
                .containsExactly("秦记五金");
        assertThat(rows(LI_NA, new SituationFilter("qjwj", null, null))).hasSize(1);
        var first = rows(LI_NA, ALL).getFirst();
        assertThat(table.as(LI_NA, () -> list.rows(ALL, first.key(), 0, 10)))
                .extracting(SituationRow::name)
                .containsExactly("秦记五金");
    }

    @Test
    void a_manager_sees_own_dealers_only_and_a_colleague_and_a_dealer_no_list() {
        assertThat(rows(ZHOU_MIN, ALL)).extracting(SituationRow::name).containsExactly("Hu Lighting");
        for (var who : List.of(COLLEAGUE, CHEN)) {
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> rows(who, ALL));
        }
    }

    @Test
    void a_managers_file_has_the_answers_without_what_was_confided() {
        table.chen("worries!=My lease ends", "wishes=Earlier price lists");
        var sheet = table.as(LI_NA, () -> list.sheets(ALL, null, 0, 10)).getFirst();
        assertThat(sheet.answers()).containsKeys("staff", "wishes").doesNotContainKey("worries");
    }

    @Test
    void a_director_has_no_file_by_dealers_figures() {
        assertThat(rows(DIRECTOR, ALL)).hasSize(3);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> table.as(DIRECTOR, () -> list.sheets(ALL, null, 0, 10)));
    }

    @Test
    void who_stays_silent_is_told_to_its_manager_and_to_nobody_elses() {
        table.as(LI_NA, round::round);
        var later = NOVEMBER.plus(Duration.ofDays(31));
        assertThat(table.as(later, LI_NA, () -> list.silent(10)))
                .extracting(SituationRow::dealer)
                .containsExactly(CHENS_KITCHEN, QIN_HARDWARE);
        table.give(later, CHEN, CHENS_KITCHEN);
        assertThat(table.as(later, LI_NA, () -> list.silent(10)))
                .extracting(SituationRow::dealer)
                .containsExactly(QIN_HARDWARE);
    }

    @Test
    void the_network_is_shown_from_five_dealers_on_as_quartiles_and_median() {
        grow(4, "staff=2", "staff=4", "staff=6", "staff=8");
        assertThat(spread("staff", By.AREA)).isNull();
        grow(5, "staff=2", "staff=4", "staff=6", "staff=8", "staff=20");
        var part = spread("staff", By.AREA);
        assertThat(part).isNotNull();
        assertThat(part.dealers()).isEqualTo(5);
        assertThat(part.lower()).isEqualByComparingTo("4");
        assertThat(part.median()).isEqualByComparingTo("6");
        assertThat(part.upper()).isEqualByComparingTo("8");
    }

    @Test
    void of_a_dealer_the_last_report_counts_and_none_that_is_older_than_a_year() {
        grow(5, "staff=2", "staff=4", "staff=6", "staff=8", "staff=20");
        table.give(NOVEMBER.plusSeconds(60), LI_NA, new DealerId(204), "staff=10");
        assertThat(spread("staff", By.STAGE))
                .extracting(NetworkSpread.Part::upper)
                .satisfies(upper -> assertThat(upper).isEqualByComparingTo("8"));
        assertThat(table.as(NOVEMBER.plus(Duration.ofDays(370)), DIRECTOR, () -> network.spread(By.STAGE)))
                .isEmpty();
    }

    @Test
    void the_distribution_is_the_directors() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> table.as(LI_NA, () -> network.spread(By.STAGE)));
    }

    private static final SituationFilter ALL = new SituationFilter("", null, null);

    /** So many more dealers of Li Na's in the north, each with its report. */
    private void grow(int dealers, String... answers) {
        db.sql("insert ignore into area (id, name) values (3, '华北')").update();
        for (var n = 0; n < dealers; n++) {
            var id = 200 + n;
            var fresh = db.sql("""
                    insert ignore into dealer (id, version, code, name, pinyin, initials, area_id, stage, zone, country, manager_id,
                                               state, created_at)
                    values (:id, 0, :code, :code, 'x', 'x', 3, 'ESTABLISHED', 'Asia/Shanghai', 'CN', 12, 'ACTIVE', '2026-01-01')
                    """).param("id", id).param("code", "N" + n).update();
            if (fresh == 0) continue;
            for (var viewer : List.of(12, 11)) {
                db.sql("insert into visible_dealer values (:viewer, :id, '2000-01-01', '9999-12-31', 'MANAGER')")
                        .param("viewer", viewer)
                        .param("id", id)
                        .update();
            }
            table.give(NOVEMBER, LI_NA, new DealerId(id), answers[n]);
        }
    }

    private NetworkSpread.@Nullable Part spread(String question, By by) {
        return table.as(DIRECTOR, () -> network.spread(by)).stream()
                .filter(one -> one.question().name().equals(question))
                .flatMap(one -> one.parts().stream())
                .findFirst()
                .orElse(null);
    }

    private List<SituationRow> rows(UserId who, SituationFilter filter) {
        return table.as(who, () -> list.rows(filter, null, 0, 10));
    }

    private List<String> standings(Instant at) {
        return table.as(at, LI_NA, () -> list.rows(ALL, null, 0, 10)).stream()
                .map(row -> row.name() + " " + row.standing())
                .toList();
    }
}
