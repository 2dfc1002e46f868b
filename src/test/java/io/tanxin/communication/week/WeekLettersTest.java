package io.tanxin.communication.week;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.HU;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN;
import static io.tanxin.Network.QIN_HARDWARE;
import static io.tanxin.communication.week.WeekTable.AFTER_A_MINUTE;
import static io.tanxin.communication.week.WeekTable.MONDAY;
import static io.tanxin.communication.week.WeekTable.at;
import static io.tanxin.communication.week.WeekTable.draft;
import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.communication.week.WeekService.Made;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.LetterKind;
import io.tanxin.mail.LetterKind.Composition;
import io.tanxin.mail.ReaderDirectory;
import io.tanxin.reminders.Reminder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each letter of a week, composed as the post composes it. */
@DatabaseTest
@SignedIn
@Tag("M6")
class WeekLettersTest {
    private static final String TEN = "2026-12-08T10:00";
    private static final String ELEVEN = "2026-12-08T11:00";
    private static final Instant ALWAYS = Instant.parse("2026-12-31T00:00:00Z");

    @Autowired
    List<LetterKind> kinds;

    @Autowired
    ReaderDirectory readers;

    @Autowired
    WeekService weeks;

    @Autowired
    WeekPicks picks;

    @Autowired
    WeekSwaps swaps;

    @Autowired
    WeekReminders reminders;

    @Autowired
    JdbcClient db;

    private final WeekTable table;
    private WeekId week;

    WeekLettersTest(@Autowired JdbcClient db, @Autowired Actors actors) {
        table = new WeekTable(db, actors);
    }

    @BeforeEach
    void opened() {
        table.together();
        week = ((Made.Done) table.as(LI_NA, () -> weeks.make(draft(TEN, ELEVEN)))).week();
        table.as(LI_NA, () -> weeks.open(week));
    }

    @Test
    @Tag("M9")
    void the_invitation_says_until_when_to_choose_in_the_readers_language_and_has_its_link() {
        var wanted = wanted("week", CHEN);
        assertThat(wanted.model())
                .containsEntry("days", "12月7日 周一至12月11日 周五")
                .containsEntry("until", "12月6日 周日 23:59")
                .containsEntry("free", 2)
                .containsEntry("pick", "http://tanxin.test/w/WEEK-" + table.guest(CHENS_KITCHEN));
        assertThat(wanted("week", HU).model()).containsEntry("days", "Mon 7 Dec to Fri 11 Dec");
    }

    @Test
    void it_is_not_sent_to_who_has_chosen_nor_when_the_week_is_no_longer_open() {
        pick(CHEN, CHENS_KITCHEN, TEN);
        assertThat(composed("week", CHEN)).isEqualTo(dropped("picked"));
        table.as(LI_NA, () -> weeks.close(week));
        assertThat(composed("week", HU)).isEqualTo(dropped("closed"));
    }

    @Test
    void opened_twice_within_the_minute_only_the_last_letter_goes() {
        at(MONDAY.plusSeconds(10), () -> table.as(LI_NA, () -> weeks.undoOpen(week)));
        assertThat(composed("week", CHEN)).isEqualTo(dropped("closed"));
        at(MONDAY.plusSeconds(20), () -> table.as(LI_NA, () -> weeks.open(week)));
        assertThat(composed("week", CHEN)).isInstanceOf(Composition.Wanted.class);
        db.sql("delete from outbox_mail where reader_id = 20 order by id desc limit 1")
                .update();
        assertThat(composed("week", CHEN)).isEqualTo(dropped("closed"));
    }

    @Test
    void who_is_no_longer_the_dealers_gets_nothing() {
        db.sql("delete from visible_dealer where viewer_id = 20").update();
        assertThat(composed("week", CHEN)).isEqualTo(new Composition.Dropped("communication.days.letter.gone"));
    }

    @Test
    @Tag("M20")
    void the_picked_day_comes_as_an_accepted_event_with_the_way_to_change_it() {
        pick(CHEN, CHENS_KITCHEN, TEN);
        var wanted = wanted("invitation", CHEN);
        assertThat(wanted.model())
                .containsEntry("answer", "COMING")
                .containsEntry("week", "http://tanxin.test/w/WEEK-" + table.guest(CHENS_KITCHEN));
        assertThat(wanted.calendar().text().replace("\r\n ", "")).contains("PARTSTAT=ACCEPTED");
    }

