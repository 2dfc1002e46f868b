package io.tanxin.communication.talk;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.calendar.WorkingDays;
import io.tanxin.communication.DayAccess;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayService;
import io.tanxin.communication.DayState;
import io.tanxin.communication.talk.Closing.Closed;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("C2")
@DatabaseTest
@SignedIn("li.na")
class ClosingTest {
    @Autowired
    Closing closing;

    @Autowired
    TopicService topics;

    @Autowired
    MinutesService minutes;

    @Autowired
    DayService days;

    @Autowired
    DayAccess access;

    @Autowired
    WorkingDays workingDays;

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
    void a_day_with_an_open_topic_or_without_minutes_stays_open() {
        var topic = add("Second shop");

        assertThat(close()).isEqualTo(new Closed.NotReady(new Readiness(true, 1, true)));
        became(topic, TopicState.SETTLED);
        assertThat(close()).isEqualTo(new Closed.NotReady(new Readiness(true, 0, true)));
        minutes.nothingToWrite(day, null);

        assertThat(close()).isEqualTo(new Closed.Done(null));
        assertThat(access.require(day).state()).isEqualTo(DayState.CLOSED);
    }

    @Test
    void minutes_that_are_written_but_not_shared_are_not_done() {
        var draft = ((MinutesService.Saved.Kept) minutes.save(day, null, -1, "We talked")).draft();

        assertThat(closing.readiness(day).minutesMissing()).isTrue();
        minutes.share(day, null, draft.version());
        assertThat(closing.readiness(day).isReady()).isTrue();
    }

    @Test
    void no_other_way_closes_a_day_before_its_end() {
        add("Second shop");

        assertThatThrownBy(() -> days.close(day, access.require(day).version()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(access.require(day).state()).isEqualTo(DayState.SCHEDULED);
    }

    @Test
    void the_next_day_comes_from_the_policy_on_a_working_day_and_parked_topics_go_along() {
        became(add("Second shop"), TopicState.PARKED);
        became(add("Lamp"), TopicState.SETTLED);
        minutes.nothingToWrite(day, null);

        var next = closing.next(day);
        var held = access.require(day).schedule();

        // growing: every 28 days
        assertThat(next.everyDays()).isEqualTo(28);
        assertThat(next.parked()).isEqualTo(1);
        assertThat(next.draft().at().toLocalDate())
                .isEqualTo(
                        workingDays.workingOnOrAfter(held.local().toLocalDate().plusDays(28), "CN"));
        assertThat(next.draft().at().toLocalTime()).isEqualTo(held.local().toLocalTime());
        assertThat(next.draft().place()).isEqualTo("人民路1号");

        var done = (Closed.Done) closing.close(day, access.require(day).version(), next.draft(), true);
        var planned = Objects.requireNonNull(done.next());

        assertThat(access.require(planned).state()).isEqualTo(DayState.SCHEDULED);
        assertThat(topics.of(planned)).extracting(Topic::words).containsExactly("Second shop");
        assertThat(db.sql("select count(*) from outbox_mail where kind = 'communication/invitation'")
                        .query(Integer.class)
                        .single())
                .as("who is invited is told")
                .isEqualTo(1);
    }

    @Test
    void a_wish_that_the_manager_may_not_see_neither_holds_the_day_up_nor_is_lost() {
        actors.runAs(CHEN, () -> topics.add(day, null, "Alone with the director", DIRECTOR));
        minutes.nothingToWrite(day, null);

        assertThat(closing.readiness(day).isReady()).isTrue();
        var done = (Closed.Done) closing.close(
                day, access.require(day).version(), closing.next(day).draft(), true);
        var next = Objects.requireNonNull(done.next());

        assertThat(topics.of(next)).isEmpty();
        assertThat(actors.runAs(DIRECTOR, () -> topics.of(next)))
                .extracting(Topic::words)
                .containsExactly("Alone with the director");
    }

    @Test
    void a_conflict_closes_nothing() {
        minutes.nothingToWrite(day, null);
        var draft = closing.next(day).draft();
        TalkRows.oneToOne(db, draft.at().atZone(draft.zone()).toInstant(), LI_NA, CHENS_KITCHEN, CHEN);

        assertThat(closing.close(day, access.require(day).version(), draft, false))
                .isInstanceOf(Closed.Against.class);
        assertThat(access.require(day).state()).isEqualTo(DayState.SCHEDULED);
    }

    @Test
    void nobody_closes_before_the_talk_or_somebody_elses() {
        var ahead = TalkRows.oneToOne(db, clock.instant().plus(Duration.ofDays(1)), LI_NA, CHENS_KITCHEN, CHEN);

        assertThat(closing.close(ahead, access.require(ahead).version(), null, false))
                .isInstanceOf(Closed.NotReady.class);
        assertThatThrownBy(() -> actors.runAs(ZHOU_MIN, () -> closing.close(day, 0, null, false)))
                .isInstanceOf(NotFound.class);
    }

    private TopicId add(String words) {
        return topics.add(day, null, words, null);
    }

    private void became(TopicId topic, TopicState state) {
        var version = topics.of(day).stream()
                .filter(t -> t.id().equals(topic))
                .findFirst()
                .orElseThrow()
                .version();
        topics.became(topic, version, state, null);
    }

    private Closed close() {
        return closing.close(day, access.require(day).version(), null, false);
    }
}
