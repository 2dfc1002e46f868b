package io.tanxin.promises;

import static io.tanxin.Network.ADMIN;
import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN_HARDWARE;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.calendar.HouseClock;
import io.tanxin.identity.Actors;
import io.tanxin.identity.kept.KeptEntry;
import io.tanxin.identity.kept.KeptWords;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.PromiseRefused.Reason;
import io.tanxin.promises.Repair.Step;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
@SignedIn("li.na")
@Tag("P4")
class RepairsTest {
    private static final ZoneId THERE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final long LATE = 1;
    private static final long UNANSWERED = 3;

    @Autowired
    Repairs repairs;

    @Autowired
    ApologyLoops loops;

    @Autowired
    MissKinds kinds;

    @Autowired
    PromiseService promises;

    @Autowired
    PromiseLists lists;

    @Autowired
    Actors actors;

    @Autowired
    RepairsKept kept;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient db;

    @Test
    void a_broken_promise_is_not_closed_before_apology_action_new_date_and_talk() {
        at(() -> {
            var id = broken(CHENS_KITCHEN, "A shelf");
            refuses(Reason.REPAIR_MISSING, () -> repairs.close(id, 0));
            repairs.apologise(id, 0, LATE, "We are sorry. It was our fault.", TODAY);
            repairs.act(id, 1, "A courier brings it tonight", TODAY);
            newDate(id, CHENS_KITCHEN);
            assertThat(missing(id)).containsExactly(Step.TALK);
            refuses(Reason.REPAIR_MISSING, () -> repairs.close(id, 2));
            var talk = repairs.planTalk(id, 2);
            assertThat(missing(id))
                    .as("a talk that was not held yet has not been")
                    .containsExactly(Step.TALK);
            refuses(Reason.REPAIR_MISSING, () -> repairs.close(id, 3));
            held(talk.id());
            repairs.close(id, 3);
            assertThat(repair(id).closedOn()).isEqualTo(TODAY);
            assertThat(lists.rows(new PromiseFilter(PromiseFilter.Tab.TO_REPAIR), null, 0, 9))
                    .isEmpty();
            refuses(Reason.NOT_BROKEN, () -> repairs.act(id, 4, "Again", TODAY));
        });
    }

    @Test
    @Tag("C4")
    void how_somebody_has_apologised_and_what_it_did_is_kept_about_that_person() {
        at(() -> {
            var id = broken(CHENS_KITCHEN, "A shelf");
            repairs.apologise(id, 0, LATE, "We are sorry", TODAY);
            actors.runAs(DIRECTOR, () -> repairs.act(id, 1, "A courier brings it tonight", TODAY));
            var words = new KeptWords(messages, Locale.ENGLISH, ZoneId.of("Asia/Shanghai"));
            assertThat(kept.about(LI_NA, words)).singleElement().satisfies(entry -> {
                assertThat(entry.day()).isEqualTo(TODAY);
                assertThat(entry.heading()).isEqualTo("Apologised to Chen's Kitchen, for: A shelf");
                assertThat(entry.lines()).containsExactly("We are sorry");
            });
            assertThat(kept.about(DIRECTOR, words))
                    .flatExtracting(KeptEntry::lines)
                    .containsExactly("A courier brings it tonight");
        });
    }

    @Test
    void a_talk_that_was_called_off_or_to_which_the_dealer_did_not_come_is_still_missing() {
        at(() -> {
            var id = broken(CHENS_KITCHEN, "A shelf");
            var talk = repairs.planTalk(id, 0);
            assertThat(repair(id).talk()).isNotNull();
            db.sql("update seat set day_state = 'CANCELLED' where day_id = :id")
                    .param("id", talk.id())
                    .update();
            assertThat(repair(id).talk()).isNull();
            held(talk.id());
            db.sql("update seat set came = 'NO' where day_id = :id")
                    .param("id", talk.id())
                    .update();
            assertThat(repair(id).talk()).isNull();
        });
    }

    @Test
    void a_talk_that_is_planned_already_serves_and_one_of_another_dealer_does_not() {
        at(() -> {
            var id = broken(CHENS_KITCHEN, "A shelf");
            var other = broken(QIN_HARDWARE, "A sign");
            var theirs = repairs.planTalk(other, 0);
            refuses(Reason.NO_SUCH_TALK, () -> repairs.talk(id, 0, theirs.id()));
            assertThat(repairs.talksToCome(id)).isEmpty();
            var planned = repairs.planTalk(id, 0);
            var again = broken(CHENS_KITCHEN, "A lamp");
            assertThat(repairs.talksToCome(again)).containsExactly(planned);
            repairs.talk(again, 0, planned.id());
            assertThat(repair(again).talk()).isEqualTo(planned);
        });
    }

