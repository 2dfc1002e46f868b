package io.tanxin.dealers;

import static io.tanxin.Network.ADMIN;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN_HARDWARE;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.dealers.StandIns.Answer;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From when to when somebody looks after another one's dealers. */
@DatabaseTest
@SignedIn
@Tag("P6")
class StandInsTest {
    @Autowired
    StandIns standIns;

    @Autowired
    DirectorAreas areas;

    @Autowired
    DealerAccess access;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient db;

    @Test
    void a_manager_says_for_itself_who_stands_in_and_both_are_told() {
        var set = (Answer.Set) add(LI_NA, LI_NA, ZHOU_MIN, 0, 5);
        assertThat(actors.runAs(ZHOU_MIN, () -> access.maySee(ZHOU_MIN, QIN_HARDWARE)))
                .isTrue();
        assertThat(letters(ZHOU_MIN)).isOne();
        assertThat(letters(LI_NA)).as("who said it knows").isZero();
        assertThat(actors.runAs(ZHOU_MIN, () -> standIns.current()))
                .singleElement()
                .satisfies(one -> assertThat(one.mine()).isFalse());
        assertThatThrownBy(() -> actors.runAs(ZHOU_MIN, () -> standIns.end(set.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_director_says_it_for_the_managers_of_its_dealers() {
        actors.runAs(ADMIN, () -> areas.only(DIRECTOR, Set.of(2L)));
        assertThatThrownBy(() -> add(DIRECTOR, LI_NA, ZHOU_MIN, 0, 5)).isInstanceOf(NotFound.class);
        assertThat(add(DIRECTOR, ZHOU_MIN, LI_NA, 0, 5)).isInstanceOf(Answer.Set.class);
        assertThat(letters(ZHOU_MIN) + letters(LI_NA)).isEqualTo(2);
    }

    @Test
    void two_for_the_same_days_or_one_who_is_away_itself_are_refused() {
        add(DIRECTOR, LI_NA, ZHOU_MIN, 3, 5);
        assertThat(add(DIRECTOR, LI_NA, ZHOU_MIN, 5, 9)).isInstanceOf(Answer.Overlaps.class);
        assertThat(add(DIRECTOR, ZHOU_MIN, LI_NA, 4, 4)).isInstanceOf(Answer.IsAway.class);
        assertThat(add(DIRECTOR, LI_NA, ZHOU_MIN, 6, 9)).isInstanceOf(Answer.Set.class);
    }

    @Test
    void other_days_hold_from_then_on_and_are_told() {
        var id = ((Answer.Set) add(DIRECTOR, LI_NA, ZHOU_MIN, -2, 5)).id();
        var today = today();
        assertThat(actors.runAs(LI_NA, () -> standIns.change(id, today.plusDays(1), today)))
                .isInstanceOf(Answer.Set.class);
        assertThat(actors.runAs(LI_NA, () -> standIns.current()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.from()).as("it began when it did").isEqualTo(today.minusDays(2));
                    assertThat(one.to()).isEqualTo(today);
                });
        assertThat(letters(ZHOU_MIN)).isEqualTo(2);
        var next = ((Answer.Set) add(DIRECTOR, LI_NA, ZHOU_MIN, 2, 3)).id();
        assertThat(actors.runAs(LI_NA, () -> standIns.change(next, today, today.plusDays(3))))
                .isInstanceOf(Answer.Overlaps.class);
        assertThatThrownBy(() -> actors.runAs(ZHOU_MIN, () -> standIns.change(next, today, today.plusDays(4))))
                .isInstanceOf(NotFound.class);
    }

    private Answer add(UserId who, UserId manager, UserId standIn, int from, int to) {
        return actors.runAs(who, () -> standIns.add(manager, standIn, today().plusDays(from), today().plusDays(to)));
    }

    private LocalDate today() {
        return actors.runAs(DIRECTOR, () -> access.today());
    }

    private int letters(UserId reader) {
        return db.sql("select count(*) from outbox_mail where kind = 'handover/stand-in' and reader_id = " + reader)
                .query(Integer.class)
                .single();
    }
}
