package io.tanxin.communication.talk;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.CHEN_STAFF;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.HU;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.communication.DayId;
import io.tanxin.concerns.Addressee;
import io.tanxin.kernel.UserId;
import io.tanxin.promises.PromiseDraft;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.PromiseService;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The draft agenda builds itself from what is owed (C2). */
@Tag("C2")
@DatabaseTest
@SignedIn("li.na")
class DraftAgendaTest extends Saying {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Autowired
    PromiseService promises;

    @Test
    @Tag("L1")
    void the_dealers_topics_come_first_then_promises_concerns_measures_and_what_was_parked() {
        atTen(() -> {
            var last = talk("CHECK_IN", -3);
            became(topics.add(last, null, "Parked last time", null), last, TopicState.PARKED);
            measure("COMPANY", "Train two fitters", TODAY.minusDays(9));
            raise("The shelf is late", Addressee.MANAGER);
            promise(Side.COMPANY, LI_NA, "A lamp", TODAY.plusDays(1));
            var day = talk("CHECK_IN", 5);
            actors.runAs(CHEN, () -> topics.add(day, null, "The dealer's own", null));
            assertThat(words(LI_NA, day))
                    .containsExactly(
                            "The dealer's own", "A lamp", "The shelf is late", "Train two fitters", "Parked last time");
            assertThat(words(CHEN, day)).isEqualTo(words(LI_NA, day));
        });
    }

    @Test
    @Tag("L1")
    void what_comes_later_finds_its_place_and_what_was_taken_off_stays_off() {
        atTen(() -> {
            measure("COMPANY", "Train two fitters", TODAY.minusDays(9));
            var day = talk("CHECK_IN", 5);
            assertThat(words(LI_NA, day)).containsExactly("Train two fitters");
            raise("The shelf is late", Addressee.MANAGER);
            assertThat(words(LI_NA, day)).containsExactly("The shelf is late", "Train two fitters");
            for (var topic : topics.of(day)) topics.remove(topic.id(), topic.version());
            assertThat(words(LI_NA, day)).isEmpty();
            assertThat(words(CHEN, day)).isEmpty();
        });
    }

    @Test
    @Tag("L1")
    void the_dealer_who_opens_the_day_first_finds_what_it_said_as_its_own_words() {
        atTen(() -> {
            var concern = raise("The shelf is late", Addressee.MANAGER);
            var day = talk("CHECK_IN", 5);
            var mine = as(CHEN, day).getFirst();
            assertThat(mine.words()).isEqualTo("The shelf is late");
            assertThat(mine.concern()).isEqualTo(concern);
            assertThat(mine.byName()).isEqualTo("陈大明");
            assertThat(mine.mine()).isFalse();
        });
    }

    @Test
    @Tag("C6")
    void one_in_confidence_joins_no_agenda_whoever_opens_it_until_it_is_shared() {
        atTen(() -> {
            var past = raise("About Li Na", Addressee.DIRECTOR);
            var day = talk("CHECK_IN", 5);
            for (var who : List.of(CHEN, CHEN_STAFF, DIRECTOR, LI_NA))
                assertThat(words(who, day)).as(who.toString()).isEmpty();
            actors.runAs(DIRECTOR, () -> steps.share(past, lists.version(past)));
            assertThat(words(LI_NA, day)).containsExactly("About Li Na");
        });
    }

    @Test
    @Tag("L1")
    void at_a_round_what_one_dealer_said_is_seen_by_nobody_who_does_not_see_that_dealer() {
        atTen(() -> {
            raise("The shelf is late", Addressee.MANAGER);
            var round = TalkRows.round(
                    db, BEGIN.plus(Duration.ofDays(2)), DIRECTOR, Map.of(CHENS_KITCHEN, CHEN, HU_LIGHTING, HU));
            assertThat(words(DIRECTOR, round)).containsExactly("The shelf is late");
            assertThat(words(CHEN, round)).containsExactly("The shelf is late");
            assertThat(words(HU, round)).isEmpty();
        });
    }

    @Test
    @Tag("L1")
    void what_is_resolved_is_owed_no_more() {
        atTen(() -> {
            var concern = raise("The shelf is late", Addressee.MANAGER);
            db.sql(
                            "update concern set state = 'RESOLVED', resolution = 'REASON', resolved_at = raised_at where id = :id")
                    .param("id", concern.value())
                    .update();
            assertThat(words(LI_NA, talk("CHECK_IN", 5))).isEmpty();
        });
    }

