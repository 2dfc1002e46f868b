package io.tanxin.handover;

import static io.tanxin.Network.ADMIN;
import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.CHEN_STAFF;
import static io.tanxin.Network.COLLEAGUE;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.HU;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN_HARDWARE;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.communication.talk.TalkRows;
import io.tanxin.handover.HandOverDetail.Action;
import io.tanxin.handover.HandOverFilter.Tab;
import io.tanxin.handover.HandOverLine.Kind;
import io.tanxin.handover.HandOverRefused.Reason;
import io.tanxin.identity.Link;
import io.tanxin.identity.Person;
import io.tanxin.identity.PersonChanged;
import io.tanxin.identity.kept.KeptEntry;
import io.tanxin.identity.kept.KeptWords;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.promises.PromiseDraft;
import io.tanxin.promises.PromiseDraft.Side;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

/** A dealer goes from one account manager to another. */
@Tag("P6")
class HandOverTest extends HandingOver {
    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    HandOversKept kept;

    @Autowired
    MessageSource messages;

    @Test
    void a_change_of_manager_makes_a_letter_of_what_stands_open_and_of_the_last_three_talks() {
        at(BEGIN, time -> {
            for (var n = 0; n < 4; n++) talk(time, LI_NA, true);
            talk(time, LI_NA, false);
            var ours = promise(LI_NA, "A shelf by Friday");
            by(
                    LI_NA,
                    () -> promises.make(
                            new PromiseDraft(CHENS_KITCHEN, Side.DEALER, CHEN, "Send back the unit", DUE, null, null)));
            TalkRows.oneToOne(db, time.at().plus(Duration.ofDays(3)), LI_NA, CHENS_KITCHEN, CHEN);

            var letter = detail(handOver());

            assertThat(letter.of(Kind.OUR_PROMISE)).singleElement().satisfies(line -> {
                assertThat(line.subject()).isEqualTo(ours.value());
                assertThat(line.words()).isEqualTo("A shelf by Friday");
                assertThat(line.who()).isEqualTo("Li Na");
                assertThat(line.day()).isEqualTo(DUE);
            });
            assertThat(letter.of(Kind.DEALER_PROMISE)).hasSize(1);
            assertThat(letter.of(Kind.NEXT_DAY)).hasSize(1);
            assertThat(letter.of(Kind.TALK)).as("real ones only").hasSize(3);
            assertThat(letters("handover/made", LI_NA)).isOne();
            assertThat(letters("handover/made", ZHOU_MIN)).isOne();
        });
    }

    @Test
    void own_data_holds_the_letters_that_name_a_person_with_what_it_wrote_itself() {
        at(BEGIN, time -> {
            var id = handOver();
            by(LI_NA, () -> service.write(id, detail(id).row().version(), "Calls before eight"));
            sign(LI_NA, id);
            sign(ZHOU_MIN, id);
            by(CHEN, () -> service.confirm(id, "The lamp is missing"));
            assertThat(about(LI_NA)).singleElement().satisfies(letter -> {
                assertThat(letter.heading()).isEqualTo("Hand-over of Chen's Kitchen");
                assertThat(letter.lines())
                        .startsWith("You handed this dealer over.")
                        .hasSize(3)
                        .endsWith("Calls before eight");
            });
            assertThat(about(ZHOU_MIN))
                    .singleElement()
                    .satisfies(letter -> assertThat(letter.lines())
                            .startsWith("You took this dealer over.")
                            .hasSize(2));
            assertThat(about(CHEN))
                    .singleElement()
                    .satisfies(letter -> assertThat(letter.lines()).hasSize(2).endsWith("The lamp is missing"));
            assertThat(about(HU)).isEmpty();
        });
    }

    private List<KeptEntry> about(UserId person) {
        return kept.about(person, new KeptWords(messages, Locale.ENGLISH, THERE));
    }

    @Test
    void what_stood_in_it_on_that_day_stays() {
        at(BEGIN, time -> {
            var shelf = promise(LI_NA, "A shelf by Friday");
            var id = handOver();
            by(LI_NA, () -> promises.markDone(shelf, 1));
            assertThat(detail(id).of(Kind.OUR_PROMISE)).hasSize(1);
        });
    }

