package io.tanxin.communication.talk;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN_HARDWARE;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.communication.DayDraft;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.DayRow;
import io.tanxin.communication.DayService;
import io.tanxin.communication.DayService.Planned;
import io.tanxin.communication.DayWay;
import io.tanxin.communication.talk.ConcernTalks.Said;
import io.tanxin.communication.talk.TalkRefused.Reason;
import io.tanxin.concerns.Addressee;
import io.tanxin.concerns.ConcernId;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("C2")
@Tag("L1")
@Tag("C6")
@DatabaseTest
@SignedIn("li.na")
class ConcernTalksTest extends Saying {
    private static final String SHELF = "The shelf is late again";
    private static final String PSST = "About Li Na";

    @Autowired
    ConcernTalks talks;

    @Autowired
    DayService days;

    @Test
    void beside_the_topics_stand_the_open_concerns_of_the_days_own_dealers() {
        atTen(() -> {
            raise(SHELF, Addressee.MANAGER);
            assertThat(open(LI_NA, talk(CHENS_KITCHEN))).containsExactly(SHELF);
            assertThat(open(LI_NA, talk(QIN_HARDWARE))).isEmpty();
            var round = TalkRows.round(db, soon(), DIRECTOR, Map.of(CHENS_KITCHEN, CHEN, HU_LIGHTING, CHEN));
            assertThat(open(DIRECTOR, round)).containsExactly(SHELF);
            assertThat(open(ZHOU_MIN, round))
                    .as("another's dealer at the round")
                    .isEmpty();
        });
    }

    @Test
    void one_in_confidence_stands_there_for_its_circle_alone_and_is_on_no_open_agenda() {
        atTen(() -> {
            var past = raise(PSST, Addressee.DIRECTOR);
            var day = talk(CHENS_KITCHEN);
            assertThat(open(LI_NA, day)).isEmpty();
            assertThat(open(DIRECTOR, day)).containsExactly(PSST);
            assertThatThrownBy(() -> talks.put(day, past)).isInstanceOf(NotFound.class);
            refuses(Reason.IN_CONFIDENCE, () -> actors.runAs(DIRECTOR, () -> talks.put(day, past)));
            assertThatThrownBy(() -> plan(past, "x")).isInstanceOf(NotFound.class);
            assertThat(db.sql("select count(*) from communication_day where title is null and kind <> 'CHECK_IN'")
                            .query(Integer.class)
                            .single())
                    .isZero();
            assertThatThrownBy(() -> talks.daysAbout(past)).isInstanceOf(NotFound.class);
        });
    }

    @Test
    void what_the_director_shared_may_be_talked_about() {
        atTen(() -> {
            var past = raise(PSST, Addressee.DIRECTOR);
            actors.runAs(DIRECTOR, () -> steps.share(past, lists.version(past)));
            var day = talk(CHENS_KITCHEN);
            talks.put(day, past);
            assertThat(words(LI_NA, day)).containsExactly(PSST);
        });
    }

    @Test
    void it_becomes_a_topic_once_and_leads_back_to_the_concern() {
        atTen(() -> {
            var concern = raise(SHELF, Addressee.MANAGER);
            var day = talk(CHENS_KITCHEN);
            talks.put(day, concern);
            talks.put(day, concern);
            assertThat(words(LI_NA, day)).containsExactly(SHELF);
            assertThat(words(CHEN, day)).containsExactly(SHELF);
            assertThat(topics.of(day).getFirst().concern()).isEqualTo(concern);
            assertThat(talks.openAt(day)).extracting(Said::onAgenda).containsExactly(true);

            var topic = topics.of(day).getFirst();
            topics.remove(topic.id(), topic.version());
            assertThat(talks.openAt(day)).extracting(Said::onAgenda).containsExactly(false);
            assertThat(talks.daysAbout(concern)).isEmpty();
            assertThat(talks.put(day, concern)).isEqualTo(topic.id());
            assertThat(words(LI_NA, day)).containsExactly(SHELF);
        });
    }

    @Test
    void a_concern_is_no_topic_of_a_talk_with_another_dealer() {
        atTen(() -> {
            var concern = raise(SHELF, Addressee.MANAGER);
            var day = talk(QIN_HARDWARE);
            assertThatThrownBy(() -> talks.put(day, concern)).isInstanceOf(NotFound.class);
        });
    }

    @Test
    void a_day_that_is_planned_from_it_has_its_topic_and_is_shown_with_the_concern() {
        atTen(() -> {
            var concern = raise(SHELF, Addressee.MANAGER);
            var day = ((Planned.Made) plan(concern, "The shelf, on the spot"))
                    .days()
                    .getFirst();
            assertThat(words(LI_NA, day)).containsExactly("The shelf, on the spot");
            assertThat(talks.daysAbout(concern)).extracting(DayRow::id).containsExactly(day);
            assertThatThrownBy(() -> actors.runAs(ZHOU_MIN, () -> talks.daysAbout(concern)))
                    .isInstanceOf(NotFound.class);

            days.takeBack(List.of(day));
            assertThat(talks.daysAbout(concern)).as("called off").isEmpty();
        });
    }

    @Test
    void what_is_parked_stays_about_the_concern_on_the_next_day() {
        atTen(() -> {
            var concern = raise(SHELF, Addressee.MANAGER);
            var first = talk(CHENS_KITCHEN);
            var topic = talks.put(first, concern);
            topics.became(topic, topics.of(first).getFirst().version(), TopicState.PARKED, null);
            var next = TalkRows.oneToOne(db, soon().plus(Duration.ofDays(7)), LI_NA, CHENS_KITCHEN, CHEN);
            topics.of(next);
            assertThat(talks.daysAbout(concern)).extracting(DayRow::id).containsExactly(next, first);
        });
    }

    private DayId talk(DealerId dealer) {
        return TalkRows.oneToOne(db, soon(), LI_NA, dealer, CHEN);
    }

    private static Instant soon() {
        return BEGIN.plus(Duration.ofDays(1));
    }

    private Planned plan(ConcernId concern, String topic) {
        var draft = new DayDraft(
                DayKind.HEART_TO_HEART,
                DayWay.VISIT,
                null,
                List.of(CHENS_KITCHEN),
                LocalDateTime.parse("2026-12-01T10:00"),
                THERE,
                60,
                null,
                false);
        return talks.plan(List.of(draft), concern, topic, true, true);
    }

    private List<String> open(UserId who, DayId day) {
        return actors.runAs(who, () -> talks.openAt(day)).stream()
                .map(said -> said.concern().heading())
                .toList();
    }

    private List<String> words(UserId who, DayId day) {
        return actors.runAs(who, () -> topics.of(day)).stream()
                .map(Topic::words)
                .toList();
    }

    private static void refuses(Reason reason, ThrowingCallable call) {
        assertThatExceptionOfType(TalkRefused.class)
                .isThrownBy(call)
                .extracting(TalkRefused::reason)
                .isEqualTo(reason);
    }
}
