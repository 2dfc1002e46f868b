package io.tanxin.concerns;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.COLLEAGUE;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.HU;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.concerns.ConcernRefused.Reason;
import io.tanxin.kernel.NotFound;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

@Tag("L1")
class ConcernStepsTest extends Concerning {

    @Test
    void a_concern_is_received_with_its_number_who_answers_and_by_when() {
        at(BEGIN, time -> {
            var raised = as(CHEN, () -> desk.raise(draft("The shelf is late again\nCustomers ask"), List.of()));
            assertThat(raised.answers()).isEqualTo("Li Na");
            assertThat(raised.answerDue()).isEqualTo(BEGIN.plus(Duration.ofHours(24)));
            var seen = as(LI_NA, () -> lists.detail(raised.id()));
            assertThat(seen.row().heading()).isEqualTo("The shelf is late again");
            assertThat(seen.thread()).singleElement().satisfies(one -> {
                assertThat(one.words()).isEqualTo("The shelf is late again\nCustomers ask");
                assertThat(one.fromDealer()).isTrue();
            });
            assertThat(count("outbox_mail where kind = 'concerns/raised' and reader_id = 12"))
                    .isOne();
            assertThat(count("outbox_mail where kind = 'concerns/received' and reader_id = 20"))
                    .isOne();
        });
    }

    @Test
    void it_comes_with_photos_that_are_looked_at_and_bounded() {
        at(BEGIN, time -> {
            var png = new Photo(
                    "shelf.png",
                    () -> new ByteArrayInputStream(Base64.getDecoder().decode("iVBORw0KGgoAAAAN")));
            var program = new Photo("shelf.jpg", () -> new ByteArrayInputStream("MZ\u0090 program".getBytes()));
            var raised = as(CHEN, () -> desk.raise(draft("Look"), List.of(png, program)));
            assertThat(raised.leftOut())
                    .singleElement()
                    .extracting(Raised.LeftOut::name)
                    .isEqualTo("shelf.jpg");
            assertThat(as(LI_NA, () -> lists.detail(raised.id()))
                            .thread()
                            .getFirst()
                            .files())
                    .singleElement()
                    .satisfies(file -> assertThat(file.type()).isEqualTo("image/png"));
        });
    }

    @Test
    void the_way_is_listened_to_then_understood_then_acted_upon_then_resolved_then_confirmed() {
        at(BEGIN, time -> {
            var id = raise(ConcernKind.COMPLAINT, Addressee.MANAGER);
            refuses(Reason.NOT_ACKNOWLEDGED, () -> understood(LI_NA, id));
            answer(LI_NA, id, Meant.SAY, "I am sorry. Tell me more");
            assertThat(state(id)).isEqualTo(ConcernState.ACKNOWLEDGED);
            refuses(Reason.NOT_UNDERSTOOD, () -> answer(LI_NA, id, Meant.OFFER, "A shelf from the next shop"));
            refuses(Reason.NOT_UNDERSTOOD, () -> resolveWithReason(LI_NA, id));
            understood(LI_NA, id);
            assertThat(state(id)).isEqualTo(ConcernState.UNDERSTOOD);
            answer(LI_NA, id, Meant.OFFER, "A shelf from the next shop");
            assertThat(state(id)).isEqualTo(ConcernState.ACTING);
            resolveWithReason(LI_NA, id);
            assertThat(state(id)).isEqualTo(ConcernState.RESOLVED);
            by(CHEN, () -> word.confirm(id, version(id)));
            assertThat(state(id)).isEqualTo(ConcernState.CONFIRMED);
            assertThat(as(LI_NA, () -> lists.detail(id)).steps())
                    .extracting(ConcernStep::step)
                    .containsExactly("CONFIRMED", "RESOLVED", "OFFERED", "UNDERSTOOD", "ACKNOWLEDGED", "RECEIVED");
        });
    }

    @Test
    void it_resolves_only_with_a_promise_a_measure_or_a_reason() {
        at(BEGIN, time -> {
            var id = raise(ConcernKind.COMPLAINT, Addressee.MANAGER);
            answer(LI_NA, id, Meant.SAY, "I am sorry");
            understood(LI_NA, id);
            refuses(Reason.NO_PROMISE, () -> resolve(id, Resolution.PROMISE, 1L, "Promised"));
            refuses(Reason.NO_MEASURE, () -> resolve(id, Resolution.MEASURE, 1L, "In the plan"));
            refuses(Reason.NO_WORDS, () -> resolve(id, Resolution.REASON, null, " "));
            refuses(Reason.NOT_THIS_WAY, () -> resolve(id, Resolution.THANKS, null, "Thanks"));
            var promise =
                    as(LI_NA, () -> steps.promise(id, version(id), "A shelf", LI_NA, LocalDate.of(2026, 12, 4), false));
            assertThat(state(id)).isEqualTo(ConcernState.ACTING);
            resolve(id, Resolution.PROMISE, promise.value(), "You have my word");
            assertThat(state(id)).isEqualTo(ConcernState.RESOLVED);
            assertThat(as(CHEN, () -> mine.detail(id)).promises()).hasSize(1);
        });
    }

