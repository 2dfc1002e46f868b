package io.tanxin.promises;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.calendar.HouseClock;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.UserId;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.reminders.Reminder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@SignedIn
@Tag("P2")
class PromiseRemindersTest {
    private static final ZoneId THERE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate MADE = LocalDate.of(2026, 11, 2);

    @Autowired
    PromiseReminders reminders;

    @Autowired
    PromiseService promises;

    @Autowired
    Actors actors;

    @Test
    void who_keeps_it_is_warned_three_days_before_and_on_the_day_and_told_once_when_it_has_passed() {
        // a Thursday
        make(Side.COMPANY, LI_NA, LocalDate.of(2026, 11, 19));
        assertThat(all())
                .extracting(reminder -> reminder.letter().kind() + " "
                        + reminder.at().atZone(THERE).toLocalDateTime())
                .containsExactlyInAnyOrder(
                        "promises/due-soon 2026-11-16T09:00",
                        "promises/due-soon 2026-11-19T09:00",
                        "promises/overdue 2026-11-20T09:00");
    }

    @Test
    void warnings_come_on_working_days() {
        // due on a Sunday: warned on the Thursday and the Friday before, told on Monday
        make(Side.COMPANY, LI_NA, LocalDate.of(2026, 11, 22));
        assertThat(all())
                .extracting(
                        reminder -> LocalDate.ofInstant(reminder.at(), THERE).getDayOfMonth())
                .containsExactlyInAnyOrder(19, 20, 23);
    }

    @Test
    @Tag("P5")
    void a_dealer_is_reminded_once_before_the_day_and_never_after_it() {
        make(Side.DEALER, CHEN, LocalDate.of(2026, 11, 19));
        assertThat(all()).singleElement().satisfies(reminder -> {
            assertThat(reminder.letter().reader()).isEqualTo(CHEN);
            assertThat(reminder.letter().occurrence()).isEqualTo("P3D");
        });
    }

    @Test
    void only_what_falls_into_the_time_asked_for_is_given() {
        make(Side.COMPANY, LI_NA, LocalDate.of(2026, 11, 19));
        var moment = LocalDate.of(2026, 11, 16).atTime(9, 0).atZone(THERE).toInstant();
        assertThat(due(moment.minusSeconds(60), moment)).hasSize(1);
        assertThat(due(moment, moment.plusSeconds(60))).isEmpty();
    }

    @Test
    void what_is_done_is_not_reminded_of() {
        var id = make(Side.COMPANY, LI_NA, LocalDate.of(2026, 11, 19));
        actors.runAs(LI_NA, () -> promises.markDone(id, 1));
        assertThat(all()).isEmpty();
    }

    private PromiseId make(Side side, UserId owner, LocalDate due) {
        return HouseClock.startingAt(
                MADE.atTime(10, 0).atZone(THERE).toInstant(),
                time -> actors.runAs(
                        LI_NA,
                        () -> promises.make(new PromiseDraft(CHENS_KITCHEN, side, owner, "A shelf", due, null, null))));
    }

    private List<Reminder> all() {
        return due(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-12-01T00:00:00Z"));
    }

    private List<Reminder> due(Instant from, Instant to) {
        var all = new ArrayList<Reminder>();
        reminders.dueBetween(from, to, all::addAll);
        return all;
    }
}
