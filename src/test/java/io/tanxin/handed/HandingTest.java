package io.tanxin.handed;

import static io.tanxin.Network.ADMIN;
import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.COLLEAGUE;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.HU;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.concerns.Addressee;
import io.tanxin.dealers.DealerAssigned;
import io.tanxin.handed.HandedFilter.Tab;
import io.tanxin.handed.HandedRefused.Reason;
import io.tanxin.identity.Department;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.promises.PromiseDraft;
import io.tanxin.promises.PromiseDraft.Side;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

@Tag("P7")
class HandingTest extends InHouse {
    @Autowired
    ApplicationEventPublisher events;

    @Test
    void a_promise_is_handed_to_a_colleague_who_is_told_by_letter() {
        onThursday(time -> {
            var id = hand();
            assertThat(letters("given", COLLEAGUE)).isOne();
            var mine = as(COLLEAGUE, () -> lists.rows(new HandedFilter(Tab.TO_ME, ""), null, 0, 9));
            assertThat(mine).singleElement().satisfies(row -> {
                assertThat(row.id()).isEqualTo(id);
                assertThat(row.wanted()).isEqualTo("Send a shelf from the store in Suzhou");
                assertThat(row.dealerName()).isEqualTo("Chen's Kitchen");
                assertThat(row.place()).as("where it goes").isEqualTo("人民路1号");
                assertThat(row.daysLeft()).isEqualTo(5);
            });
            assertThat(as(COLLEAGUE, () -> lists.paths(mine)))
                    .as("the promise itself is not the colleague's to see")
                    .isEmpty();
            assertThat(as(LI_NA, () -> lists.paths(List.of(row(id)))).get(id)).startsWith("promises/");
            assertThat(count("audit_entry where action = 'handed.handed'")).isOne();
        });
    }

    @Test
    void a_measure_and_a_concern_are_handed_on_too() {
        onThursday(time -> {
            db.sql(
                            "insert into development_plan values (7, 0, 100, 2026, 5, 'AGREED', 1, null, false, 12, '2026-01-01')")
                    .update();
            db.sql("""
                    insert into plan_measure (id, version, plan_id, dealer_id, agreed, words, side, year, due, status)
                    values (8, 0, 7, 100, true, 'A second shop', 'COMPANY', 2027, '2027-03-31', 'PLANNED')
                    """).update();
            var measure = as(LI_NA, () -> handing.hand(draft("MEASURE", 8, COLLEAGUE)));
            assertThat(as(LI_NA, () -> lists.paths(List.of(row(measure))))).containsValue("plans/7?mark=m8");
            var concern = concern(Addressee.MANAGER);
            var choices = as(LI_NA, () -> handing.choices("CONCERN", concern.value()));
            assertThat(choices.words())
                    .as("what the dealer said is not passed on by itself")
                    .isEmpty();
            as(LI_NA, () -> handing.hand(draft("CONCERN", concern.value(), COLLEAGUE)));
            assertThat(as(COLLEAGUE, () -> lists.rows(new HandedFilter(Tab.TO_ME, ""), null, 0, 9)))
                    .extracting(HandedRow::kind)
                    .containsExactly("MEASURE", "CONCERN");
            db.sql("update plan_measure set status = 'DONE' where id = 8").update();
            refuses(Reason.MATTER_OVER, () -> as(LI_NA, () -> handing.hand(draft("MEASURE", 8, DIRECTOR))));
        });
    }

    @Test
    void of_one_matter_one_is_open_at_a_time() {
        onThursday(time -> {
            var promise = promise();
            var id = hand(promise);
            assertThat(as(LI_NA, () -> handing.standing("PROMISE", promise.value()))
                            .may())
                    .isFalse();
            refuses(Reason.IS_HANDED, () -> as(LI_NA, () -> handing.hand(draft("PROMISE", promise.value(), DIRECTOR))));
            by(COLLEAGUE, () -> answers.cannot(id, row(id).version(), "The store is empty"));
            assertThat(as(LI_NA, () -> handing.standing("PROMISE", promise.value()))
                            .may())
                    .isTrue();
            as(LI_NA, () -> handing.hand(draft("PROMISE", promise.value(), DIRECTOR)));
            assertThat(count("handed")).isEqualTo(2);
        });
    }

    @Test
    void of_two_who_hand_it_on_at_once_one_wins_and_the_other_is_told() throws Exception {
        var promise = promiseOfToday();
        var won = atOnce(
                () -> as(LI_NA, () -> handing.hand(soon("PROMISE", promise, COLLEAGUE))),
                () -> as(DIRECTOR, () -> handing.hand(soon("PROMISE", promise, COLLEAGUE))),
                HandedRefused.class);
        assertThat(won).isOne();
        assertThat(count("handed")).isOne();
        assertThat(letters("given", COLLEAGUE)).isOne();
    }

