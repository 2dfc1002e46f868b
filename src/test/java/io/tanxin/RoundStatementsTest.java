package io.tanxin;

import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN_HARDWARE;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.calendar.HouseClock;
import io.tanxin.communication.DayDraft;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.DayService;
import io.tanxin.communication.DayWay;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.Postman;
import io.tanxin.promises.PromiseDraft;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.PromiseRound;
import io.tanxin.promises.PromiseService;
import io.tanxin.reminders.ReminderRound;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The rounds go by all day: however much they look at, as long as nothing is due they ask the same few questions. */
@DatabaseTest
@SignedIn
class RoundStatementsTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");
    private static final LocalDate DUE = LocalDate.parse("2026-11-30");

    @Autowired
    Postman postman;

    @Autowired
    ReminderRound reminders;

    @Autowired
    PromiseRound promiseRound;

    @Autowired
    DayService days;

    @Autowired
    PromiseService promises;

    @Autowired
    Actors actors;

    @Test
    void with_nothing_to_send_the_post_looks_twice() {
        assertThat(CountedStatements.during(postman::deliverNow)).isEqualTo(2);
    }

    @Test
    void the_reminders_ask_no_more_for_many_readers_than_for_one() {
        HouseClock.startingAt(MONDAY, time -> {
            plan(LI_NA, CHENS_KITCHEN);
            reminders.round();
            time.walk(Duration.ofMinutes(1));
            var few = CountedStatements.during(reminders::round);
            plan(LI_NA, QIN_HARDWARE);
            plan(ZHOU_MIN, HU_LIGHTING);
            time.walk(Duration.ofMinutes(1));
            assertThat(CountedStatements.during(reminders::round)).isEqualTo(few);
            return true;
        });
    }

    @Test
    void promises_that_still_have_time_are_not_read_one_by_one() {
        HouseClock.startingAt(MONDAY, time -> {
            promise(1);
            var few = CountedStatements.during(promiseRound::round);
            for (int n = 2; n < 9; n++) promise(n);
            assertThat(CountedStatements.during(promiseRound::round)).isEqualTo(few);
            return true;
        });
    }

    private void plan(UserId manager, DealerId dealer) {
        var draft = new DayDraft(
                DayKind.CHECK_IN,
                DayWay.PHONE,
                null,
                List.of(dealer),
                LocalDateTime.parse("2026-12-04T10:00"),
                ZoneId.of("Asia/Shanghai"),
                30,
                null,
                false);
        actors.runAs(manager, () -> days.plan(List.of(draft), true, true));
    }

    private void promise(int number) {
        actors.runAs(LI_NA, () -> {
            var words = "promise " + number;
            var id = promises.make(new PromiseDraft(CHENS_KITCHEN, Side.COMPANY, LI_NA, words, DUE, null, null));
            promises.markDone(id, 1);
        });
    }
}
