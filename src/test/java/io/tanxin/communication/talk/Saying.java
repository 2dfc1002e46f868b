package io.tanxin.communication.talk;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;

import io.tanxin.calendar.HouseClock;
import io.tanxin.concerns.Addressee;
import io.tanxin.concerns.ConcernDesk;
import io.tanxin.concerns.ConcernDraft;
import io.tanxin.concerns.ConcernId;
import io.tanxin.concerns.ConcernKind;
import io.tanxin.concerns.ConcernLists;
import io.tanxin.concerns.ConcernSteps;
import io.tanxin.concerns.Urgency;
import io.tanxin.identity.Actors;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A dealer says something, to its manager or past it, on a morning that the test knows. */
abstract class Saying {
    static final ZoneId THERE = ZoneId.of("Asia/Shanghai");
    /** A Thursday. */
    static final Instant BEGIN =
            LocalDateTime.parse("2026-11-26T10:00").atZone(THERE).toInstant();

    @Autowired
    TopicService topics;

    @Autowired
    ConcernDesk desk;

    @Autowired
    ConcernSteps steps;

    @Autowired
    ConcernLists lists;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient db;

    ConcernId raise(String words, Addressee to) {
        var draft = new ConcernDraft(CHENS_KITCHEN, ConcernKind.WORRY, Urgency.NORMAL, null, to, words);
        return actors.runAs(CHEN, () -> desk.raise(draft, List.of())).id();
    }

    static void atTen(Runnable work) {
        at(BEGIN, hands -> work.run());
    }

    static void at(Instant when, Consumer<HouseClock.Hands> work) {
        HouseClock.startingAt(when, hands -> {
            work.accept(hands);
            return true;
        });
    }
}
