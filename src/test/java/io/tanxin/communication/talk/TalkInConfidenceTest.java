package io.tanxin.communication.talk;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.CHEN_STAFF;
import static io.tanxin.Network.COLLEAGUE;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN_HARDWARE;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.calendar.HouseClock.Hands;
import io.tanxin.communication.Answer;
import io.tanxin.communication.AnswerDraft;
import io.tanxin.communication.DayFilter;
import io.tanxin.communication.DayFilter.When;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayRow;
import io.tanxin.communication.DayService.Planned;
import io.tanxin.communication.InvitationService;
import io.tanxin.communication.talk.MinutesService.Saved;
import io.tanxin.communication.talk.MinutesService.Shared;
import io.tanxin.communication.talk.PromiseLine.Problem;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.promises.PromiseFilter;
import io.tanxin.seals.SealCheck;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A talk that grows out of what a dealer sent past its manager: from the invitation to the minutes in no reading of anybody else. */
@Tag("C6")
class TalkInConfidenceTest extends Confided {

    @Test
    void planned_and_invited_it_is_in_nobody_elses_lists_calendars_counts_or_addresses() {
        at(BEGIN, time -> {
            var day = plan();
            assertThat(rows(DIRECTOR, When.UPCOMING)).extracting(DayRow::id).containsExactly(day);
            assertThat(rows(CHEN, When.UPCOMING))
                    .extracting(DayRow::inConfidence)
                    .containsExactly(true);
            assertThat(rows(CHEN_STAFF, When.UPCOMING)).hasSize(1);
            nobodyElseFinds(day);
        });
    }

    @Test
    void whoever_answers_it_is_heard_by_its_circle_alone() {
        at(BEGIN, time -> {
            var day = plan();
            time.walk(Duration.ofMinutes(5));
            var asked = as(
                    CHEN,
                    () -> invitations.answer(
                            day, CHENS_KITCHEN, new AnswerDraft(Answer.ANOTHER_TIME, "Rather at our shop", null)));
            assertThat(asked).isInstanceOf(InvitationService.Said.Kept.class);
            nobodyElseFinds(day);
            assertThat(inbox(DIRECTOR)).singleElement().satisfies(item -> {
                assertThat(item.words()).isEqualTo("Rather at our shop");
                assertThat(item.inConfidence()).isTrue();
            });
            assertThat(as(DIRECTOR, today::wishes)).hasSize(1);
            assertThat(letters("communication/answered", DIRECTOR)).isOne();
            assertThatThrownBy(() ->
                            as(LI_NA, () -> invitations.answerFor(invitation(day), AnswerDraft.of(Answer.COMING))))
                    .as("by the phone, under a guessed number")
                    .isInstanceOf(NotFound.class);
        });
    }

    @Test
    void held_and_written_down_its_minutes_and_promises_are_of_the_circle_too() {
        at(BEGIN, time -> {
            var day = held(time);
            assertThat(as(DIRECTOR, () -> promises.rows(PromiseFilter.of(CHENS_KITCHEN), null, 0, 9)))
                    .extracting(promise -> promise.words())
                    .containsExactly("come again");
            as(CHEN, () -> {
                word.correct(day, null, minutesOf(day), 1, 1, "We talked about Li Na");
                return true;
            });
            assertThat(letters("communication/minutes-answer", DIRECTOR)).isOne();
            assertThat(inbox(DIRECTOR)).extracting(item -> item.inConfidence()).containsOnly(true);
            nobodyElseFinds(day);
            assertThat(as(CHEN, () -> word.page(day, null)).parts()).hasSize(1);
        });
    }