    @Test
    void the_colleague_says_that_it_is_done_and_who_asked_is_told() {
        onThursday(time -> {
            var id = hand();
            by(COLLEAGUE, () -> answers.done(id, row(id).version(), "Left the store at noon"));
            assertThat(row(id).state()).isEqualTo(HandedState.DONE);
            assertThat(row(id).answer()).isEqualTo("Left the store at noon");
            assertThat(letters("answered", LI_NA)).isOne();
            assertThat(as(LI_NA, () -> lists.backToMe(9)))
                    .extracting(HandedRow::id)
                    .containsExactly(id);
            by(LI_NA, () -> handing.read(id));
            assertThat(as(LI_NA, () -> lists.backToMe(9))).as("looked at").isEmpty();
        });
    }

    @Test
    void that_it_cannot_be_done_needs_a_why() {
        onThursday(time -> {
            var id = hand();
            refuses(Reason.NO_WORDS, () -> by(COLLEAGUE, () -> answers.cannot(id, row(id).version(), " ")));
            by(COLLEAGUE, () -> answers.cannot(id, row(id).version(), "The store is empty"));
            assertThat(row(id).state()).isEqualTo(HandedState.CANNOT);
            assertThat(letters("answered", LI_NA)).isOne();
            refuses(Reason.NOT_OPEN, () -> by(COLLEAGUE, () -> answers.done(id, row(id).version(), null)));
        });
    }

    @Test
    void another_day_needs_a_why_holds_at_once_and_the_first_one_is_remembered() {
        onThursday(time -> {
            var id = hand();
            refuses(Reason.NOT_LATER, () -> by(COLLEAGUE, () -> answers.longer(id, row(id).version(), DUE, "x")));
            refuses(
                    Reason.NO_WORDS,
                    () -> by(COLLEAGUE, () -> answers.longer(id, row(id).version(), DUE.plusDays(3), "")));
            refuses(
                    Reason.TOO_FAR,
                    () -> by(COLLEAGUE, () -> answers.longer(id, row(id).version(), DUE.plusYears(1), "x")));
            by(COLLEAGUE, () -> answers.longer(id, row(id).version(), DUE.plusDays(3), "The lorry is full"));
            assertThat(row(id).due()).isEqualTo(DUE.plusDays(3));
            assertThat(row(id).firstDue()).isEqualTo(DUE);
            assertThat(row(id).extensions()).isOne();
            assertThat(letters("answered", LI_NA)).isOne();
            assertThat(as(LI_NA, () -> lists.steps(id)).getFirst().words()).isEqualTo("The lorry is full");
        });
    }

    @Test
    void within_a_minute_the_answer_is_taken_back_and_later_it_is_not() {
        onThursday(time -> {
            var id = hand();
            by(COLLEAGUE, () -> answers.done(id, row(id).version(), null));
            time.walk(Duration.ofSeconds(50));
            by(COLLEAGUE, () -> answers.undo(id, row(id).version()));
            assertThat(row(id).isOpen()).isTrue();
            refuses(Reason.TOO_LATE_TO_UNDO, () -> by(COLLEAGUE, () -> answers.undo(id, row(id).version())));
            by(COLLEAGUE, () -> answers.done(id, row(id).version(), null));
            time.walk(Duration.ofSeconds(61));
            refuses(Reason.TOO_LATE_TO_UNDO, () -> by(COLLEAGUE, () -> answers.undo(id, row(id).version())));
        });
    }

    @Test
    void of_two_answers_at_once_one_wins_and_the_other_is_told() throws Exception {
        var promise = promiseOfToday();
        var id = as(LI_NA, () -> handing.hand(soon("PROMISE", promise, COLLEAGUE)));
        var seen = row(id).version();
        var won = atOnce(
                () -> by(COLLEAGUE, () -> answers.done(id, seen, null)),
                () -> by(COLLEAGUE, () -> answers.cannot(id, seen, "The store is empty")),
                OptimisticLockingFailureException.class);
        assertThat(won).isOne();
        assertThat(letters("answered", LI_NA)).isOne();
        assertThat(count("handed_step where step in ('DONE', 'CANNOT')")).isOne();
    }

    @Test
    void who_handed_it_on_takes_it_back_and_nobody_else() {
        onThursday(time -> {
            var id = hand();
            refuses(Reason.NOT_YOURS, () -> by(DIRECTOR, () -> handing.takeBack(id, row(id).version())));
            assertThatThrownBy(() -> by(COLLEAGUE, () -> handing.takeBack(id, 1)))
                    .isInstanceOf(AccessDeniedException.class);
            by(LI_NA, () -> handing.takeBack(id, row(id).version()));
            assertThat(row(id).state()).isEqualTo(HandedState.TAKEN_BACK);
            assertThat(letters("taken-back", COLLEAGUE)).isOne();
            assertThatThrownBy(() -> by(COLLEAGUE, () -> answers.done(id, 1, null)))
                    .isInstanceOf(OptimisticLockingFailureException.class);
        });
    }

