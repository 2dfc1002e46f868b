package io.tanxin.communication;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.HU;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.calendar.HouseClock;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.Envelope;
import io.tanxin.mail.LetterKind;
import io.tanxin.mail.LetterKind.Composition;
import io.tanxin.mail.LinkMaker;
import io.tanxin.mail.ReaderDirectory;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each letter in the outbox, composed as the post composes it. */
@DatabaseTest
@SignedIn
@Tag("M6")
class DayLettersTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");

    @Autowired
    List<LetterKind> kinds;

    @Autowired
    ReaderDirectory readers;

    @Autowired
    DayService days;

    @Autowired
    DayQueries queries;

    @Autowired
    DaysOfLeavers leavers;

    @Autowired
    InvitationService invitations;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient db;

    private final List<String> linksMade = new ArrayList<>();
    private DayId day;

    @BeforeEach
    void plan() {
        day = made(as(LI_NA, () -> days.plan(List.of(draft(CHENS_KITCHEN)), true, false)));
    }

    @Test
    void an_invitation_says_when_in_the_readers_language_and_zone_and_carries_the_calendar_part() {
        var wanted = wanted(MONDAY.plusSeconds(60), 0);
        assertThat(wanted.model()).containsEntry("time", "2026年12月3日 周四 10:00").containsEntry("was", "");
        assertThat(wanted.model().get("zone").toString()).contains("中国标准时间").contains("UTC+08:00");
        assertThat(wanted.model().get("coming").toString()).endsWith("?a=coming");
        assertThat(wanted.calendar().method()).isEqualTo("REQUEST");
        assertThat(unfolded(wanted))
                .contains("METHOD:REQUEST\r\n")
                .contains("SEQUENCE:0\r\n")
                .contains("mailto:chen@kitchen.example");
        assertThat(linksMade).containsExactly("RSVP 20 2026-12-04T03:00:00Z");
    }

    @Test
    void a_letter_that_is_handed_over_has_its_link_and_no_calendar_part() {
        db.sql("update person set email = null where id = 20").update();
        var wanted = wanted(MONDAY.plusSeconds(60), 0);
        assertThat(wanted.calendar()).isNull();
        assertThat(wanted.model().get("coming").toString()).contains("/r/");
    }

    @Test
    @Tag("M9")
    void a_reader_in_another_zone_reads_its_own_hour_over_the_change_of_summer_time() {
        db.sql("update person set zone = 'America/New_York', locale = 'en' where id = 20")
                .update();
        assertThat(wanted(MONDAY.plusSeconds(60), 0).model())
                .containsEntry("time", "Wed 2 Dec 2026 21:00")
                .containsEntry("zone", "Eastern Standard Time, UTC-05:00");
        var summer = Schedule.at(LocalDateTime.parse("2027-03-15T10:00"), SHANGHAI, 60, DayWay.PHONE, null);
        at(MONDAY.plusSeconds(600), () -> as(LI_NA, () -> days.move(day, version(), summer, true)));
        assertThat(wanted(MONDAY.plusSeconds(660), 1).model())
                .containsEntry("time", "Sun 14 Mar 2027 22:00")
                .containsEntry("zone", "Eastern Daylight Time, UTC-04:00")
                .containsEntry("was", "Wed 2 Dec 2026 21:00");
    }

    @Test
    @Tag("M2")
    void of_an_invitation_and_a_move_within_a_minute_only_the_newest_goes() {
        at(MONDAY.plusSeconds(30), () -> as(LI_NA, () -> days.move(day, version(), friday(), false)));
        assertThat(compose(MONDAY.plusSeconds(95), 0)).isEqualTo(dropped("moved"));
        assertThat(wanted(MONDAY.plusSeconds(95), 1).calendar().text()).contains("SEQUENCE:1\r\n");
    }

    @Test
    void a_change_that_was_undone_is_not_told() {
        var done = (DayService.Changed.Done) at(
                MONDAY.plusSeconds(600), () -> as(LI_NA, () -> days.move(day, version(), friday(), false)));
        at(MONDAY.plusSeconds(620), () -> as(LI_NA, () -> days.undo(done.undo())));
        assertThat(compose(MONDAY.plusSeconds(660), 1)).isEqualTo(dropped("moved"));
    }

    @Test
    @Tag("M19")
    void a_cancellation_reaches_the_calendar_under_the_same_uid() {
        var uid = wanted(MONDAY.plusSeconds(60), 0)
                .calendar()
                .text()
                .lines()
                .filter(l -> l.startsWith("UID"))
                .findFirst();
        invitationIs("SENT");
        at(MONDAY.plusSeconds(600), () -> as(LI_NA, () -> days.cancel(day, version(), "大雪")));
        assertThat(compose(MONDAY.plusSeconds(661), 0)).isEqualTo(dropped("cancelled"));
        var wanted = wanted(MONDAY.plusSeconds(661), 1);
        assertThat(wanted.model()).containsEntry("reason", "大雪");
        assertThat(wanted.calendar().method()).isEqualTo("CANCEL");
        assertThat(unfolded(wanted))
                .contains("METHOD:CANCEL\r\n")
                .contains("STATUS:CANCELLED\r\n")
                .contains("SEQUENCE:1\r\n")
                .contains(uid.orElseThrow());
    }

    @Test
    @Tag("M6")
    void called_off_within_a_minute_neither_letter_goes_to_who_never_had_the_first() {
        at(MONDAY.plusSeconds(30), () -> as(LI_NA, () -> days.cancel(day, version(), null)));
        assertThat(compose(MONDAY.plusSeconds(95), 0)).isEqualTo(dropped("cancelled"));
        assertThat(compose(MONDAY.plusSeconds(95), 1)).isEqualTo(dropped("unheard"));
    }

    @Test
    @Tag("M6")
    void whose_invitation_left_in_the_same_moment_has_the_day_called_off() {
        invitationIs("SENT");
        at(MONDAY.plusSeconds(59), () -> as(LI_NA, () -> days.cancel(day, version(), null)));
        assertThat(wanted(MONDAY.plusSeconds(125), 1).calendar().method()).isEqualTo("CANCEL");
    }

    @Test
    @Tag("M4")
    void who_may_have_the_invitation_has_the_day_called_off_too() {
        at(MONDAY.plusSeconds(59), () -> as(LI_NA, () -> days.cancel(day, version(), null)));
        for (var state : List.of("UNSURE", "KEPT", "HANDED_OVER", "LEASED")) {
            invitationIs(state);
            assertThat(compose(MONDAY.plusSeconds(125), 1)).as(state).isInstanceOf(Composition.Wanted.class);
        }
        for (var state : List.of("QUEUED", "DROPPED", "DEAD", "TO_HAND_OVER")) {
            invitationIs(state);
            assertThat(compose(MONDAY.plusSeconds(125), 1)).as(state).isEqualTo(dropped("unheard"));
        }
    }

    @Test
    @Tag("M3")
    void what_is_taken_up_together_with_the_cancellation_does_not_go_and_needs_none() {
        at(MONDAY.plusSeconds(300), () -> as(LI_NA, () -> days.cancel(day, version(), null)));
        db.sql("update outbox_mail set state = 'LEASED', due_at = '2026-11-30 02:00:00'")
                .update();
        assertThat(compose(MONDAY.plusSeconds(400), 1)).isEqualTo(dropped("unheard"));
        db.sql("update outbox_mail set due_at = '2026-11-30 01:59:00' where kind = 'communication/invitation'")
                .update();
        assertThat(compose(MONDAY.plusSeconds(400), 1)).isInstanceOf(Composition.Wanted.class);
    }

    @Test
    @Tag("M19")
    void who_had_the_first_invitation_has_the_day_called_off_although_the_move_between_never_left() {
        invitationIs("SENT");
        at(MONDAY.plusSeconds(600), () -> as(LI_NA, () -> days.move(day, version(), friday(), false)));
        at(MONDAY.plusSeconds(610), () -> as(LI_NA, () -> days.cancel(day, version(), null)));
        assertThat(compose(MONDAY.plusSeconds(700), 1)).isEqualTo(dropped("cancelled"));
        assertThat(wanted(MONDAY.plusSeconds(700), 2).calendar().method()).isEqualTo("CANCEL");
    }

    @Test
    void who_has_heard_that_it_is_off_does_not_hear_it_again_when_the_new_invitation_never_left() {
        invitationIs("SENT");
        at(MONDAY.plusSeconds(600), () -> as(LI_NA, () -> days.cancel(day, version(), null)));
        db.sql("update outbox_mail set state = 'SENT'").update();
        at(MONDAY.plusSeconds(1200), () -> as(LI_NA, () -> days.reopen(day, version(), friday(), false)));
        at(MONDAY.plusSeconds(1210), () -> as(LI_NA, () -> days.cancel(day, version(), null)));
        assertThat(compose(MONDAY.plusSeconds(1300), 3)).isEqualTo(dropped("unheard"));
    }

    private void invitationIs(String state) {
        db.sql("update outbox_mail set state = :state where kind = 'communication/invitation'")
                .param("state", state)
                .update();
    }

    @Test
    void a_cancellation_that_was_undone_is_dropped() {
        var done = (DayService.Changed.Done) at(
                MONDAY.plusSeconds(600), () -> as(LI_NA, () -> days.cancel(day, version(), null)));
        at(MONDAY.plusSeconds(620), () -> as(LI_NA, () -> days.undo(done.undo())));
        assertThat(compose(MONDAY.plusSeconds(661), 1)).isEqualTo(dropped("undone"));
    }

    @Test
    void what_comes_too_late_is_missed_and_who_left_gets_nothing() {
        assertThat(compose(Instant.parse("2026-12-03T03:00:00Z"), 0))
                .isEqualTo(new Composition.Missed("communication.days.letter.over"));
        db.sql("delete from visible_dealer where viewer_id = 20").update();
        assertThat(compose(MONDAY.plusSeconds(60), 0)).isEqualTo(dropped("gone"));
    }

    @Test
    void the_organiser_reads_once_of_all_who_do_not_come() {
        as(CHEN, () -> invitations.answer(day, CHENS_KITCHEN, new AnswerDraft(Answer.NOT_COMING, "孩子生病", null)));
        as(
                CHEN,
                () -> invitations.answer(
                        day,
                        CHENS_KITCHEN,
                        new AnswerDraft(Answer.ANOTHER_TIME, null, Instant.parse("2026-12-04T02:00:00Z"))));
        assertThat(db.sql("select count(*) from outbox_mail where kind = 'communication/answered'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        var wanted = (Composition.Wanted) at(MONDAY.plusSeconds(900), () -> compose("communication/answered"));
        assertThat((List<?>) wanted.model().get("lines")).hasSize(1).first().satisfies(line -> {
            var one = (OrganiserLetters.Line) line;
            assertThat(one.dealer()).isEqualTo("Chen's Kitchen");
            assertThat(one.answer()).isEqualTo("asks for another time");
            assertThat(one.proposed()).isEqualTo("Fri 4 Dec 10:00");
        });
        as(CHEN, () -> invitations.answer(day, CHENS_KITCHEN, AnswerDraft.of(Answer.COMING)));
        assertThat(at(MONDAY.plusSeconds(900), () -> compose("communication/answered")))
                .isEqualTo(dropped("answeredAnew"));
    }

    @Test
    @Tag("C1")
    void of_a_round_the_other_guests_stand_in_a_letter_only_if_the_organiser_says_so() {
        var round = new DayDraft(
                DayKind.ROUND,
                DayWay.OFFICE,
                null,
                List.of(CHENS_KITCHEN, HU_LIGHTING),
                LocalDateTime.parse("2026-12-08T10:00"),
                SHANGHAI,
                60,
                "总部",
                false);
        var id = made(as(DIRECTOR, () -> days.plan(List.of(round), true, false)));
        var text = wanted(HU, MONDAY.plusSeconds(60), 0);
        assertThat(text.model()).containsEntry("guests", "");
        assertThat(unfolded(text)).doesNotContain("Chen").contains("mailto:hu@lighting.example");
        as(DIRECTOR, () -> days.rename(id, versionOf(id), DayKind.ROUND, null, true));
        assertThat(wanted(HU, MONDAY.plusSeconds(60), 0).model()).containsEntry("guests", "Chen's Kitchen");
    }

    @Test
    @Tag("M19")
    void who_is_taken_out_of_a_round_has_it_out_of_the_calendar_and_the_others_read_nothing() {
        var id = round();
        invitationIs("SENT");
        at(MONDAY.plusSeconds(600), () -> as(DIRECTOR, () -> leavers.callOff(id, HU_LIGHTING)));
        var wanted = (Composition.Wanted) at(MONDAY.plusSeconds(661), () -> compose("communication/cancelled"));
        assertThat(unfolded(wanted))
                .contains("METHOD:CANCEL", "SEQUENCE:1\r\n", "mailto:hu@lighting.example")
                .doesNotContain("kitchen.example");
        assertThat(db.sql("select count(*) from outbox_mail where kind = 'communication/changed'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void who_was_taken_out_by_mistake_and_is_back_reads_nothing() {
        var id = round();
        var off = at(MONDAY.plusSeconds(600), () -> as(DIRECTOR, () -> leavers.callOff(id, HU_LIGHTING)));
        at(MONDAY.plusSeconds(620), () -> as(DIRECTOR, () -> leavers.undo(off)));
        assertThat(at(MONDAY.plusSeconds(661), () -> compose("communication/cancelled")))
                .isEqualTo(dropped("undone"));
    }

    private DayId round() {
        var both = new DayDraft(
                DayKind.ROUND,
                DayWay.OFFICE,
                null,
                List.of(CHENS_KITCHEN, HU_LIGHTING),
                LocalDateTime.parse("2026-12-03T14:00"),
                SHANGHAI,
                60,
                null,
                false);
        return made(as(DIRECTOR, () -> days.plan(List.of(both), true, true)));
    }

    private Composition.Wanted wanted(Instant when, int version) {
        return (Composition.Wanted) compose(when, version);
    }

    private Composition.Wanted wanted(UserId reader, Instant when, int version) {
        return (Composition.Wanted) at(when, () -> compose(reader, version));
    }

    private Composition compose(Instant when, int version) {
        return at(when, () -> compose(CHEN, version));
    }

    /** The dealer's letter of this version. */
    private Composition compose(UserId reader, int version) {
        return compose(
                "select * from outbox_mail where reader_id = " + reader.value() + " and version = " + version
                        + " order by id desc limit 1",
                0);
    }

    private Composition compose(String kind) {
        return compose("select * from outbox_mail where kind = '" + kind + "'", 0);
    }

    private Composition compose(String sql, int unused) {
        return db.sql(sql)
                .query((row, n) -> {
                    var kind = kinds.stream()
                            .filter(k -> name(k).equals(text(row, "kind")))
                            .findFirst()
                            .orElseThrow();
                    var reader =
                            readers.reader(new UserId(row.getLong("reader_id"))).orElseThrow();
                    var letter = new Envelope(
                            row.getLong("id"),
                            row.getString("kind"),
                            row.getLong("subject_id"),
                            row.getString("occurrence"),
                            row.getInt("version"),
                            Map.of(),
                            null,
                            null,
                            MONDAY);
                    return kind.compose(letter, reader, new Noted());
                })
                .single();
    }

    private static String name(LetterKind kind) {
        return kind.name();
    }

    private static String text(java.sql.ResultSet row, String column) {
        try {
            return row.getString(column);
        } catch (java.sql.SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private final class Noted implements LinkMaker {
        @Override
        public URI personal(UserId reader, String path, String purpose, long subject, Instant until) {
            linksMade.add(purpose + " " + reader + " " + until);
            return URI.create("http://localhost" + path + "token");
        }

        @Override
        public URI page(String path) {
            return URI.create("http://localhost" + path);
        }

        @Override
        public URI signIn(UserId reader, String path) {
            return page(path);
        }
    }

    private static String unfolded(Composition.Wanted wanted) {
        return wanted.calendar().text().replace("\r\n ", "");
    }

    private static Composition dropped(String why) {
        return new Composition.Dropped("communication.days.letter." + why);
    }

    private static DayDraft draft(DealerId dealer) {
        return new DayDraft(
                DayKind.CHECK_IN,
                DayWay.VISIT,
                null,
                List.of(dealer),
                LocalDateTime.parse("2026-12-03T10:00"),
                SHANGHAI,
                60,
                null,
                false);
    }

    private static DayId made(DayService.Planned planned) {
        return ((DayService.Planned.Made) planned).days().getFirst();
    }

    private static Schedule friday() {
        return Schedule.at(LocalDateTime.parse("2026-12-04T10:00"), SHANGHAI, 60, DayWay.VISIT, null);
    }

    private int version() {
        return versionOf(day);
    }

    private int versionOf(DayId id) {
        return db.sql("select version from communication_day where id = :id")
                .param("id", id.value())
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
