package io.tanxin.communication.talk;

import static io.tanxin.Network.ADMIN;
import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN;
import static io.tanxin.Network.QIN_HARDWARE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.communication.DayId;
import io.tanxin.communication.talk.MinutesService.Saved;
import io.tanxin.communication.talk.MinutesService.Shared;
import io.tanxin.dealers.DealerSeals;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.seals.SealCheck;
import io.tanxin.seals.SealCheck.Broken;
import io.tanxin.seals.SealCheck.Fault;
import io.tanxin.seals.SealCheck.Whole;
import io.tanxin.seals.SealErasing;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("C4")
@DatabaseTest
@SignedIn("li.na")
class SealedMinutesTest {
    @Autowired
    MinutesService minutes;

    @Autowired
    DealerWord word;

    @Autowired
    DealerSeals seals;

    @Autowired
    SealErasing erasing;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    private DayId day = new DayId(0);

    @BeforeEach
    void a_talk_two_hours_ago() {
        day = TalkRows.oneToOne(db, clock.instant().minus(Duration.ofHours(2)), LI_NA, CHENS_KITCHEN, CHEN);
    }

    @Test
    void minutes_are_sealed_when_shared_and_each_word_of_the_dealer_after_them() {
        share("We talked about shelves.");
        correct(1, "About lamps");
        share("We talked about shelves and lamps.");
        actors.runAs(CHEN, () -> word.confirm(day, null));

        assertThat(kinds(CHENS_KITCHEN))
                .containsExactly("1 MINUTES 1", "2 MINUTES_ANSWER 0", "3 MINUTES 2", "4 MINUTES_ANSWER 0");
        assertThat(whole(CHENS_KITCHEN).seals()).isEqualTo(4);
    }

    @Test
    void both_sides_see_the_seal_of_what_they_read() {
        share("First");
        var seen =
                Objects.requireNonNull(word.page(day, null).parts().getFirst().seal());
        var dealers =
                actors.runAs(CHEN, () -> word.page(day, null).parts().getFirst().seal());

        assertThat(seen).isEqualTo(dealers);
        assertThat(seen.number()).isOne();
        assertThat(seen.shortPrint()).matches("[0-9a-f]{4} [0-9a-f]{4}");
        assertThat(actors.runAs(CHEN, () -> seals.check(CHENS_KITCHEN))).isEqualTo(new Whole(1, 0, seen));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update minutes_share set text = 'The company promised nothing'                    | 1 | THING_CHANGED
            update minutes_share set by_id = 1                                                | 1 | THING_CHANGED
            update minutes_answer set correction = 'All is well'                              | 2 | THING_CHANGED
            update minutes_answer set line_text = 'Another line'                              | 2 | THING_CHANGED
            delete from minutes_answer                                                        | 2 | THING_CHANGED
            update seal_part set content = 'The company promised nothing' where name = 'text' | 1 | PART_CHANGED
            """)
    void what_is_changed_behind_the_portal_shows(String change, int number, Fault fault) {
        share("The company gives a shelf.");
        correct(1, "Two shelves");
        db.sql(change).update();

        assertThat(check()).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.number()).isEqualTo(number);
            assertThat(broken.fault()).isEqualTo(fault);
        });
    }

    @Test
    void what_all_at_a_round_read_is_sealed_for_each_and_erased_for_each() {
        day = TalkRows.round(
                db, clock.instant().minus(Duration.ofHours(2)), LI_NA, Map.of(CHENS_KITCHEN, CHEN, QIN_HARDWARE, QIN));
        share("All want courses. Wang's daughter is ill.");
        assertThat(whole(CHENS_KITCHEN).seals()).isOne();
        assertThat(whole(QIN_HARDWARE).seals()).isOne();

        actors.runAs(ADMIN, () -> {
            erasing.erase(CHENS_KITCHEN, 1, "text", "A child's illness");
            return true;
        });

        for (var dealer : List.of(CHENS_KITCHEN, QIN_HARDWARE)) {
            assertThat(whole(dealer).seals()).isEqualTo(2);
            assertThat(whole(dealer).erased()).isOne();
        }
        assertThat(db.sql("""
                select count(*) from minutes m join minutes_share h on h.minutes_id = m.id
                 where concat(m.text, m.shared_text, h.text) like '%Wang%'
                """).query(Integer.class).single()).isZero();
        var part = word.page(day, QIN_HARDWARE).parts().getFirst();
        assertThat(part.lines()).isEmpty();
        assertThat(Objects.requireNonNull(Objects.requireNonNull(part.seal()).erased())
                        .because())
                .isEqualTo("A child's illness");
    }

    @Test
    void minutes_from_before_seals_are_sealed_when_the_dealer_has_its_say() {
        share("An old text");
        for (var table : List.of("seal_part", "seal", "seal_chain")) {
            db.sql("delete from " + table).update();
        }
        assertThat(word.page(day, null).parts().getFirst().seal()).isNull();

        actors.runAs(CHEN, () -> word.confirm(day, null));

        assertThat(kinds(CHENS_KITCHEN)).containsExactly("1 MINUTES 1", "2 MINUTES_ANSWER 0");
        assertThat(whole(CHENS_KITCHEN).seals()).isEqualTo(2);
    }

    @Test
    void nobody_checks_a_foreign_dealers_seals() {
        assertThatThrownBy(() -> actors.runAs(CHEN, () -> seals.check(HU_LIGHTING)))
                .isInstanceOf(NotFound.class);
    }

    private void share(String text) {
        var version = minutes.draft(day, null).version();
        var kept = (Saved.Kept) minutes.save(day, null, version, text);
        assertThat(minutes.share(day, null, kept.draft().version())).isInstanceOf(Shared.Done.class);
    }

    private void correct(int line, String words) {
        actors.runAs(CHEN, () -> {
            var part = word.page(day, null).parts().getFirst();
            word.correct(day, null, Objects.requireNonNull(part.id()), part.share(), line, words);
            return true;
        });
    }

    private SealCheck check() {
        return seals.check(CHENS_KITCHEN);
    }

    private Whole whole(DealerId dealer) {
        var check = seals.check(dealer);
        assertThat(check).isInstanceOf(Whole.class);
        return (Whole) check;
    }

    private List<String> kinds(DealerId dealer) {
        return db.sql(
                        "select concat(number, ' ', kind, ' ', edition) from seal where dealer_id = :dealer order by number")
                .param("dealer", dealer.value())
                .query(String.class)
                .list();
    }
}