    @Test
    void the_new_date_is_a_promise_of_its_own_to_the_same_dealer() {
        at(() -> {
            var id = broken(CHENS_KITCHEN, "A shelf");
            newDate(id, QIN_HARDWARE);
            assertThat(missing(id)).contains(Step.NEW_DATE);
            newDate(id, CHENS_KITCHEN);
            assertThat(missing(id)).doesNotContain(Step.NEW_DATE);
        });
    }

    @Test
    void what_is_not_broken_or_was_promised_by_the_dealer_has_nothing_to_repair() {
        at(() -> {
            var open = promises.make(draft(CHENS_KITCHEN, Side.COMPANY));
            refuses(Reason.NOT_BROKEN, () -> repairs.act(open, 0, "Now", TODAY));
            assertThat(repairs.of(open)).isEmpty();
            var theirs = broken(CHENS_KITCHEN, "A list");
            db.sql("update promise set side = 'DEALER', owner_id = 20 where id = :id")
                    .param("id", theirs.value())
                    .update();
            refuses(Reason.NOT_BROKEN, () -> repairs.act(theirs, 0, "Now", TODAY));
        });
    }

    @Test
    void of_two_at_once_the_second_is_told() {
        at(() -> {
            var id = broken(CHENS_KITCHEN, "A shelf");
            repairs.apologise(id, 0, LATE, "Sorry", TODAY);
            assertThatThrownBy(() -> actors.runAs(DIRECTOR, () -> repairs.act(id, 0, "Now", TODAY)))
                    .isInstanceOf(OptimisticLockingFailureException.class);
            assertThat(repair(id).action()).isNull();
        });
    }

    @Test
    void it_is_the_companys_to_repair_and_nobody_elses() {
        at(() -> {
            var id = broken(CHENS_KITCHEN, "A shelf");
            assertThatThrownBy(() -> actors.runAs(ZHOU_MIN, () -> repairs.act(id, 0, "Now", TODAY)))
                    .isInstanceOf(NotFound.class);
            refuses(Reason.NOT_YOURS, () -> actors.runAs(CHEN, () -> repairs.act(id, 0, "Now", TODAY)));
            assertThat(actors.runAs(CHEN, () -> repairs.of(id))).isEmpty();
            refuses(Reason.NO_WORDS, () -> repairs.act(id, 0, " ", TODAY));
            refuses(Reason.TOLD_WHEN, () -> repairs.act(id, 0, "Now", TODAY.plusDays(1)));
            refuses(Reason.NO_SUCH_KIND, () -> repairs.apologise(id, 0, 99, "Sorry", TODAY));
        });
    }

    @Test
    void what_waits_for_its_repair_stands_in_a_list_of_its_own_and_on_today() {
        at(() -> {
            var id = broken(CHENS_KITCHEN, "A shelf");
            assertThat(lists.rows(new PromiseFilter(PromiseFilter.Tab.TO_REPAIR), null, 0, 9))
                    .extracting(PromiseRow::id)
                    .containsExactly(id);
            assertThat(lists.toRepair(5)).extracting(PromiseRow::id).containsExactly(id);
            assertThat(actors.runAs(ZHOU_MIN, () -> lists.toRepair(5))).isEmpty();
        });
    }

    @Test
    void the_third_apology_for_the_same_kind_of_miss_within_a_year_is_flagged_with_the_three_behind_it() {
        at(() -> {
            apologise("first", LATE, TODAY.minusDays(364));
            apologise("of another kind", UNANSWERED, TODAY.minusDays(30));
            apologise("second", LATE, TODAY.minusDays(30));
            assertThat(waiting()).isEmpty();
            apologise("third", LATE, TODAY);
            var loop = waiting().getFirst();
            assertThat(loop.dealer()).isEqualTo(CHENS_KITCHEN);
            assertThat(loop.kind().english()).isEqualTo("Delivered late");
            assertThat(actors.runAs(DIRECTOR, () -> loops.behind(loop.id())))
                    .extracting(ApologyLoops.Behind::words)
                    .containsExactly("third", "second", "first");
        });
    }