    @Test
    @Tag("C6")
    void nothing_in_confidence_stands_in_it_or_is_anybody_elses_to_take_over() {
        at(BEGIN, time -> {
            var kept = promise(LI_NA, "Between us");
            db.sql("update promise set about_kind = 'CONCERN', about_id = 7 where id = " + kept)
                    .update();
            db.sql(
                            "insert into in_confidence (kind, subject_id, dealer_id, since) values ('CONCERN', 7, 100, '2026-11-01')")
                    .update();
            assertThat(detail(handOver()).lines()).isEmpty();
            assertThat(as(ZHOU_MIN, () -> orphans.rows(null, "", null, 0, 9))).isEmpty();
            assertThatThrownBy(() -> as(ZHOU_MIN, () -> orphans.takeOver(List.of(kept))))
                    .isInstanceOf(NotFound.class);
        });
    }

    @Test
    void the_old_and_the_new_manager_read_it_and_the_director_and_nobody_else_of_the_company() {
        at(BEGIN, time -> {
            var id = handOver();
            for (var reader : List.of(LI_NA, ZHOU_MIN, DIRECTOR)) {
                assertThat(as(reader, () -> lists.detail(id)).row().dealerName())
                        .isEqualTo("Chen's Kitchen");
                assertThat(as(reader, () -> lists.rows(new HandOverFilter(Tab.OPEN, "", null), null, 0, 9)))
                        .hasSize(1);
            }
            assertThat(as(LI_NA, () -> lists.detail(id)).seesDealer()).isFalse();
            assertThatThrownBy(() -> as(COLLEAGUE, () -> lists.detail(id))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(CHEN, () -> lists.detail(id))).isInstanceOf(AccessDeniedException.class);

            assign(HU_LIGHTING, LI_NA);
            var hus = newest(HU_LIGHTING);
            db.sql("update hand_over_letter set from_id = 14 where id = " + hus).update();
            assertThatThrownBy(() -> as(ZHOU_MIN, () -> lists.detail(hus))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> by(ZHOU_MIN, () -> service.sign(hus, 1))).isInstanceOf(NotFound.class);
        });
    }

    @Test
    void old_and_new_sign_each_once_and_then_the_dealer_is_asked() {
        at(BEGIN, time -> {
            var id = handOver();
            assertThat(as(LI_NA, () -> lists.toSign(9))).hasSize(1);
            sign(LI_NA, id);
            refuses(Reason.SIGNED, () -> sign(LI_NA, id));
            assertThat(as(LI_NA, () -> lists.toSign(9))).isEmpty();
            assertThat(letters("handover/to-confirm", CHEN))
                    .as("not before both have")
                    .isZero();
            refuses(Reason.NOT_YOURS, () -> sign(DIRECTOR, id));
            sign(ZHOU_MIN, id);
            assertThat(letters("handover/to-confirm", CHEN)).isOne();
            assertThat(letters("handover/to-confirm", CHEN_STAFF)).isZero();
            assertThat(detail(id).row().state()).isEqualTo(HandOverState.TO_CONFIRM);
        });
    }

    @Test
    void the_old_manager_writes_what_matters_until_both_have_signed_and_nobody_signs_what_was_changed_meanwhile() {
        at(BEGIN, time -> {
            var id = handOver();
            refuses(Reason.NOT_YOURS, () -> by(ZHOU_MIN, () -> service.write(id, 1, "x")));
            by(LI_NA, () -> service.write(id, detail(id).row().version(), "Calls before eight"));
            assertThatThrownBy(() ->
                            by(ZHOU_MIN, () -> service.sign(id, detail(id).row().version() - 1)))
                    .isInstanceOf(OptimisticLockingFailureException.class);
            assertThat(as(CHEN, () -> lists.mine(id)).matters()).as("not yet").isNull();
            sign(LI_NA, id);
            sign(ZHOU_MIN, id);
            assertThat(as(CHEN, () -> lists.mine(id)).matters()).isEqualTo("Calls before eight");
            refuses(
                    Reason.SIGNED,
                    () -> by(LI_NA, () -> service.write(id, detail(id).row().version(), "Something else")));
        });
    }

    @Test
    void for_somebody_who_has_left_a_director_signs() {
        at(BEGIN, time -> {
            var id = handOver();
            leaves(LI_NA);
            assertThat(as(DIRECTOR, () -> lists.toSign(9))).hasSize(1);
            assertThat(detail(id).may()).containsExactly(Action.SIGN_FOR);
            sign(DIRECTOR, id);
            assertThat(detail(id).fromSignedBy()).isEqualTo("Wu Jing");
        });
    }

