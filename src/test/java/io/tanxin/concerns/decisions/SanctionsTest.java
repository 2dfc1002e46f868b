package io.tanxin.concerns.decisions;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.CHEN_STAFF;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.HU;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN;
import static io.tanxin.Network.QIN_HARDWARE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.concerns.decisions.DecisionRefused.Reason;
import io.tanxin.kernel.NotFound;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("L3")
class SanctionsTest extends Deciding {
    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_restriction_exists_only_as_a_decision_with_the_directors_signature() {
        at(BEGIN, time -> {
            var id = record();
            assertThat(decide(LI_NA, id, null, restriction(TODAY.plusDays(40)))).isEqualTo(DecisionState.ASKED);
            assertThat(as(CHEN, () -> mine.of(CHENS_KITCHEN)))
                    .as("what nobody signed the dealer does not know of")
                    .isEmpty();
            assertThat(letters("restriction", CHEN)).isZero();
            assertThatThrownBy(() -> by(CHEN, () -> word.answer(sanction(id), "Why?")))
                    .isInstanceOf(NotFound.class);
            by(DIRECTOR, () -> decisions.decline(id, version(id), "Talk first"));
            assertThat(count("sanction")).isZero();
            decide(LI_NA, id, null, restriction(TODAY.plusDays(40)));
            by(DIRECTOR, () -> decisions.approve(id, version(id), ""));
            assertThat(as(CHEN, () -> mine.of(CHENS_KITCHEN))).singleElement().satisfies(one -> {
                assertThat(one.state()).isEqualTo(SanctionState.SIGNED);
                assertThat(one.signedBy()).isEqualTo("Wu Jing");
            });
            assertThat(letters("restriction", CHEN)).isOne();
        });
    }

    @Test
    void not_even_the_database_keeps_one_that_is_not_signed_or_not_shown() {
        at(BEGIN, time -> {
            var id = signed();
            for (var forced : List.of("state = 'IN_EFFECT'", "signed_by = null")) {
                assertThatThrownBy(() -> db.sql("update sanction set " + forced + " where id = " + id)
                                .update())
                        .isInstanceOf(DataAccessException.class);
            }
        });
    }

    @Test
    void it_is_shown_whole_what_why_since_when_until_when_what_was_tried_how_to_answer_and_whom_to_ask() {
        at(BEGIN, time -> {
            signed();
            assertThat(as(CHEN, () -> mine.of(CHENS_KITCHEN))).singleElement().satisfies(one -> {
                assertThat(one.what()).contains("promotion money");
                assertThat(one.why()).contains("another dealer's area");
                assertThat(one.tried()).contains("3 and on 17 November");
                assertThat(one.from()).isEqualTo(TODAY);
                assertThat(one.until()).isEqualTo(TODAY.plusDays(40));
                assertThat(one.reviewer()).isEqualTo("Wu Jing");
                assertThat(one.noticeDays()).isEqualTo(5);
            });
        });
    }

    @Test
    void it_takes_effect_only_after_it_was_shown_and_five_days() {
        at(BEGIN, time -> {
            var id = signed();
            time.walk(Duration.ofDays(20));
            round.round();
            assertThat(state(id)).as("never shown").isEqualTo(SanctionState.SIGNED);
            by(CHEN_STAFF, () -> word.seen(CHENS_KITCHEN));
            assertThat(state(id)).as("the owner has not seen it").isEqualTo(SanctionState.SIGNED);
            by(CHEN, () -> word.seen(CHENS_KITCHEN));
            assertThat(state(id)).isEqualTo(SanctionState.SHOWN);
            time.walkTo(there("2026-12-20T23:59"));
            assertThat(round.round()).as("four days later").isZero();
            time.walkTo(there("2026-12-21T00:01"));
            assertThat(round.round()).isOne();
            assertThat(state(id)).isEqualTo(SanctionState.IN_EFFECT);
            assertThat(round.round()).as("and nothing twice").isZero();
            assertThat(letters("news", CHEN)).isOne();
        });
    }

    @Test
    void its_letter_shows_it_when_it_went_out_or_was_handed_over_and_not_when_it_only_waits() {
        at(BEGIN, time -> {
            var id = as(LI_NA, () -> decisions.record(draft(QIN_HARDWARE, null)));
            decide(DIRECTOR, id, null, restriction(TODAY.plusDays(40)));
            var one = sanction(id);
            for (var notThere : List.of("QUEUED", "KEPT", "TO_HAND_OVER", "DEAD")) {
                letter(notThere, QIN.value());
                round.round();
                assertThat(state(one)).as(notThere).isEqualTo(SanctionState.SIGNED);
            }
            letter("HANDED_OVER", QIN.value());
            assertThat(round.round()).isOne();
            assertThat(state(one)).isEqualTo(SanctionState.SHOWN);
            assertThat(one("select begins_on from sanction")).isEqualTo("2026-12-01");
        });
    }

    @Test
    void the_dealer_answers_in_its_own_words_which_stand_beside_it() {
        at(BEGIN, time -> {
            var id = signed();
            by(CHEN, () -> word.answer(id, "The goods were not ours"));
            by(LI_NA, () -> word.note(id, "On the phone: ask the carrier", false));
            assertThat(as(CHEN, () -> mine.of(CHENS_KITCHEN)).getFirst().steps())
                    .extracting(DecisionStep::words)
                    .containsExactly(null, "The goods were not ours", "On the phone: ask the carrier");
            assertThat(letters("said", DIRECTOR)).isEqualTo(2);
            assertThat(letters("said", LI_NA)).isOne();
        });
    }