    @Test
    void what_is_not_theirs_is_not_there() {
        onThursday(time -> {
            var promise = promise();
            assertThatThrownBy(() -> as(ZHOU_MIN, () -> handing.hand(draft("PROMISE", promise.value(), COLLEAGUE))))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> as(LI_NA, () -> handing.hand(draft("NOTHING", 1, COLLEAGUE))))
                    .isInstanceOf(NotFound.class);
            var id = hand(promise);
            assertThatThrownBy(() -> as(ZHOU_MIN, () -> lists.find(id))).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> by(ZHOU_MIN, () -> answers.done(id, 1, null)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> by(LI_NA, () -> answers.done(id, 1, null)))
                    .as("only the colleague says so")
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> by(ZHOU_MIN, () -> handing.takeBack(id, 1)))
                    .isInstanceOf(NotFound.class);
            for (var tab : Tab.values()) {
                assertThat(as(ZHOU_MIN, () -> lists.rows(new HandedFilter(tab, ""), null, 0, 9)))
                        .isEmpty();
            }
            for (var dealer : List.of(CHEN, HU)) {
                assertThatThrownBy(() -> as(dealer, () -> lists.find(id))).isInstanceOf(AccessDeniedException.class);
            }
            assertThatThrownBy(() -> as(COLLEAGUE, () -> handing.hand(draft("PROMISE", promise.value(), LI_NA))))
                    .isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void only_people_of_the_house_who_keep_things_can_be_chosen() {
        onThursday(time -> {
            var promise = promise().value();
            assertThat(as(LI_NA, () -> handing.choices("PROMISE", promise)).colleagues())
                    .extracting(person -> person.id())
                    .containsExactlyInAnyOrder(DIRECTOR, ZHOU_MIN, COLLEAGUE);
            for (var nobody : List.of(CHEN, ADMIN, LI_NA)) {
                refuses(Reason.NO_COLLEAGUE, () -> as(LI_NA, () -> handing.hand(draft("PROMISE", promise, nobody))));
            }
            var theirs = as(
                    LI_NA,
                    () -> promises.make(new PromiseDraft(CHENS_KITCHEN, Side.DEALER, CHEN, "A list", DUE, null, null)));
            refuses(
                    Reason.MATTER_OVER,
                    () -> as(LI_NA, () -> handing.hand(draft("PROMISE", theirs.value(), COLLEAGUE))));
        });
    }

    @Test
    @Tag("C6")
    void what_is_in_confidence_goes_to_somebody_of_its_circle_or_to_nobody() {
        onThursday(time -> {
            var concern = concern(Addressee.DIRECTOR).value();
            assertThatThrownBy(() -> as(LI_NA, () -> handing.hand(draft("CONCERN", concern, COLLEAGUE))))
                    .isInstanceOf(NotFound.class);
            for (var outside : List.of(COLLEAGUE, LI_NA, ZHOU_MIN)) {
                refuses(
                        Reason.IN_CONFIDENCE,
                        () -> as(DIRECTOR, () -> handing.hand(draft("CONCERN", concern, outside))));
            }
            var choices = as(DIRECTOR, () -> handing.choices("CONCERN", concern));
            assertThat(choices.circle()).isTrue();
            assertThat(choices.colleagues()).isEmpty();
            alsoDirector(ZHOU_MIN);
            assertThat(as(DIRECTOR, () -> handing.choices("CONCERN", concern)).colleagues())
                    .hasSize(1);
            var id = as(DIRECTOR, () -> handing.hand(draft("CONCERN", concern, ZHOU_MIN)));
            assertThatThrownBy(() -> as(LI_NA, () -> lists.find(id))).isInstanceOf(NotFound.class);
            assertThat(as(LI_NA, () -> lists.rows(new HandedFilter(Tab.OUT, ""), null, 0, 9)))
                    .isEmpty();
            time.walk(Duration.ofDays(9));
            while (round.round() > 0) time.walk(Duration.ofDays(1));
            assertThat(count("outbox_mail where kind like 'handed/%' and in_confidence = false"))
                    .isZero();
            assertThat(count("outbox_mail where kind like 'handed/%' and reader_id = 12"))
                    .isZero();
            assertThat(count("audit_entry where action like 'handed.%' and in_confidence = false"))
                    .isZero();
        });
    }

    @Test
    @Tag("C6")
    void what_grew_out_of_something_in_confidence_stays_in_its_circle_too() {
        onThursday(time -> {
            var concern = concern(Addressee.DIRECTOR).value();
            var promise = promise("CONCERN", concern, DIRECTOR).value();
            refuses(Reason.IN_CONFIDENCE, () -> as(DIRECTOR, () -> handing.hand(draft("PROMISE", promise, COLLEAGUE))));
        });
    }

    @Test
    void the_dealer_reads_where_it_is_since_when_and_never_with_whom() {
        onThursday(time -> {
            var promise = promise();
            var id = hand(promise);
            var with = as(CHEN, () -> lists.with("PROMISE", List.of(promise.value())))
                    .get(promise.value());
            assertThat(with).isEqualTo(new HandedLists.With(Department.LOGISTICS, row(id).handedAt()));
            assertThat(as(HU, () -> lists.with("PROMISE", List.of(promise.value()))))
                    .isEmpty();
            by(COLLEAGUE, () -> answers.done(id, row(id).version(), null));
            assertThat(as(CHEN, () -> lists.with("PROMISE", List.of(promise.value()))))
                    .isEmpty();
        });
    }

    @Test
    void lists_go_by_day_the_latest_first_page_by_page() {
        onThursday(time -> {
            for (var days = 5; days > 0; days--) {
                var promise = promise().value();
                var due = THURSDAY.plusDays(days);
                as(LI_NA, () -> handing.hand(new HandedDraft("PROMISE", promise, COLLEAGUE, "x", due)));
            }
            var mine = new HandedFilter(Tab.TO_ME, "");
            var first = as(COLLEAGUE, () -> lists.rows(mine, null, 0, 3));
            assertThat(first).extracting(HandedRow::due).isSorted();
            var rest = as(COLLEAGUE, () -> lists.rows(mine, first.getLast().key(), 0, 9));
            assertThat(rest).hasSize(2).doesNotContainAnyElementsOf(first);
            assertThat(as(COLLEAGUE, () -> lists.rows(new HandedFilter(Tab.TO_ME, "ck"), null, 0, 9)))
                    .hasSize(5);
            assertThat(as(COLLEAGUE, () -> lists.rows(new HandedFilter(Tab.TO_ME, "hu"), null, 0, 9)))
                    .isEmpty();
            assertThat(as(LI_NA, () -> lists.rows(new HandedFilter(Tab.OUT, ""), null, 0, 9)))
                    .hasSize(5);
            assertThat(as(DIRECTOR, () -> lists.rows(new HandedFilter(Tab.OUT, ""), null, 0, 9)))
                    .hasSize(5);
            assertThat(as(LI_NA, () -> lists.rows(new HandedFilter(Tab.BACK, ""), null, 0, 9)))
                    .isEmpty();
        });
    }

    @Test
    @Tag("P6")
    void a_new_manager_waits_for_what_the_one_before_has_handed_on() {
        onThursday(time -> {
            var id = hand();
            db.sql("update visible_dealer set viewer_id = 13 where viewer_id = 12 and dealer_id = 100")
                    .update();
            events.publishEvent(new DealerAssigned(CHENS_KITCHEN, LI_NA, ZHOU_MIN));
            var now = as(ZHOU_MIN, () -> lists.find(id));
            assertThat(now.from()).isTrue();
            by(COLLEAGUE, () -> answers.done(id, now.version(), null));
            assertThat(letters("answered", ZHOU_MIN)).isOne();
            assertThatThrownBy(() -> row(id)).isInstanceOf(NotFound.class);
        });
    }

    private void alsoDirector(UserId person) {
        db.sql("insert into person_role (person_id, role) values (:id, 'DIRECTOR')")
                .param("id", person.value())
                .update();
        db.sql("insert into visible_dealer values (:id, 100, '2000-01-01', '9999-12-31', 'DIRECTOR')")
                .param("id", person.value())
                .update();
    }

    /** Threads have the real clock. */
    private long promiseOfToday() {
        var draft = new PromiseDraft(CHENS_KITCHEN, Side.COMPANY, LI_NA, "A shelf", soon(), null, null);
        return as(LI_NA, () -> promises.make(draft)).value();
    }

    private static HandedDraft soon(String kind, long id, UserId colleague) {
        return new HandedDraft(kind, id, colleague, "Send a shelf", soon());
    }

    private static java.time.LocalDate soon() {
        return java.time.LocalDate.now(THERE).plusDays(10);
    }

    private static int atOnce(Runnable one, Runnable other, Class<? extends RuntimeException> told) throws Exception {
        var won = new AtomicInteger();
        var start = new CyclicBarrier(2);
        try (var two = Executors.newFixedThreadPool(2)) {
            var both = List.of(one, other).stream()
                    .map(each -> two.submit(() -> {
                        start.await();
                        try {
                            each.run();
                            won.incrementAndGet();
                        } catch (RuntimeException refused) {
                            assertThat(refused).isInstanceOf(told);
                        }
                        return true;
                    }))
                    .toList();
            for (var each : both) each.get();
        }
        return won.get();
    }
}
