package io.tanxin.communication;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.calendar.HouseClock;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.UserId;
import io.tanxin.reminders.Reminder;
import io.tanxin.reminders.ReminderOffsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@SignedIn
@Tag("M8")
class DayRemindersTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant ALWAYS = Instant.parse("2026-12-31T00:00:00Z");

    @Autowired
    DayReminders reminders;

    @Autowired
    ReminderOffsets offsets;

    @Autowired
    DayService days;

    @Autowired
    DayQueries queries;

    @Autowired
    InvitationService invitations;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient db;

    @Test
    void the_dealer_and_the_organiser_are_reminded_a_week_and_a_day_before() {
        plan("2026-12-10T10:00");
        assertThat(due(MONDAY, ALWAYS))
                .containsExactlyInAnyOrder(
                        "communication/reminder 20 P7D v0 2026-12-03T02:00:00Z",
                        "communication/reminder 20 P1D v0 2026-12-09T02:00:00Z",
                        "communication/upcoming 12 P7D v0 2026-12-03T02:00:00Z",
                        "communication/upcoming 12 P1D v0 2026-12-09T02:00:00Z");
    }

    @Test
    void only_what_falls_due_in_the_period_is_named() {
        plan("2026-12-10T10:00");
        assertThat(due(Instant.parse("2026-12-09T01:59:59Z"), Instant.parse("2026-12-09T02:00:00Z")))
                .hasSize(2);
        assertThat(due(Instant.parse("2026-12-09T02:00:00Z"), ALWAYS)).isEmpty();
    }

    @Test
    @Tag("M9")
    void a_reminder_of_a_monday_goes_on_the_friday_and_an_early_one_in_working_hours() {
        plan("2026-12-14T07:30");
        assertThat(due(MONDAY, ALWAYS))
                .contains(
                        "communication/reminder 20 P1D v0 2026-12-11T01:00:00Z",
                        "communication/reminder 20 P7D v0 2026-12-07T01:00:00Z");
    }

    @Test
    void everyone_is_reminded_at_their_own_offsets_or_not_at_all() {
        plan("2026-12-10T10:00");
        as(CHEN, () -> choose(List.of(Duration.ofHours(2))));
        as(LI_NA, () -> choose(List.of()));
        assertThat(due(MONDAY, ALWAYS)).containsExactly("communication/reminder 20 PT2H v0 2026-12-10T01:00:00Z");
    }

    @Test
    @Tag("M6")
    void who_said_no_is_not_reminded_nor_anybody_of_what_is_cancelled_or_a_draft() {
        var day = plan("2026-12-10T10:00");
        as(CHEN, () -> invitations.answer(day, CHENS_KITCHEN, AnswerDraft.of(Answer.NOT_COMING)));
        assertThat(due(MONDAY, ALWAYS)).noneMatch(line -> line.contains(" 20 "));
        as(LI_NA, () -> days.cancel(day, version(day), null));
        assertThat(due(MONDAY, ALWAYS)).isEmpty();
        as(LI_NA, () -> days.plan(List.of(draft("2026-12-15T10:00")), false, false));
        assertThat(due(MONDAY, ALWAYS)).isEmpty();
    }

    @Test
    @Tag("M7")
    void a_day_that_moves_closer_than_an_offset_is_reminded_of_once_soon_after() {
        var day = plan("2026-12-21T10:00");
        var moving = Instant.parse("2026-12-01T02:00:00Z");
        at(moving, () -> as(LI_NA, () -> days.move(day, version(day), at("2026-12-04T10:00"), false)));
        assertThat(due(moving, ALWAYS))
                .filteredOn(line -> line.contains(" 20 "))
                .containsExactlyInAnyOrder(
                        "communication/reminder 20 P7D v1 2026-12-01T02:01:30Z",
                        "communication/reminder 20 P1D v1 2026-12-03T02:00:00Z");
    }

    @Test
    @Tag("M2")
    void a_day_that_moves_away_is_reminded_of_anew_under_its_new_version() {
        var day = plan("2026-12-03T10:00");
        var moving = Instant.parse("2026-12-02T03:00:00Z");
        at(moving, () -> as(LI_NA, () -> days.move(day, version(day), at("2026-12-17T10:00"), false)));
        assertThat(due(moving, ALWAYS))
                .filteredOn(line -> line.contains(" 20 "))
                .containsExactlyInAnyOrder(
                        "communication/reminder 20 P7D v1 2026-12-10T02:00:00Z",
                        "communication/reminder 20 P1D v1 2026-12-16T02:00:00Z");
    }

    private List<String> due(Instant from, Instant to) {
        return at(MONDAY, () -> {
            var all = new ArrayList<Reminder>();
            reminders.dueBetween(from, to, all::addAll);
            return all.stream().map(DayRemindersTest::line).toList();
        });
    }

    private static String line(Reminder one) {
        var letter = one.letter();
        return "%s %d %s v%d %s"
                .formatted(letter.kind(), letter.reader().value(), letter.occurrence(), letter.version(), one.at());
    }

    private boolean choose(List<Duration> own) {
        offsets.choose(own);
        return true;
    }

    private DayId plan(String when) {
        var planned = as(LI_NA, () -> days.plan(List.of(draft(when)), true, true));
        return ((DayService.Planned.Made) planned).days().getFirst();
    }

    private static DayDraft draft(String when) {
        return new DayDraft(
                DayKind.CHECK_IN,
                DayWay.PHONE,
                null,
                List.of(CHENS_KITCHEN),
                LocalDateTime.parse(when),
                SHANGHAI,
                60,
                null,
                false);
    }

    private static Schedule at(String when) {
        return Schedule.at(LocalDateTime.parse(when), SHANGHAI, 60, DayWay.PHONE, null);
    }

    private int version(DayId day) {
        return db.sql("select version from communication_day where id = :id")
                .param("id", day.value())
                .query(Integer.class)
                .single();
    }

    private <T> T as(UserId who, Supplier<T> work) {
        if (HouseClock.isWalked()) return actors.runAs(who, work);
        return at(MONDAY, () -> actors.runAs(who, work));
    }

    private static <T> T at(Instant when, Supplier<T> work) {
        return HouseClock.startingAt(when, hands -> work.get());
    }
}