    @Test
    void only_the_dealer_confirms_it_and_opens_it_again_also_by_the_letters_link() {
        at(BEGIN, time -> {
            var id = raise(ConcernKind.COMPLAINT, Addressee.MANAGER);
            refuses(Reason.NOT_RESOLVED, () -> by(CHEN, () -> word.confirm(id, version(id))));
            settle(LI_NA, id);
            assertThatThrownBy(() -> by(LI_NA, () -> word.confirm(id, version(id))))
                    .isInstanceOf(AccessDeniedException.class);
            var link = new io.tanxin.identity.Link(1, CHEN, "CONCERN", id.value(), BEGIN.plusSeconds(60));
            actors.runBy(link, () -> {
                word.reopen(id, version(id), "It is not there");
                return true;
            });
            assertThat(state(id)).isEqualTo(ConcernState.RECEIVED);
            assertThat(as(LI_NA, () -> lists.detail(id)).row().due()).isEqualTo(BEGIN.plus(Duration.ofHours(4)));
            var other = raise(ConcernKind.WORRY, Addressee.MANAGER);
            assertThatThrownBy(() -> actors.runBy(link, () -> mine.asked(other)))
                    .as("a link opens its own one only")
                    .isInstanceOf(NotFound.class);
            settle(LI_NA, id);
            by(CHEN, () -> word.confirm(id, version(id)));
            time.walk(Duration.ofDays(181));
            refuses(Reason.TOO_LATE_TO_REOPEN, () -> by(CHEN, () -> word.reopen(id, version(id), "")));
        });
    }

    @Test
    void praise_asks_for_no_more_than_thanks() {
        at(BEGIN, time -> {
            var id = raise(ConcernKind.PRAISE, Addressee.MANAGER);
            answer(LI_NA, id, Meant.SAY, "Thank you, I will tell the team");
            assertThat(state(id)).isEqualTo(ConcernState.CONFIRMED);
        });
    }

    @Test
    void a_same_topic_concern_within_180_days_has_come_back() {
        at(BEGIN, time -> {
            var first = raise(ConcernKind.COMPLAINT, Addressee.MANAGER);
            settle(LI_NA, first);
            time.walk(Duration.ofDays(170));
            var again = raise(new ConcernDraft(
                    CHENS_KITCHEN, ConcernKind.COMPLAINT, Urgency.NORMAL, DELIVERY, Addressee.MANAGER, "Late again"));
            assertThat(as(LI_NA, () -> lists.detail(again)).row().relapseOf()).isEqualTo(first);
            time.walk(Duration.ofDays(20));
            var later = raise(ConcernKind.COMPLAINT, Addressee.MANAGER);
            answer(LI_NA, later, Meant.SAY, "I am sorry");
            understood(LI_NA, later);
            assertThat(as(LI_NA, () -> lists.detail(later)).row().relapseOf())
                    .as("the first is 190 days old, the second was never resolved")
                    .isNull();
        });
    }

    @Test
    void of_two_at_once_one_wins_and_the_other_is_told() {
        at(BEGIN, time -> {
            var id = raise(ConcernKind.COMPLAINT, Addressee.MANAGER);
            var seen = version(id);
            by(LI_NA, () -> steps.answer(id, seen, Meant.SAY, "I am sorry", List.of()));
            assertThatThrownBy(() -> by(DIRECTOR, () -> steps.answer(id, seen, Meant.SAY, "We regret it", List.of())))
                    .isInstanceOf(OptimisticLockingFailureException.class);
            assertThat(as(CHEN, () -> mine.detail(id)).thread()).hasSize(2);
        });
    }