    @Test
    void what_is_older_than_a_year_or_was_said_to_another_dealer_is_not_counted() {
        at(() -> {
            apologise("too old", LATE, TODAY.minusDays(366));
            apologise("second", LATE, TODAY.minusDays(30));
            var other = broken(QIN_HARDWARE, "elsewhere");
            repairs.apologise(other, 0, LATE, "Sorry", TODAY);
            apologise("third", LATE, TODAY);
            assertThat(waiting()).isEmpty();
        });
    }

    @Test
    void the_director_answers_with_what_changes_and_a_fourth_apology_comes_again() {
        at(() -> {
            for (var n = 0; n < 3; n++) apologise("no " + n, LATE, TODAY);
            var loop = waiting().getFirst();
            assertThatThrownBy(() -> loops.answer(loop.id(), loop.version(), "Nothing"))
                    .isInstanceOf(AccessDeniedException.class);
            actors.runAs(DIRECTOR, () -> loops.answer(loop.id(), loop.version(), "A second truck from December"));
            assertThat(waiting()).isEmpty();
            assertThat(loops.all().getFirst().changes()).isEqualTo("A second truck from December");
            assertThatThrownBy(() -> actors.runAs(DIRECTOR, () -> loops.answer(loop.id(), loop.version(), "Me too")))
                    .isInstanceOf(OptimisticLockingFailureException.class);
            apologise("once more", LATE, TODAY);
            assertThat(waiting()).hasSize(1);
            assertThatThrownBy(() -> actors.runAs(ZHOU_MIN, () -> loops.behind(loop.id())))
                    .isInstanceOf(NotFound.class);
        });
    }

    @Test
    void the_kinds_of_miss_are_the_companys_own_list() {
        at(() -> {
            assertThatThrownBy(() -> kinds.add("Rude", "态度不好")).isInstanceOf(AccessDeniedException.class);
            var id = actors.runAs(ADMIN, () -> kinds.add("Rude", "态度不好"));
            assertThat(kinds.all()).extracting(MissKind::chinese).contains("态度不好");
            actors.runAs(ADMIN, () -> kinds.retire(id, true));
            var broken = broken(CHENS_KITCHEN, "A shelf");
            refuses(Reason.NO_SUCH_KIND, () -> repairs.apologise(broken, 0, id, "Sorry", TODAY));
        });
    }

    private List<ApologyLoops.Loop> waiting() {
        return actors.runAs(DIRECTOR, () -> loops.waiting(9));
    }

    private void apologise(String words, long kind, LocalDate on) {
        var id = broken(CHENS_KITCHEN, words);
        db.sql("update promise set made_on = :made where id = :id")
                .param("made", on.minusDays(20))
                .param("id", id.value())
                .update();
        repairs.apologise(id, 0, kind, "Sorry for " + words, on);
    }

    private Repair repair(PromiseId id) {
        return repairs.of(id).orElseThrow();
    }

    private java.util.Set<Step> missing(PromiseId id) {
        return repair(id).missing();
    }

    private PromiseId broken(DealerId dealer, String words) {
        var id = promises.make(draft(dealer, Side.COMPANY));
        db.sql("update promise set state = 'BROKEN', made_on = :made, due = :due, words = :words where id = :id")
                .param("made", TODAY.minusDays(20))
                .param("due", TODAY.minusDays(9))
                .param("words", words)
                .param("id", id.value())
                .update();
        return id;
    }

    private void newDate(PromiseId broken, DealerId dealer) {
        promises.make(new PromiseDraft(
                dealer, Side.COMPANY, LI_NA, "A shelf", TODAY.plusDays(3), Repairs.ABOUT, broken.value(), true));
    }

    private static PromiseDraft draft(DealerId dealer, Side side) {
        return new PromiseDraft(dealer, side, LI_NA, "A shelf", TODAY.plusDays(9), null, null, true);
    }

    private void held(long day) {
        db.sql("update seat set day_state = 'CLOSED' where day_id = :id")
                .param("id", day)
                .update();
    }

    private static void at(Runnable work) {
        HouseClock.startingAt(TODAY.atTime(10, 0).atZone(THERE).toInstant(), time -> {
            work.run();
            return true;
        });
    }

    private static void refuses(Reason reason, ThrowingCallable change) {
        assertThatExceptionOfType(PromiseRefused.class)
                .isThrownBy(change)
                .extracting(PromiseRefused::reason)
                .isEqualTo(reason);
    }
}