    @Test
    void an_offer_names_the_time_and_is_dropped_when_it_is_no_longer_kept() {
        full();
        table.as(CHEN, () -> picks.giveBack(table.guest(CHENS_KITCHEN)));
        assertThat(wanted("week-offer", HU).model())
                .containsEntry("time", "Tue 8 Dec 2026 10:00")
                .containsEntry("until", "Tue 24 Nov 09:00");
        table.as(HU, () -> picks.leave(table.guest(HU_LIGHTING)));
        assertThat(composed("week-offer", HU)).isEqualTo(dropped("offerOver"));
    }

    @Test
    void a_wish_to_swap_names_two_times_and_no_dealer() {
        pick(CHEN, CHENS_KITCHEN, TEN);
        pick(HU, HU_LIGHTING, ELEVEN);
        table.as(CHEN, () -> swaps.ask(table.guest(CHENS_KITCHEN), table.slotAt(ELEVEN)));
        var wanted = wanted("week-swap", HU);
        assertThat(wanted.model())
                .containsEntry("yours", "Tue 8 Dec 2026 11:00")
                .containsEntry("time", "Tue 8 Dec 2026 10:00");
        assertThat(wanted.model().get("yes").toString())
                .contains("/w/swap/WEEK_SWAP-")
                .endsWith("?a=yes");
        assertThat(wanted.model().values().toString() + wanted.subjectArguments())
                .doesNotContain("Chen");
        table.as(HU, () -> swaps.answer(new SwapId(table.number("select id from communication_week_swap")), false));
        assertThat(composed("week-swap", HU)).isEqualTo(dropped("swapOver"));
        assertThat(wanted("week-no-swap", CHEN).model()).containsEntry("wanted", "2026年12月8日 周二 11:00");
    }

    @Test
    @Tag("P5")
    void who_has_said_nothing_is_reminded_once_two_days_before_the_end_on_a_working_day() {
        pick(CHEN, CHENS_KITCHEN, TEN);
        table.as(QIN, () -> picks.notThisWeek(table.guest(QIN_HARDWARE)));
        // the time to choose ends with the Sunday, two days before is Saturday: on Friday then
        assertThat(due()).containsExactly("22 2026-12-04T01:00:00Z");
    }

    @Test
    void who_was_asked_only_yesterday_is_not_reminded_today() {
        db.sql("update communication_week set opened_at = '2026-12-04 02:00:00'")
                .update();
        assertThat(due()).isEmpty();
    }

    @Test
    void a_cancelled_week_says_why() {
        at(AFTER_A_MINUTE, () -> table.as(LI_NA, () -> weeks.cancel(week, "Snow")));
        assertThat(wanted("week-cancelled", HU).model()).containsEntry("reason", "Snow");
    }

    private List<String> due() {
        var found = new ArrayList<Reminder>();
        reminders.dueBetween(MONDAY.minus(Duration.ofDays(1)), ALWAYS, found::addAll);
        return found.stream().map(one -> one.letter().reader() + " " + one.at()).toList();
    }

    private void full() {
        pick(CHEN, CHENS_KITCHEN, TEN);
        pick(QIN, QIN_HARDWARE, ELEVEN);
        table.as(HU, () -> picks.waitForOne(table.guest(HU_LIGHTING)));
    }

    private void pick(UserId who, DealerId dealer, String when) {
        assertThat(table.as(who, () -> picks.pick(table.guest(dealer), table.slotAt(when))))
                .isEqualTo(Outcome.KEPT);
    }

    private Composition.Wanted wanted(String kind, UserId reader) {
        return (Composition.Wanted) composed(kind, reader);
    }

    private Composition composed(String kind, UserId reader) {
        return at(AFTER_A_MINUTE, () -> table.compose(kinds, readers, kind, reader));
    }

    private static Composition dropped(String why) {
        return new Composition.Dropped("communication.week.letter." + why);
    }
}