    @Test
    void the_dealer_confirms_by_its_link_or_in_its_portal_once_and_says_what_is_missing() {
        at(BEGIN, time -> {
            var id = handOver();
            refuses(Reason.NOT_SIGNED, () -> by(CHEN, () -> service.confirm(id, null)));
            sign(LI_NA, id);
            sign(ZHOU_MIN, id);
            var link = new Link(1, CHEN, "HANDOVER", id.value(), time.at().plus(Duration.ofDays(1)));
            var other = new Link(2, CHEN, "HANDOVER", id.value() + 1, time.at().plus(Duration.ofDays(1)));
            assertThatThrownBy(() -> actors.runBy(other, () -> lists.mine(id))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> by(HU, () -> service.confirm(id, null))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> as(HU, () -> lists.mine(CHENS_KITCHEN))).isInstanceOf(NotFound.class);
            assertThat(actors.runBy(link, () -> lists.mine(id)).may()).containsExactly(Action.CONFIRM);
            actors.runBy(link, () -> {
                service.confirm(id, "And the sign over the door");
                return true;
            });
            assertThat(detail(id).confirmedWords()).isEqualTo("And the sign over the door");
            assertThat(detail(id).confirmedBy()).isEqualTo("陈大明");
            assertThat(letters("handover/confirmed", ZHOU_MIN)).isOne();
            refuses(Reason.CONFIRMED, () -> by(CHEN_STAFF, () -> service.confirm(id, null)));
        });
    }

    @Test
    void a_change_of_mind_takes_the_letter_back_and_another_change_overtakes_it() {
        at(BEGIN, time -> {
            promise(LI_NA, "A shelf by Friday");
            var changes = as(DIRECTOR, () -> assignments.assign(List.of(CHENS_KITCHEN), ZHOU_MIN));
            assertThat(as(ZHOU_MIN, () -> orphans.count(null))).isOne();
            by(DIRECTOR, () -> assignments.undo(changes));
            assertThat(as(DIRECTOR, () -> lists.rows(new HandOverFilter(Tab.ALL, "", null), null, 0, 9)))
                    .isEmpty();
            assertThat(as(LI_NA, () -> orphans.count(null))).isZero();

            var id = handOver();
            sign(LI_NA, id);
            assign(CHENS_KITCHEN, LI_NA);
            assertThat(detail(id).row().state()).isEqualTo(HandOverState.OVERTAKEN);
            assertThat(newest(CHENS_KITCHEN)).isNotEqualTo(id);
            refuses(Reason.SIGNED, () -> sign(ZHOU_MIN, id));
        });
    }

    @Test
    void a_dealer_that_was_without_manager_for_a_while_is_handed_over_by_the_last_one() {
        at(BEGIN, time -> {
            by(ADMIN, () -> assignments.assign(List.of(QIN_HARDWARE), null));
            time.walk(Duration.ofDays(9));
            assertThat(count("hand_over_letter")).isZero();
            by(ADMIN, () -> assignments.assign(List.of(QIN_HARDWARE), ZHOU_MIN));
            assertThat(detail(newest(QIN_HARDWARE)).row().fromName()).isEqualTo("Li Na");
        });
    }

    @Test
    void a_dealer_that_had_nobody_before_has_no_letter() {
        db.sql("update dealer set manager_id = null where id = 102").update();
        by(ADMIN, () -> assignments.assign(List.of(QIN_HARDWARE), ZHOU_MIN));
        assertThat(count("hand_over_letter")).isZero();
    }

    @Test
    void single_days_to_come_go_with_the_dealer_and_rounds_stay() {
        at(BEGIN, time -> {
            var later = time.at().plus(Duration.ofDays(3));
            var single = TalkRows.oneToOne(db, later, LI_NA, CHENS_KITCHEN, CHEN);
            var many = TalkRows.round(db, later, LI_NA, Map.of(CHENS_KITCHEN, CHEN, QIN_HARDWARE, HU));
            handOver();
            assertThat(count("communication_day where organiser_id = 13 and id = " + single))
                    .isOne();
            assertThat(count("communication_day where organiser_id = 12 and id = " + many))
                    .isOne();
        });
    }

    void leaves(UserId person) {
        db.sql("update person set state = 'LEFT' where id = " + person).update();
        events.publishEvent(new PersonChanged(person, Person.State.LEFT, Set.of()));
    }
}
