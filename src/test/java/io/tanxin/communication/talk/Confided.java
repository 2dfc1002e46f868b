package io.tanxin.communication.talk;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;

import io.tanxin.communication.BusyTimes;
import io.tanxin.communication.DayDraft;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.DayWay;
import io.tanxin.concerns.Addressee;
import io.tanxin.dealers.Assignments;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.promises.load.WorkLoad;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Something was sent past the manager, somebody stands in for it, and a talk can grow out of it. */
abstract class Confided extends EveryReading {
    static final String PSST = "About Li Na";

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
        atTen(() -> concern = raise(PSST, Addressee.DIRECTOR));
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
}
