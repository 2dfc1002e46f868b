package io.tanxin.handed;

import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.COLLEAGUE;
import static io.tanxin.Network.LI_NA;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.calendar.HouseClock;
import io.tanxin.concerns.Addressee;
import io.tanxin.concerns.ConcernDesk;
import io.tanxin.concerns.ConcernDraft;
import io.tanxin.concerns.ConcernId;
import io.tanxin.concerns.ConcernKind;
import io.tanxin.concerns.Urgency;
import io.tanxin.handed.HandedRefused.Reason;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.UserId;
import io.tanxin.promises.PromiseDraft;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.PromiseId;
import io.tanxin.promises.PromiseService;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of handing on have in common. */
@DatabaseTest
@SignedIn
abstract class InHouse {
    static final ZoneId THERE = ZoneId.of("Asia/Shanghai");
    static final LocalDate THURSDAY = LocalDate.of(2026, 11, 26);
    /** Due on a Tuesday. */
    static final LocalDate DUE = LocalDate.of(2026, 12, 1);

    @Autowired
    Handing handing;

    @Autowired
    HandedAnswers answers;

    @Autowired
    HandedLists lists;

    @Autowired
    HandedRound round;

    @Autowired
    PromiseService promises;

    @Autowired
    ConcernDesk desk;

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

    static void onThursday(Consumer<HouseClock.Hands> work) {
        HouseClock.startingAt(there("2026-11-26T10:00"), hands -> {
            work.accept(hands);
            return true;
        });
    }

    static Instant there(String local) {
        return LocalDateTime.parse(local).atZone(THERE).toInstant();
    }

    PromiseId promise() {
        return promise(null, null, LI_NA);
    }

    PromiseId promise(@Nullable String kind, @Nullable Long about, UserId by) {
        return as(
                by,
                () -> promises.make(new PromiseDraft(
                        CHENS_KITCHEN, Side.COMPANY, by, "A shelf by Wednesday", DUE.plusDays(1), kind, about)));
    }

    ConcernId concern(Addressee to) {
        var draft = new ConcernDraft(
                CHENS_KITCHEN, ConcernKind.COMPLAINT, Urgency.NORMAL, null, to, "The shelf is late again");
        return as(io.tanxin.Network.CHEN, () -> desk.raise(draft, List.of())).id();
    }

    /** To the colleague in logistics. */
    HandedId hand(PromiseId promise) {
        db.sql("update person set department = 'LOGISTICS' where id = :id")
                .param("id", COLLEAGUE.value())
                .update();
        return as(LI_NA, () -> handing.hand(draft("PROMISE", promise.value(), COLLEAGUE)));
    }

    HandedId hand() {
        return hand(promise());
    }

    static HandedDraft draft(String kind, long id, UserId colleague) {
        return new HandedDraft(kind, id, colleague, "Send a shelf from the store in Suzhou", DUE);
    }

    HandedRow row(HandedId id) {
        return as(LI_NA, () -> lists.find(id));
    }

    int count(String what) {
        return db.sql("select count(*) from " + what).query(Integer.class).single();
    }

    int letters(String kind, UserId reader) {
        return count("outbox_mail where kind = 'handed/" + kind + "' and reader_id = " + reader.value());
    }

    static void refuses(Reason reason, ThrowingCallable call) {
        assertThatExceptionOfType(HandedRefused.class)
                .isThrownBy(call)
                .extracting(HandedRefused::reason)
                .isEqualTo(reason);
    }
}
