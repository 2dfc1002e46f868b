package io.tanxin.communication.talk;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.CHEN_STAFF;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.HU;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN_HARDWARE;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.communication.DayId;
import io.tanxin.communication.talk.FeltHeard.Circle;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("C4")
@DatabaseTest
@SignedIn("li.na")
class FeltHeardTest {
    @Autowired
    FeltHeard heard;

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
    void what_is_said_for_the_manager_is_shown_to_the_manager_and_nobody_else() {
        actors.runAs(CHEN, () -> heard.answer(day, null, 2, "You looked at your phone", Circle.MANAGER));

        assertThat(heard.shown(day))
                .extracting(FeltHeard.Shown::score, FeltHeard.Shown::words)
                .containsExactly(tuple(2, "You looked at your phone"));
        assertThat(actors.runAs(DIRECTOR, () -> heard.shown(day))).isEmpty();
        assertThatThrownBy(() -> actors.runAs(ZHOU_MIN, () -> heard.shown(day))).isInstanceOf(NotFound.class);
    }

    @Test
    void what_is_said_for_a_sum_is_shown_singly_to_nobody_and_its_words_are_not_kept() {
        actors.runAs(CHEN, () -> heard.answer(day, null, 2, "You looked at your phone", Circle.SUM));

        assertThat(heard.shown(day)).isEmpty();
        assertThat(actors.runAs(DIRECTOR, () -> heard.shown(day))).isEmpty();
        assertThat(heard.sum()).isEmpty();
        assertThat(actors.runAs(CHEN_STAFF, () -> heard.mine(day, null))).isEmpty();
        assertThat(db.sql("select count(*) from felt_heard where words is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_sum_is_of_at_least_five_people_and_grows_by_five() {
        for (var n = 0; n < 4; n++) answer(person(n), 5, Circle.SUM);
        answer(person(8), 1, Circle.MANAGER);
        assertThat(heard.sum()).as("four, and one that is not for a sum").isEmpty();

        answer(person(4), 1, Circle.SUM);
        assertThat(heard.sum()).contains(new FeltHeard.Sum(5, 4.2));

        answer(person(5), 1, Circle.SUM);
        assertThat(heard.sum()).as("the sixth can't be worked out").contains(new FeltHeard.Sum(5, 4.2));
        assertThat(actors.runAs(ZHOU_MIN, () -> heard.sum()))
                .as("not his dealers")
                .isEmpty();
    }

    @Test
    void five_answers_of_one_person_are_no_sum() {
        var one = person(0);
        for (var n = 0; n < 5; n++) {
            var other = TalkRows.oneToOne(db, clock.instant().minus(Duration.ofDays(n + 1)), LI_NA, QIN_HARDWARE, one);
            answer(other, one, 5, Circle.SUM);
        }
        assertThat(heard.sum()).isEmpty();
    }

    @Test
    void an_answer_may_be_changed_and_is_from_one_to_five() {
        actors.runAs(CHEN, () -> heard.answer(day, null, 2, null, Circle.MANAGER));
        actors.runAs(CHEN, () -> heard.answer(day, null, 4, null, Circle.SUM));

        assertThat(actors.runAs(CHEN, () -> heard.mine(day, null)))
                .hasValueSatisfying(answer -> assertThat(answer.score()).isEqualTo(4));
        assertThat(heard.shown(day)).as("taken out of the manager's sight").isEmpty();
        assertThatThrownBy(() -> actors.runAs(CHEN, () -> heard.answer(day, null, 6, null, Circle.SUM)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> actors.runAs(HU, () -> heard.answer(day, null, 4, null, Circle.SUM)))
                .isInstanceOf(NotFound.class);
    }

    private UserId person(int n) {
        var id = new UserId(900L + n);
        db.sql("""
                insert into person (id, version, side, name, name_sort, locale, zone, theme, work_from, work_to, shortcuts,
                                    state, sign_in, created_at)
                values (:id, 0, 'DEALER', 'Somebody', 'somebody', 'en', 'Asia/Shanghai', 'SYSTEM', '09:00', '18:00', true,
                        'ACTIVE', true, '2026-01-01')
                """).param("id", id.value()).update();
        return id;
    }

    private void answer(UserId by, int score, Circle circle) {
        answer(day, by, score, circle);
    }

    private void answer(DayId of, UserId by, int score, Circle circle) {
        db.sql("""
                insert into felt_heard (day_id, dealer_id, by_id, score, circle, at)
                select :day, dealer_id, :by, :score, :circle, :at from seat where day_id = :day
                """)
                .param("day", of.value())
                .param("by", by.value())
                .param("score", score)
                .param("circle", circle.name())
                .param("at", Utc.of(clock.instant()))
                .update();
    }
}