    @Test
    @Tag("N1")
    void a_measure_off_the_road_is_read_by_a_dealers_staff_only_if_its_owner_lets_it() {
        atTen(() -> {
            measure("DEALER", "Hire a shop lead", TODAY.minusDays(2));
            measure("COMPANY", "In good time", TODAY.plusDays(2));
            var day = talk("CHECK_IN", 5);
            assertThat(words(LI_NA, day)).containsExactly("Hire a shop lead");
            assertThat(words(CHEN, day)).containsExactly("Hire a shop lead");
            assertThat(words(CHEN_STAFF, day)).isEmpty();
            db.sql("update development_plan set staff_sees = true").update();
            assertThat(words(CHEN_STAFF, day)).containsExactly("Hire a shop lead");
        });
    }

    @Test
    @Tag("P2")
    void what_was_parked_and_is_owed_all_the_same_stands_once() {
        atTen(() -> {
            raise("The shelf is late", Addressee.MANAGER);
            promise(Side.COMPANY, LI_NA, "A lamp", TODAY);
            var first = talk("CHECK_IN", 1);
            var next = talk("CHECK_IN", 8);
            assertThat(words(LI_NA, next))
                    .as("opened before the first was held")
                    .hasSize(2);
            for (var topic : topics.of(first)) became(topic.id(), first, TopicState.PARKED);
            assertThat(words(LI_NA, next)).containsExactly("A lamp", "The shelf is late");
            assertThat(as(LI_NA, next)).extracting(Topic::goesOn).containsOnly(true);
            var third = talk("CHECK_IN", 15);
            for (var topic : topics.of(next)) became(topic.id(), next, TopicState.PARKED);
            assertThat(words(LI_NA, third)).containsExactly("A lamp", "The shelf is late");
        });
    }

    @Test
    @Tag("P5")
    void a_caring_call_is_not_about_what_the_dealer_owes() {
        atTen(() -> {
            promise(Side.DEALER, CHEN, "Send the old unit back", TODAY);
            promise(Side.COMPANY, LI_NA, "A lamp", TODAY);
            measure("DEALER", "Hire a shop lead", TODAY.minusDays(2));
            assertThat(words(LI_NA, talk("AFTERCARE", 2))).containsExactly("A lamp");
            var talk = talk("CHECK_IN", 3);
            assertThat(words(LI_NA, talk))
                    .containsExactlyInAnyOrder("Send the old unit back", "A lamp", "Hire a shop lead");
            for (var topic : topics.of(talk)) became(topic.id(), talk, TopicState.PARKED);
            assertThat(words(LI_NA, talk("AFTERCARE", 4)))
                    .as("nor is what was parked")
                    .containsExactly("A lamp");
        });
    }

    private void promise(Side side, UserId owner, String words, LocalDate due) {
        promises.make(new PromiseDraft(CHENS_KITCHEN, side, owner, words, due, null, null));
    }

    private void measure(String side, String words, LocalDate due) {
        db.sql("""
                insert ignore into development_plan (id, version, dealer_id, first_year, years, standing, staff_sees, made_by, made_at)
                values (1, 0, :dealer, 2026, 5, 'AGREED', false, 12, '2026-01-01')
                """).param("dealer", CHENS_KITCHEN.value()).update();
        db.sql("""
                insert into plan_measure (version, plan_id, dealer_id, agreed, words, side, owner_id, year, due, status)
                values (0, 1, :dealer, true, :words, :side, null, 2026, :due, 'PLANNED')
                """)
                .param("dealer", CHENS_KITCHEN.value())
                .param("words", words)
                .param("side", side)
                .param("due", due)
                .update();
    }

    private DayId talk(String kind, int days) {
        var day = TalkRows.oneToOne(db, BEGIN.plus(Duration.ofDays(days)), LI_NA, CHENS_KITCHEN, CHEN);
        db.sql("update communication_day set kind = :kind where id = :id")
                .param("kind", kind)
                .param("id", day.value())
                .update();
        return day;
    }

    private void became(TopicId topic, DayId day, TopicState state) {
        var version = topics.of(day).stream()
                .filter(one -> one.id().equals(topic))
                .findFirst()
                .orElseThrow()
                .version();
        topics.became(topic, version, state, null);
    }

    private List<Topic> as(UserId who, DayId day) {
        return actors.runAs(who, () -> topics.of(day));
    }

    private List<String> words(UserId who, DayId day) {
        return as(who, day).stream().map(Topic::words).toList();
    }
}
