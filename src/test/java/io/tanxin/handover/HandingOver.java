package io.tanxin.handover;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.ZHOU_MIN;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.calendar.HouseClock;
import io.tanxin.communication.DayAccess;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayService;
import io.tanxin.communication.Schedule;
import io.tanxin.communication.talk.Attendance;
import io.tanxin.communication.talk.Closing;
import io.tanxin.communication.talk.MinutesService;
import io.tanxin.communication.talk.TalkRows;
import io.tanxin.dealers.Assignments;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.promises.OrphanedPromises;
import io.tanxin.promises.PromiseDraft;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.PromiseId;
import io.tanxin.promises.PromiseService;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of hand-overs have in common: who hands over what, and when. */
@DatabaseTest
@SignedIn
abstract class HandingOver {
    static final ZoneId THERE = ZoneId.of("Asia/Shanghai");
    /** A Thursday. */
    static final Instant BEGIN =
            LocalDateTime.parse("2026-11-26T10:00").atZone(THERE).toInstant();

    static final LocalDate DUE = LocalDate.of(2026, 12, 10);

    @Autowired
    Assignments assignments;

    @Autowired
    HandOverLists lists;

    @Autowired
    HandOverService service;

    @Autowired
    HandOverRound round;

    @Autowired
    OrphanedPromises orphans;

    @Autowired
    PromiseService promises;

    @Autowired
    Attendance attendance;

    @Autowired
    MinutesService minutes;

    @Autowired
    Closing closing;

    @Autowired
    DayService days;

    @Autowired
    DayAccess dayAccess;

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

    HandOverId handOver() {
        assign(CHENS_KITCHEN, ZHOU_MIN);
        return newest(CHENS_KITCHEN);
    }

    void assign(DealerId dealer, UserId to) {
        by(DIRECTOR, () -> assignments.assign(List.of(dealer), to));
    }

    HandOverId newest(DealerId dealer) {
        return as(DIRECTOR, () -> lists.newest(dealer)).orElseThrow().id();
    }

    HandOverDetail detail(HandOverId id) {
        return as(DIRECTOR, () -> lists.detail(id));
    }

    void sign(UserId who, HandOverId id) {
        by(who, () -> service.sign(id, detail(id).row().version()));
    }

    PromiseId promise(UserId owner, String words) {
        return as(
                LI_NA,
                () -> promises.make(new PromiseDraft(CHENS_KITCHEN, Side.COMPANY, owner, words, DUE, null, null)));
    }

    /** An hour of talk that begins now, is held and closed. @param came whether somebody of the dealer came; null: nobody said */
    DayId talk(HouseClock.Hands time, UserId organiser, Boolean came) {
        var day = TalkRows.oneToOne(db, time.at(), organiser, CHENS_KITCHEN, CHEN);
        time.walk(Duration.ofHours(2));
        if (came != null) by(organiser, () -> attendance.came(day, Map.of(CHEN, came, organiser, true)));
        by(organiser, () -> {
            minutes.nothingToWrite(day, null);
            closing.close(day, dayAccess.require(day).version(), null, false);
        });
        return day;
    }

    void reopen(HouseClock.Hands time, UserId organiser, DayId day) {
        by(organiser, () -> {
            var brief = dayAccess.require(day);
            var was = brief.schedule();
            days.reopen(
                    day,
                    brief.version(),
                    new Schedule(time.at().plus(Duration.ofDays(3)), was.minutes(), was.zone(), was.way(), was.place()),
                    true);
        });
    }

    int letters(String kind, UserId reader) {
        return count("outbox_mail where kind = '" + kind + "' and reader_id = " + reader);
    }

    int count(String what) {
        return db.sql("select count(*) from " + what).query(Integer.class).single();
    }

    static void refuses(HandOverRefused.Reason reason, ThrowingCallable call) {
        Assertions.assertThatExceptionOfType(HandOverRefused.class)
                .isThrownBy(call)
                .extracting(HandOverRefused::reason)
                .isEqualTo(reason);
    }
}
