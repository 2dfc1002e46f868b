package io.tanxin.concerns.decisions;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.COLLEAGUE;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tanxin.concerns.Addressee;
import io.tanxin.concerns.ConcernDesk;
import io.tanxin.concerns.ConcernDraft;
import io.tanxin.concerns.ConcernKind;
import io.tanxin.concerns.Urgency;
import io.tanxin.inbox.Inbox;
import io.tanxin.inbox.InboxFilter;
import io.tanxin.inbox.InboxFilter.Order;
import io.tanxin.inbox.InboxFilter.State;
import io.tanxin.inbox.InboxFilter.Whose;
import io.tanxin.inbox.InboxItem;
import io.tanxin.inbox.InboxKind;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a dealer says to a restriction arrives where its other answers do. */
@Tag("L3")
class RestrictionInboxTest extends Deciding {
    @Autowired
    Inbox inbox;

    @Autowired
    ConcernDesk desk;

    @Test
    void its_answer_waits_for_the_manager_and_for_who_looks_at_it_a_second_time() {
        at(BEGIN, time -> {
            by(CHEN, () -> word.answer(signed(), "The goods were not ours"));
            for (var who : List.of(LI_NA, DIRECTOR)) {
                assertThat(rows(who, State.OPEN, Whose.MINE))
                        .extracting(InboxItem::what, InboxItem::words, InboxItem::about, InboxItem::who)
                        .containsExactly(tuple(
                                "ANSWERED",
                                "The goods were not ours",
                                "The promotion money of December is withheld",
                                "陈大明"));
                assertThat(as(who, inbox::unread)).isOne();
            }
            assertThat(rows(ZHOU_MIN, State.OPEN, Whose.AREA)).isEmpty();
            assertThat(as(COLLEAGUE, inbox::kinds)).doesNotContain(InboxKind.RESTRICTION);
            notFound(ZHOU_MIN, decision());
        });
    }

    @Test
    void dealt_with_it_is_gone_until_the_dealer_speaks_again_and_a_typed_word_is_none() {
        at(BEGIN, time -> {
            var id = signed();
            by(CHEN, () -> word.answer(id, "The goods were not ours"));
            by(LI_NA, () -> inbox.done(InboxKind.RESTRICTION, decision()));
            assertThat(rows(LI_NA, State.OPEN, Whose.MINE)).isEmpty();
            assertThat(rows(LI_NA, State.DONE, Whose.MINE)).hasSize(1);
            assertThat(rows(DIRECTOR, State.OPEN, Whose.MINE))
                    .as("the director's mark is its own")
                    .hasSize(1);
            time.walk(Duration.ofMinutes(5));
            by(LI_NA, () -> word.note(id, "On the phone: ask the carrier", false));
            assertThat(rows(LI_NA, State.OPEN, Whose.MINE)).isEmpty();
            by(CHEN, () -> word.askForLook(id, "Please look again"));
            assertThat(rows(LI_NA, State.OPEN, Whose.MINE))
                    .extracting(InboxItem::what)
                    .containsExactly("LOOK_ASKED");
            by(LI_NA, () -> inbox.done(InboxKind.RESTRICTION, decision()));
            by(LI_NA, () -> inbox.undone(InboxKind.RESTRICTION, decision()));
            assertThat(rows(LI_NA, State.OPEN, Whose.MINE)).hasSize(1);
        });
    }

    @Test
    void a_look_that_is_owed_waits_as_long_as_it_is_and_an_answer_sixty_days() {
        at(BEGIN, time -> {
            var id = sanction(record(TODAY.plusDays(200)));
            by(CHEN, () -> word.answer(id, "The goods were not ours"));
            time.walk(Duration.ofDays(61));
            assertThat(rows(LI_NA, State.OPEN, Whose.MINE)).isEmpty();
            by(CHEN, () -> word.askForLook(id, "Please look again"));
            time.walk(Duration.ofDays(61));
            assertThat(rows(DIRECTOR, State.OPEN, Whose.MINE)).hasSize(1);
            by(DIRECTOR, () -> sanctions.keep(id, version(id), "We asked the carrier"));
            for (var who : List.of(LI_NA, DIRECTOR))
                assertThat(rows(who, State.OPEN, Whose.MINE)).isEmpty();
            assertThat(rows(LI_NA, State.DONE, Whose.MINE)).hasSize(1);
        });
    }

    @Test
    void what_the_director_did_meanwhile_has_answered_it() {
        at(BEGIN, time -> {
            var id = signed();
            by(CHEN, () -> word.answer(id, "The goods were not ours"));
            by(DIRECTOR, () -> sanctions.lift(id, version(id), "It was the carrier"));
            for (var who : List.of(LI_NA, DIRECTOR))
                assertThat(rows(who, State.OPEN, Whose.MINE)).isEmpty();
        });
    }

    @Test
    @Tag("C6")
    void of_a_decision_in_confidence_it_comes_to_the_circle_alone() {
        at(BEGIN, time -> {
            db.sql("insert into visible_dealer values (13, 100, '2000-01-01', '9999-12-31', 'STAND_IN')")
                    .update();
            by(CHEN, () -> word.askForLook(signed(), "Please look again"));
            // as if it had grown out of it
            var draft = new ConcernDraft(
                    CHENS_KITCHEN, ConcernKind.WORRY, Urgency.NORMAL, null, Addressee.DIRECTOR, "About Li Na");
            var past = as(CHEN, () -> desk.raise(draft, List.of())).id();
            db.sql("update conflict_decision set concern_id = ?")
                    .param(past.value())
                    .update();
            for (var who : List.of(LI_NA, ZHOU_MIN)) {
                for (var whose : Whose.values())
                    for (var state : State.values())
                        assertThat(rows(who, state, whose)).isEmpty();
                assertThat(as(who, inbox::unread)).isZero();
                notFound(who, decision());
            }
            assertThat(rows(DIRECTOR, State.OPEN, Whose.MINE))
                    .extracting(InboxItem::inConfidence)
                    .containsExactly(true);
        });
    }

    private void notFound(UserId who, long id) {
        assertThatThrownBy(() -> as(who, () -> inbox.find(InboxKind.RESTRICTION, id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> by(who, () -> inbox.done(InboxKind.RESTRICTION, id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> by(who, () -> inbox.seen(InboxKind.RESTRICTION, id)))
                .isInstanceOf(NotFound.class);
    }

    private DecisionId record(LocalDate until) {
        var id = record();
        decide(DIRECTOR, id, null, restriction(until));
        return id;
    }

    private long decision() {
        return db.sql("select max(id) from conflict_decision").query(Long.class).single();
    }

    /** By time; by due it is the same, whichever half it stands in. */
    private List<InboxItem> rows(UserId who, State state, Whose whose) {
        var rows = rows(who, state, whose, Order.NEWEST);
        assertThat(rows(who, state, whose, Order.CLOCK))
                .extracting(InboxItem::id)
                .containsExactlyElementsOf(rows.stream().map(InboxItem::id).toList());
        return rows;
    }

    private List<InboxItem> rows(UserId who, State state, Whose whose, Order order) {
        return as(who, () -> inbox.rows(new InboxFilter(state, InboxKind.RESTRICTION, "", whose, order), null, 0, 9));
    }
}
