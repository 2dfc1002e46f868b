package io.tanxin.concerns;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.calendar.HouseClock;
import io.tanxin.concerns.ConcernRefused.Reason;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.UserId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of concerns have in common: who says what, and when. */
@DatabaseTest
@SignedIn
abstract class Concerning {
    static final ZoneId THERE = ZoneId.of("Asia/Shanghai");
    /** A Thursday. */
    static final Instant BEGIN =
            LocalDateTime.parse("2026-11-26T10:00").atZone(THERE).toInstant();

    static final long DELIVERY = 1;

    @Autowired
    ConcernDesk desk;

    @Autowired
    ConcernSteps steps;

    @Autowired
    ConcernWord word;

    @Autowired
    ConcernLists lists;

    @Autowired
    ConcernInside inside;

    @Autowired
    MyConcerns mine;

    @Autowired
    ConcernRound round;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient db;

    <T> T as(UserId who, Supplier<T> work) {
        return actors.runAs(who, work);
    }

    void by(UserId who, Runnable work) {
        actors.runAs(who, work);
    }

    static void at(Instant when, Consumer<HouseClock.Hands> work) {
        HouseClock.startingAt(when, hands -> {
            work.accept(hands);
            return true;
        });
    }

    ConcernId raise(ConcernKind kind, Addressee to) {
        return raise(new ConcernDraft(CHENS_KITCHEN, kind, Urgency.NORMAL, null, to, "The shelf is late again"));
    }

    ConcernId raise(ConcernDraft draft) {
        return as(CHEN, () -> desk.raise(draft, List.of())).id();
    }

    void answer(UserId who, ConcernId id, Meant meant, String words) {
        by(who, () -> steps.answer(id, version(id), meant, words, List.of()));
    }

    void understood(UserId who, ConcernId id) {
        by(who, () -> steps.understood(id, version(id), Urgency.URGENT, DELIVERY, "The shop opens on Monday"));
    }

    void resolveWithReason(UserId who, ConcernId id) {
        by(who, () -> steps.resolve(id, version(id), Resolution.REASON, null, "The shelf has come"));
    }

    /** Answered, understood, resolved. */
    void settle(UserId who, ConcernId id) {
        answer(who, id, Meant.SAY, "I am sorry. Tell me more");
        understood(who, id);
        resolveWithReason(who, id);
    }

    int version(ConcernId id) {
        return db.sql("select version from concern where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    ConcernState state(ConcernId id) {
        return ConcernState.valueOf(db.sql("select state from concern where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single());
    }

    int count(String what) {
        return db.sql("select count(*) from " + what).query(Integer.class).single();
    }

    static void refuses(Reason reason, ThrowingCallable call) {
        Assertions.assertThatExceptionOfType(ConcernRefused.class)
                .isThrownBy(call)
                .extracting(ConcernRefused::reason)
                .isEqualTo(reason);
    }
}