    @Test
    void it_is_there_for_whoever_sees_the_dealer_and_for_nobody_else() {
        at(BEGIN, time -> {
            var id = raise(ConcernKind.COMPLAINT, Addressee.MANAGER);
            assertThat(as(DIRECTOR, () -> lists.detail(id)).row().id()).isEqualTo(id);
            assertThatThrownBy(() -> as(ZHOU_MIN, () -> lists.detail(id))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> answer(ZHOU_MIN, id, Meant.SAY, "x")).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> as(HU, () -> mine.detail(id))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> as(COLLEAGUE, () -> lists.detail(id))).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(CHEN, () -> lists.detail(id))).isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    @Tag("L2")
    void whose_fault_it_was_and_the_notes_are_never_in_a_dealers_sight() {
        at(BEGIN, time -> {
            var id = raise(ConcernKind.COMPLAINT, Addressee.MANAGER);
            by(LI_NA, () -> inside.fault(id, Whose.DEALER, "Ordered too late"));
            by(LI_NA, () -> inside.note(id, "Be gentle"));
            assertThat(as(LI_NA, () -> lists.detail(id)).fault())
                    .extracting(Fault::whose)
                    .isEqualTo(Whose.DEALER);
            assertThat(as(CHEN, () -> mine.detail(id)).toString()).doesNotContain("too late", "gentle");
            assertThatThrownBy(() -> as(CHEN, () -> inside.fault(id))).isInstanceOf(AccessDeniedException.class);
            assertThat(state(id)).as("help does not wait for it").isEqualTo(ConcernState.RECEIVED);
        });
    }

    @Test
    void another_person_reads_a_heated_concerns_answer_before_it_goes() {
        at(BEGIN, time -> {
            var id = raise(ConcernKind.COMPLAINT, Addressee.MANAGER);
            by(LI_NA, () -> steps.heated(id, version(id), true));
            answer(LI_NA, id, Meant.SAY, "As I said, the policy says no");
            assertThat(as(CHEN, () -> mine.detail(id)).thread()).hasSize(1);
            assertThat(as(DIRECTOR, () -> lists.toRead(10))).hasSize(1);
            var held = as(LI_NA, () -> lists.detail(id)).thread().getLast().id();
            refuses(Reason.OWN_ANSWER, () -> by(LI_NA, () -> steps.release(id, version(id), held)));
            by(DIRECTOR, () -> steps.giveBack(id, version(id), held, "Listen first"));
            answer(LI_NA, id, Meant.SAY, "I am sorry");
            var better = as(LI_NA, () -> lists.detail(id)).thread().getLast().id();
            by(DIRECTOR, () -> steps.release(id, version(id), better));
            var read = as(CHEN, () -> mine.detail(id));
            assertThat(read.thread()).hasSize(2);
            assertThat(read.toString()).doesNotContain("policy", "Listen first", "Wu Jing");
            assertThat(state(id)).isEqualTo(ConcernState.ACKNOWLEDGED);
        });
    }

    @Test
    @Tag("N6")
    void a_settled_concern_is_worth_asking_after_unless_it_is_in_confidence() {
        at(BEGIN, time -> {
            var kept = raise(ConcernKind.COMPLAINT, Addressee.DIRECTOR);
            settle(DIRECTOR, kept);
            by(CHEN, () -> word.confirm(kept, version(kept)));
            assertThat(count("aftercare_deed where deed = 'CONCERN'")).isZero();
            var id = raise(ConcernKind.COMPLAINT, Addressee.MANAGER);
            settle(LI_NA, id);
            by(CHEN, () -> word.confirm(id, version(id)));
            assertThat(count("aftercare_deed where deed = 'CONCERN'")).isPositive();
            by(CHEN, () -> word.reopen(id, version(id), ""));
            assertThat(count("aftercare_deed where deed = 'CONCERN'")).isZero();
        });
    }

    @Test
    void one_of_the_company_writes_it_down_for_the_dealer() {
        at(BEGIN, time -> {
            var raised = as(LI_NA, () -> desk.raiseFor(draft("Said on the phone"), CHEN, Way.STAFF, List.of()));
            assertThat(as(CHEN, () -> mine.detail(raised.id())).raisedByName()).isEqualTo("陈大明");
            assertThat(as(LI_NA, () -> lists.detail(raised.id())).loggedByName())
                    .isEqualTo("Li Na");
            refuses(Reason.NOT_OF_CIRCLE, () -> as(LI_NA, () -> desk.raiseFor(draft("x"), HU, Way.STAFF, List.of())));
        });
    }

    private void resolve(ConcernId id, Resolution by, @org.jspecify.annotations.Nullable Long subject, String words) {
        by(LI_NA, () -> steps.resolve(id, version(id), by, subject, words));
    }

    private static ConcernDraft draft(String words) {
        return new ConcernDraft(CHENS_KITCHEN, ConcernKind.COMPLAINT, Urgency.NORMAL, null, Addressee.MANAGER, words);
    }
}
