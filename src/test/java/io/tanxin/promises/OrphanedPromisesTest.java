package io.tanxin.promises;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.COLLEAGUE;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.dealers.Assignments;
import io.tanxin.identity.Actors;
import io.tanxin.identity.Person;
import io.tanxin.identity.PersonChanged;
import io.tanxin.identity.Role;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.promises.OrphanedPromises.TakenOver;
import io.tanxin.promises.PromiseDraft.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Promises that nobody has taken over. */
@DatabaseTest
@SignedIn
@Tag("P6")
class OrphanedPromisesTest {
    private static final LocalDate DUE = LocalDate.of(2099, 12, 10);

    @Autowired
    OrphanedPromises orphans;

    @Autowired
    PromiseService promises;

    @Autowired
    Assignments assignments;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient db;

    @Test
    void what_the_old_manager_had_promised_is_nobodys_until_somebody_takes_it_over() {
        var hers = promise(LI_NA, DUE);
        var colleagues = promise(COLLEAGUE, DUE);
        assertThat(seenBy(LI_NA)).isEmpty();
        handOver();
        assertThat(seenBy(ZHOU_MIN)).containsExactly(hers);
        assertThat(seenBy(LI_NA)).as("no longer her dealer").isEmpty();

        assertThat(take(ZHOU_MIN, hers)).isEqualTo(new TakenOver(1, 0));

        assertThat(seenBy(ZHOU_MIN)).isEmpty();
        assertThat(owner(hers)).isEqualTo(ZHOU_MIN);
        assertThat(owner(colleagues)).isEqualTo(COLLEAGUE);
        assertThat(db.sql("select count(*) from audit_entry where action = 'promise.taken-over' and actor_id = 13")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void who_leaves_leaves_promises_of_every_dealer_behind_and_a_colleague_who_is_back_has_them_again() {
        var his = promise(COLLEAGUE, DUE);
        events.publishEvent(new PersonChanged(COLLEAGUE, Person.State.LEFT, Set.of(Role.COLLEAGUE)));
        assertThat(seenBy(LI_NA)).containsExactly(his);
        events.publishEvent(new PersonChanged(COLLEAGUE, Person.State.ACTIVE, Set.of(Role.COLLEAGUE)));
        assertThat(seenBy(LI_NA)).isEmpty();
        events.publishEvent(new PersonChanged(COLLEAGUE, Person.State.LOCKED, Set.of(Role.COLLEAGUE)));
        assertThat(seenBy(LI_NA)).as("only locked").isEmpty();
    }

    @Test
    void two_who_take_it_over_at_once_do_not_both_have_it() throws Exception {
        var hers = promise(LI_NA, DUE);
        handOver();
        var start = new CountDownLatch(1);
        try (var both = Executors.newFixedThreadPool(2)) {
            var takers = Stream.of(ZHOU_MIN, DIRECTOR)
                    .<Callable<TakenOver>>map(who -> () -> {
                        start.await();
                        return take(who, hers);
                    })
                    .map(both::submit)
                    .toList();
            start.countDown();
            var taken = 0;
            for (var taker : takers) taken += taker.get().taken();
            assertThat(taken).isOne();
        }
    }

    @Test
    void a_foreign_one_among_them_takes_nothing() {
        var hers = promise(LI_NA, DUE);
        handOver();
        assertThatThrownBy(() -> take(LI_NA, hers)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> take(ZHOU_MIN, hers, new PromiseId(999))).isInstanceOf(NotFound.class);
        assertThat(owner(hers)).isEqualTo(LI_NA);
        assertThatThrownBy(() -> take(CHEN, hers)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> take(COLLEAGUE, hers)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void what_is_done_or_newly_agreed_meanwhile_is_as_it_is() {
        var done = promise(LI_NA, DUE);
        var moved = promise(LI_NA, DUE.plusDays(1));
        handOver();
        actors.runAs(LI_NA, () -> promises.proposeDay(moved, 1, DUE.plusDays(9), "The shelf is late"));
        var next = actors.runAs(CHEN, () -> promises.agreeDay(moved, 2));
        actors.runAs(LI_NA, () -> promises.markDone(done, 1));
        assertThat(seenBy(ZHOU_MIN)).containsExactly(next);
        assertThat(take(ZHOU_MIN, done)).isEqualTo(new TakenOver(0, 1));
        assertThat(owner(done)).isEqualTo(LI_NA);
    }

    @Test
    void pages_go_by_key_and_a_search_finds_the_dealer() {
        var all = Stream.of(3, 1, 2).map(n -> promise(LI_NA, DUE.plusDays(n))).toList();
        handOver();
        var first = actors.runAs(ZHOU_MIN, () -> orphans.rows(null, "ck", null, 0, 2));
        assertThat(first).extracting(PromiseRow::id).containsExactly(all.get(1), all.get(2));
        var second = actors.runAs(
                ZHOU_MIN, () -> orphans.rows(CHENS_KITCHEN, "", first.getLast().key(), 0, 2));
        assertThat(second).extracting(PromiseRow::id).containsExactly(all.get(0));
        assertThat(actors.runAs(ZHOU_MIN, () -> orphans.rows(null, "nobody", null, 0, 2)))
                .isEmpty();
        assertThat(actors.runAs(ZHOU_MIN, () -> orphans.count(null))).isEqualTo(3);
    }

    private PromiseId promise(UserId owner, LocalDate due) {
        return actors.runAs(
                LI_NA,
                () -> promises.make(
                        new PromiseDraft(CHENS_KITCHEN, Side.COMPANY, owner, "A shelf by Friday", due, null, null)));
    }

    private void handOver() {
        actors.runAs(DIRECTOR, () -> assignments.assign(List.of(CHENS_KITCHEN), ZHOU_MIN));
    }

    private TakenOver take(UserId who, PromiseId... ids) {
        return actors.runAs(who, () -> orphans.takeOver(List.of(ids)));
    }

    private List<PromiseId> seenBy(UserId who) {
        return actors.runAs(who, () -> orphans.rows(null, "", null, 0, 9)).stream()
                .map(PromiseRow::id)
                .toList();
    }

    private UserId owner(PromiseId id) {
        return new UserId(db.sql("select owner_id from promise where id = " + id)
                .query(Long.class)
                .single());
    }
}
