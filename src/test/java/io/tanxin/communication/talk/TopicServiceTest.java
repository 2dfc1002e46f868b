package io.tanxin.communication.talk;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.CHEN_STAFF;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.HU;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN;
import static io.tanxin.Network.QIN_HARDWARE;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.communication.DayId;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.promises.PromiseDraft;
import io.tanxin.promises.PromiseService;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("C2")
@DatabaseTest
@SignedIn("li.na")
class TopicServiceTest {
    @Autowired
    TopicService topics;

    @Autowired
    PromiseService promises;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Test
    void both_sides_bring_topics_and_the_dealers_come_first() {
        var day = talkIn(2);

        topics.add(day, null, "Prices of next year", null);
        actors.runAs(CHEN, () -> topics.add(day, null, "The lamp that failed", null));
        topics.add(day, null, "Training", null);

        assertThat(words(LI_NA, day)).containsExactly("The lamp that failed", "Prices of next year", "Training");
        assertThat(words(CHEN, day)).isEqualTo(words(LI_NA, day));
    }

    @Test
    void a_private_wish_is_seen_by_its_writer_and_the_one_it_names_only() {
        var day = talkIn(2);

        var wish = actors.runAs(CHEN, () -> topics.add(day, null, "About my manager", DIRECTOR));

        assertThat(words(CHEN, day)).containsExactly("About my manager");
        assertThat(words(DIRECTOR, day)).containsExactly("About my manager");
        assertThat(words(LI_NA, day)).isEmpty();
        assertThat(words(CHEN_STAFF, day)).isEmpty();
        assertThatThrownBy(() -> topics.became(wish, 0, TopicState.SETTLED, null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> topics.shift(wish, 1)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_wish_names_the_dealers_manager_or_a_director_nobody_else() {
        var day = talkIn(2);

        assertThatThrownBy(() -> actors.runAs(CHEN, () -> topics.add(day, null, "Psst", ZHOU_MIN)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> topics.add(day, null, "Psst", DIRECTOR)).isInstanceOf(TalkRefused.class);
    }

    @Test
    void at_a_round_a_dealers_own_points_are_its_own() {
        var day = TalkRows.round(
                db,
                clock.instant().plus(Duration.ofDays(2)),
                DIRECTOR,
                Map.of(CHENS_KITCHEN, CHEN, HU_LIGHTING, HU, QIN_HARDWARE, QIN));

        actors.runAs(CHEN, () -> topics.add(day, null, "Chen's credit line", null));
        actors.runAs(HU, () -> topics.add(day, null, "Hu's stock", null));
        actors.runAs(DIRECTOR, () -> topics.add(day, null, "The market", null));

        assertThat(words(CHEN, day)).containsExactlyInAnyOrder("Chen's credit line", "The market");
        assertThat(words(HU, day)).containsExactlyInAnyOrder("Hu's stock", "The market");
        assertThat(words(LI_NA, day)).containsExactlyInAnyOrder("Chen's credit line", "The market");
        assertThat(words(DIRECTOR, day)).hasSize(3);
        assertThat(as(CHEN, day)).extracting(Topic::dealerName).doesNotContain("Hu Lighting");
    }

    @Test
    @Tag("P2")
    void what_is_owed_joins_the_agenda_by_itself_and_once() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        promises.make(new PromiseDraft(
                CHENS_KITCHEN, PromiseDraft.Side.COMPANY, LI_NA, "Shelf kit", today.plusDays(1), null, null));
        promises.make(new PromiseDraft(
                CHENS_KITCHEN, PromiseDraft.Side.COMPANY, LI_NA, "Much later", today.plusDays(9), null, null));
        var day = talkIn(5);

        actors.runAs(CHEN, () -> topics.add(day, null, "The lamp that failed", null));

        assertThat(words(LI_NA, day)).containsExactly("The lamp that failed", "Shelf kit");
        assertThat(words(CHEN, day)).containsExactly("The lamp that failed", "Shelf kit");
        assertThat(as(LI_NA, day).getLast().owed()).isTrue();

        var owed = as(LI_NA, day).getLast();
        topics.remove(owed.id(), owed.version());
        assertThat(words(LI_NA, day)).as("taken off, it stays off").containsExactly("The lamp that failed");
    }

    @Test
    void what_was_parked_goes_on_at_the_next_day_for_the_same_eyes() {
        var last = TalkRows.oneToOne(db, clock.instant().minus(Duration.ofDays(3)), LI_NA, CHENS_KITCHEN, CHEN);
        var open = topics.add(last, null, "Second shop", null);
        topics.became(open, versionOf(open, last), TopicState.PARKED, null);
        var wish = actors.runAs(CHEN, () -> topics.add(last, null, "Alone with the director", DIRECTOR));
        actors.runAs(DIRECTOR, () -> topics.became(wish, versionOf(wish, last), TopicState.PARKED, null));

        var next = talkIn(4);

        assertThat(words(LI_NA, next)).containsExactly("Second shop");
        assertThat(words(DIRECTOR, next)).containsExactlyInAnyOrder("Second shop", "Alone with the director");
        assertThat(words(CHEN, next)).hasSize(2);
        assertThat(as(LI_NA, next).getFirst().goesOn()).isTrue();
    }

    @Test
    void order_is_moved_and_what_is_taken_off_comes_back_by_undo() {
        var day = talkIn(2);
        topics.add(day, null, "One", null);
        var two = topics.add(day, null, "Two", null);
        topics.add(day, null, "Three", null);

        topics.shift(two, -1);
        assertThat(words(LI_NA, day)).containsExactly("Two", "One", "Three");

        topics.remove(two, versionOf(two, day));
        assertThat(words(LI_NA, day)).containsExactly("One", "Three");
        topics.restore(two);
        assertThat(words(LI_NA, day)).containsExactly("Two", "One", "Three");
    }

    @Test
    void to_drop_a_topic_takes_a_word_why() {
        var day = talkIn(2);
        var topic = topics.add(day, null, "One", null);

        assertThatThrownBy(() -> topics.became(topic, versionOf(topic, day), TopicState.DROPPED, " "))
                .isInstanceOf(TalkRefused.class);
        topics.became(topic, versionOf(topic, day), TopicState.DROPPED, "solved already");
        assertThat(as(LI_NA, day).getFirst().outcome()).isEqualTo("solved already");
    }

    @Test
    void a_strangers_day_and_topic_are_not_there() {
        var day = talkIn(2);
        var topic = topics.add(day, null, "One", null);

        for (var stranger : List.of(ZHOU_MIN, HU)) {
            assertThatThrownBy(() -> as(stranger, day)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> actors.runAs(stranger, () -> topics.remove(topic, 0)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> actors.runAs(stranger, () -> topics.add(day, null, "x", null)))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> actors.runAs(CHEN, () -> topics.remove(topic, 0)))
                .as("the other side's topic is not taken away")
                .isInstanceOf(TalkRefused.class);
    }

    private DayId talkIn(int days) {
        return TalkRows.oneToOne(db, clock.instant().plus(Duration.ofDays(days)), LI_NA, CHENS_KITCHEN, CHEN);
    }

    private List<Topic> as(UserId who, DayId day) {
        return actors.runAs(who, () -> topics.of(day));
    }

    private List<String> words(UserId who, DayId day) {
        return as(who, day).stream().map(Topic::words).toList();
    }

    private int versionOf(TopicId topic, DayId day) {
        return topics.of(day).stream()
                .filter(t -> t.id().equals(topic))
                .findFirst()
                .orElseThrow()
                .version();
    }
}
