package io.tanxin.communication.talk;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;

import io.tanxin.calendar.HouseClock;
import io.tanxin.communication.BusyTimes;
import io.tanxin.communication.DayDraft;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.DayWay;
import io.tanxin.concerns.Addressee;
import io.tanxin.concerns.ConcernDesk;
import io.tanxin.concerns.ConcernDraft;
import io.tanxin.concerns.ConcernKind;
import io.tanxin.concerns.ConcernLists;
import io.tanxin.concerns.ConcernSteps;
import io.tanxin.concerns.Urgency;
import io.tanxin.dealers.Assignments;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.promises.load.WorkLoad;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Something was sent past the manager, somebody stands in for it, and a talk can grow out of it. */
abstract class Confided extends EveryReading {
    static final String PSST = "About Li Na";

    @Autowired
    ConcernDesk desk;

    @Autowired
    ConcernSteps steps;

    @Autowired
    ConcernLists lists;

    @Autowired
    BusyTimes busy;

    @Autowired
    WorkLoad load;

    @Autowired
    Assignments assignments;

    @BeforeEach
    void past_the_manager_while_somebody_stands_in_for_it() {
        db.sql("insert into visible_dealer values (13, 100, '2000-01-01', '9999-12-31', 'STAND_IN')")
                .update();
        at(BEGIN, time -> {
            var draft =
                    new ConcernDraft(CHENS_KITCHEN, ConcernKind.WORRY, Urgency.NORMAL, null, Addressee.DIRECTOR, PSST);
            concern = as(CHEN, () -> desk.raise(draft, List.of())).id();
        });
    }

    DayDraft draft(DealerId... dealers) {
        return draft(WHEN, dealers);
    }

    DayDraft draft(LocalDateTime when, DealerId... dealers) {
        return new DayDraft(
                DayKind.HEART_TO_HEART,
                DayWay.VISIT,
                null,
                dealers.length == 0 ? List.of(CHENS_KITCHEN) : List.of(dealers),
                when,
                THERE,
                60,
                null,
                false);
    }

    DayId open(UserId organiser, Instant at) {
        return TalkRows.oneToOne(db, at, organiser, CHENS_KITCHEN, CHEN);
    }

    MinutesId minutesOf(DayId day) {
        return new MinutesId(db.sql("select id from minutes where day_id = :day")
                .param("day", day.value())
                .query(Long.class)
                .single());
    }

    List<String> words(UserId who, DayId day) {
        return as(who, () -> topics.of(day)).stream().map(Topic::words).toList();
    }

    int letters(String kind, UserId reader) {
        return count("outbox_mail where in_confidence and kind = '" + kind + "' and reader_id = " + reader);
    }

    static void at(Instant when, Consumer<HouseClock.Hands> work) {
        HouseClock.startingAt(when, hands -> {
            work.accept(hands);
            return true;
        });
    }
}