    @Test
    void a_second_look_goes_to_the_director_and_before_it_nothing_begins() {
        at(BEGIN, time -> {
            var id = signed();
            by(CHEN, () -> word.seen(CHENS_KITCHEN));
            refuses(Reason.NOT_ASKED_FOR_LOOK, () -> by(DIRECTOR, () -> sanctions.keep(id, version(id), "No")));
            by(CHEN, () -> word.askForLook(id, "Please look at the papers"));
            refuses(Reason.ASKED_ALREADY, () -> by(CHEN, () -> word.askForLook(id, "Again")));
            assertThat(as(DIRECTOR, () -> lists.toLookAt(10))).hasSize(1);
            time.walk(Duration.ofDays(9));
            assertThat(round.round()).isZero();
            assertThatThrownBy(() -> by(LI_NA, () -> sanctions.keep(id, version(id), "It stays")))
                    .isInstanceOf(AccessDeniedException.class);
            refuses(Reason.NO_WORDS, () -> by(DIRECTOR, () -> sanctions.keep(id, version(id), " ")));
            by(DIRECTOR, () -> sanctions.keep(id, version(id), "The papers say the same"));
            assertThat(as(DIRECTOR, () -> lists.toLookAt(10))).isEmpty();
            assertThat(round.round()).isOne();
            assertThat(state(id)).isEqualTo(SanctionState.IN_EFFECT);
            assertThat(as(CHEN, () -> mine.of(CHENS_KITCHEN)).getFirst().steps())
                    .extracting(DecisionStep::words)
                    .contains("The papers say the same");
        });
    }

    @Test
    void the_director_may_lift_or_shorten_it_and_never_make_it_longer() {
        at(BEGIN, time -> {
            var id = signed();
            refuses(
                    Reason.ONLY_SHORTER,
                    () -> by(DIRECTOR, () -> sanctions.shorten(id, version(id), TODAY.plusDays(41), "More")));
            refuses(
                    Reason.ONLY_SHORTER,
                    () -> by(DIRECTOR, () -> sanctions.shorten(id, version(id), TODAY.minusDays(1), "Over")));
            var seen = version(id);
            by(DIRECTOR, () -> sanctions.shorten(id, seen, TODAY.plusDays(20), "The first half was paid"));
            assertThatThrownBy(() -> by(DIRECTOR, () -> sanctions.lift(id, seen, "All is well")))
                    .as("who was slower is told")
                    .isInstanceOf(OptimisticLockingFailureException.class);
            by(DIRECTOR, () -> sanctions.lift(id, version(id), "All is well"));
            assertThat(state(id)).isEqualTo(SanctionState.LIFTED);
            refuses(Reason.IS_OVER, () -> by(DIRECTOR, () -> sanctions.lift(id, version(id), "Again")));
            refuses(Reason.IS_OVER, () -> by(CHEN, () -> word.answer(id, "Thank you")));
            assertThat(letters("news", CHEN)).isEqualTo(2);
        });
    }

    @Test
    void it_ends_by_itself_after_its_last_day_also_if_it_never_began() {
        at(BEGIN, time -> {
            var id = signed();
            by(CHEN, () -> word.seen(CHENS_KITCHEN));
            var never = signed();
            db.sql("update sanction set state = 'SIGNED', shown_at = null, begins_on = null where id = " + never)
                    .update();
            time.walk(Duration.ofDays(6));
            round.round();
            assertThat(state(id)).isEqualTo(SanctionState.IN_EFFECT);
            time.walkTo(there("2027-01-05T23:00"));
            assertThat(round.round()).as("on its last day").isZero();
            time.walkTo(there("2027-01-06T00:30"));
            transaction.executeWithoutResult(status -> {
                round.round();
                status.setRollbackOnly();
            });
            assertThat(state(id)).as("a round that died").isEqualTo(SanctionState.IN_EFFECT);
            assertThat(round.round()).isEqualTo(2);
            assertThat(List.of(state(id), state(never))).containsOnly(SanctionState.ENDED);
            assertThat(round.round()).isZero();
        });
    }

    @Test
    void one_that_would_be_over_before_it_can_begin_is_refused() {
        at(BEGIN, time -> {
            var id = record();
            refuses(Reason.UNTIL_TOO_SOON, () -> decide(DIRECTOR, id, null, restriction(TODAY.plusDays(4))));
            refuses(Reason.DAYS_TURNED_ROUND, () -> decide(DIRECTOR, id, null, restriction(TODAY.minusDays(1))));
            refuses(
                    Reason.NO_WORDS,
                    () -> decide(
                            DIRECTOR,
                            id,
                            null,
                            new SanctionDraft(
                                    SanctionKind.OTHER, "No credit", "Late", " ", TODAY, TODAY.plusDays(40))));
            assertThat(count("sanction")).isZero();
            decide(LI_NA, id, null, restriction(TODAY.plusDays(6)));
            time.walk(Duration.ofDays(3));
            refuses(Reason.UNTIL_TOO_SOON, () -> by(DIRECTOR, () -> decisions.approve(id, version(id), "")));
        });
    }

    @Test
    void another_dealers_restriction_is_not_there() {
        at(BEGIN, time -> {
            var id = signed();
            assertThatThrownBy(() -> as(HU, () -> mine.of(CHENS_KITCHEN))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> by(HU, () -> word.answer(id, "Ha"))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> by(HU, () -> word.seen(CHENS_KITCHEN))).isInstanceOf(NotFound.class);
            assertThat(as(HU, () -> mine.of(HU_LIGHTING))).isEmpty();
        });
    }

    private void letter(String state, long reader) {
        db.sql(
                        "update outbox_mail set state = :state, finished_at = '2026-11-26 03:00' where kind = 'decisions/restriction'"
                                + " and reader_id = " + reader)
                .param("state", state)
                .update();
    }

    private static Instant there(String local) {
        return LocalDateTime.parse(local).atZone(THERE).toInstant();
    }
}