    @Test
    void in_its_minutes_only_who_is_of_the_circle_takes_something_on() {
        at(BEGIN, time -> {
            var day = plan();
            time.walk(Duration.ofDays(6));
            var draft = write(day, "- [ ] @Li Na 2026-12-11 bring the shelf\n- [ ] @陈大明 2026-12-11 send the list");
            var shared = as(DIRECTOR, () -> minutes.share(day, null, draft));
            assertThat(((Shared.Unclear) shared).lines())
                    .flatExtracting(PromiseLine::problems)
                    .containsExactly(Problem.UNKNOWN_NAME, Problem.UNKNOWN_NAME);
            assertThat(as(DIRECTOR, () -> attendance.others(day)))
                    .extracting(Named::id)
                    .doesNotContain(LI_NA, ZHOU_MIN, COLLEAGUE);
            assertThat(as(CHEN, () -> topics.confidants(day, CHENS_KITCHEN)))
                    .extracting(person -> person.id())
                    .containsExactly(DIRECTOR);
        });
    }

    @Test
    void how_the_dealer_felt_is_told_to_who_held_it() {
        at(BEGIN, time -> {
            var day = held(time);
            by(CHEN, () -> heard.answer(day, null, 5, "At last", FeltHeard.Circle.MANAGER));
            assertThat(as(DIRECTOR, () -> heard.shown(day)))
                    .extracting(FeltHeard.Shown::words)
                    .containsExactly("At last");
            assertThatThrownBy(() -> as(LI_NA, () -> heard.shown(day))).isInstanceOf(NotFound.class);
        });
    }

    @Test
    void the_next_one_is_of_the_circle_too_and_takes_along_what_was_parked() {
        at(BEGIN, time -> {
            var day = held(time);
            var topic = as(DIRECTOR, () -> topics.of(day)).getFirst();
            by(DIRECTOR, () -> topics.became(topic.id(), topic.version(), TopicState.PARKED, null));
            var next = as(DIRECTOR, () -> closing.next(day).draft());
            var closed = as(DIRECTOR, () -> closing.close(day, version(day), next, true));
            var following = ((Closing.Closed.Done) closed).next();
            assertThat(following).isNotNull();
            nobodyElseFinds(following);
            nobodyElseFinds(day);
            assertThat(words(DIRECTOR, following)).containsExactly(PSST);
            assertThat(as(LI_NA, () -> topics.of(open(LI_NA, time.at().plus(Duration.ofDays(30))))))
                    .as("an open talk takes nothing over")
                    .isEmpty();
        });
    }

    @Test
    void when_the_director_shares_the_concern_its_talks_are_everybodys_at_once() {
        at(BEGIN, time -> {
            var day = held(time);
            by(DIRECTOR, () -> steps.share(concern, lists.version(concern)));
            assertThat(rows(LI_NA, When.PAST)).extracting(DayRow::inConfidence).containsExactly(false);
            assertThat(as(LI_NA, () -> talks.daysAbout(concern)))
                    .extracting(DayRow::id)
                    .containsExactly(day);
            assertThat(as(LI_NA, () -> word.pages(day).getFirst().parts())).hasSize(1);
            assertThat(as(LI_NA, () -> promises.rows(PromiseFilter.of(CHENS_KITCHEN), null, 0, 9)))
                    .hasSize(1);
            assertThat(count("in_confidence")).isZero();
            // and what comes now is like any other
            by(
                    DIRECTOR,
                    () -> topics.became(topicOf(day), topics.of(day).getFirst().version(), TopicState.SETTLED, null));
            by(DIRECTOR, () -> closing.close(day, version(day), null, false));
            assertThat(as(LI_NA, () -> dealerTalks.last(CHENS_KITCHEN, 3))).hasSize(1);
            assertThat(count("audit_entry where action = 'day.closed' and in_confidence = false"))
                    .isOne();
            assertThat(((SealCheck.Whole) as(LI_NA, () -> seals.check(CHENS_KITCHEN))).seals())
                    .isOne();
        });
    }

    @Test
    void it_is_held_by_somebody_of_the_circle_with_nobody_but_the_dealer() {
        at(BEGIN, time -> {
            assertThat(as(DIRECTOR, () -> talks.hosts(concern))).containsExactly(DIRECTOR);
            for (var host : List.of(LI_NA, ZHOU_MIN, COLLEAGUE)) {
                assertThatThrownBy(() ->
                                as(DIRECTOR, () -> talks.plan(List.of(draft().by(host)), concern, PSST, true, true)))
                        .isInstanceOf(NotFound.class);
            }
            assertThatThrownBy(() -> as(
                            DIRECTOR,
                            () -> talks.plan(List.of(draft(CHENS_KITCHEN, QIN_HARDWARE)), concern, PSST, true, true)))
                    .isInstanceOf(NotFound.class);
            assertThat(count("communication_day")).isZero();
        });
    }

    @Test
    void its_concern_is_on_no_other_agenda_than_its_own() {
        at(BEGIN, time -> {
            var day = plan();
            var other = open(DIRECTOR, BEGIN.plus(Duration.ofDays(2)));
            assertThat(as(DIRECTOR, () -> talks.openAt(other)))
                    .extracting(ConcernTalks.Said::may)
                    .containsExactly(false);
            assertThat(as(DIRECTOR, () -> talks.openAt(day)))
                    .extracting(ConcernTalks.Said::may)
                    .containsExactly(true);
            assertThatThrownBy(() -> as(DIRECTOR, () -> talks.put(other, concern)))
                    .isInstanceOf(TalkRefused.class);
            assertThat(as(DIRECTOR, () -> talks.put(day, concern))).isNotNull();
            assertThat(words(DIRECTOR, day)).containsExactly(PSST);
        });
    }

    @Test
    void the_directors_own_check_sees_it_and_no_other_plan_meets_it() {
        at(BEGIN, time -> {
            plan();
            // Li Na stands in for Wu Jing, who has Qin's in care today
            db.sql("update dealer set manager_id = 11 where id = 102").update();
            var theirs = List.of(draft(QIN_HARDWARE).by(DIRECTOR));
            assertThat(as(LI_NA, () -> days.check(theirs))).isEmpty();
            assertThat(as(DIRECTOR, () -> days.check(theirs))).hasSize(1);
            var period = BEGIN.plus(Duration.ofDays(30));
            assertThat(as(LI_NA, () -> busy.of(DIRECTOR, BEGIN, period))).isEmpty();
            assertThat(as(DIRECTOR, () -> busy.of(DIRECTOR, BEGIN, period))).hasSize(1);
            assertThat(as(LI_NA, () -> load.ofWeek(CHENS_KITCHEN, DIRECTOR, WHEN.toLocalDate()))
                            .total())
                    .isZero();
        });
    }

    @Test
    void a_successor_inherits_nothing_of_it_and_reads_nothing_in_the_letter() {
        at(BEGIN, time -> {
            var next = plan(WHEN.plusDays(14));
            var day = held(time);
            by(DIRECTOR, () -> assignments.assign(List.of(CHENS_KITCHEN), ZHOU_MIN));
            assertThat(count("hand_over_line where kind in ('NEXT_DAY', 'TALK')"))
                    .isZero();
            assertThat(count("communication_day where organiser_id = 11")).isEqualTo(2);
            nobodyElseFinds(day, ZHOU_MIN);
            nobodyElseFinds(next, ZHOU_MIN);
        });
    }

    private DayId held(Hands time) {
        var day = plan();
        time.walk(Duration.ofDays(6));
        by(DIRECTOR, () -> attendance.came(day, CHEN, true));
        var version = write(day, "About Li Na\n- [ ] @Wu Jing 2026-12-11 come again");
        assertThat(as(DIRECTOR, () -> minutes.share(day, null, version))).isEqualTo(new Shared.Done(1, 1));
        return day;
    }

    private int write(DayId day, String text) {
        return ((Saved.Kept) as(DIRECTOR, () -> minutes.save(day, null, -1, text)))
                .draft()
                .version();
    }

    private DayId plan() {
        return plan(WHEN);
    }

    private DayId plan(LocalDateTime when) {
        return ((Planned.Made) as(DIRECTOR, () -> talks.plan(List.of(draft(when)), concern, "", true, true)))
                .days()
                .getFirst();
    }

    private TopicId topicOf(DayId day) {
        return as(DIRECTOR, () -> topics.of(day)).getFirst().id();
    }

    private List<DayRow> rows(UserId who, When when) {
        return as(who, () -> queries.rows(DayFilter.of(CHENS_KITCHEN, when), null, 0, 9));
    }
}
