package io.tanxin.communication;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.CHEN_STAFF;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.HU;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN_HARDWARE;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.DatabaseRows;
import io.tanxin.DatabaseTest;
import io.tanxin.Network;
import io.tanxin.calendar.HouseClock;
import io.tanxin.communication.talk.MinutesService;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
@Tag("C1")
class DayServiceTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");
    private static final LocalDateTime THURSDAY_TEN = LocalDateTime.parse("2026-12-03T10:00");
    private static final LocalDateTime FRIDAY_TEN = LocalDateTime.parse("2026-12-04T10:00");

    @Autowired
    DayService days;

    @Autowired
    MinutesService minutes;

    @Autowired
    DayQueries queries;

    @Autowired
    InvitationService invitations;

    @Autowired
    Actors actors;

    @Autowired
    DatabaseRows rows;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void network() {
        rows.clear();
        Network.lay(db);
    }

    @Test
    void a_day_that_is_sent_has_its_own_uid_and_invites_the_first_contact() {
        var day = plan(CHENS_KITCHEN, THURSDAY_TEN, true);
        var details = as(LI_NA, () -> queries.day(day));
        assertThat(details.day().state()).isEqualTo(DayState.SCHEDULED);
        assertThat(details.day().place()).isEqualTo("浙江杭州人民路1号");
        assertThat(details.day().startsAt()).isEqualTo(Instant.parse("2026-12-03T02:00:00Z"));
        assertThat(details.invitees()).extracting(DayDetails.Invitee::person).containsExactly(CHEN);
        assertThat(letters()).containsExactly("communication/invitation 20 v0");
    }

    @Test
    @Tag("M20")
    void a_draft_mails_nobody_and_the_dealer_does_not_see_it() {
        var day = plan(CHENS_KITCHEN, THURSDAY_TEN, false);
        assertThat(letters()).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(CHEN, () -> queries.day(day)));
        as(LI_NA, () -> days.cancel(day, version(day), null));
        assertThat(letters()).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(CHEN, () -> queries.day(day)));
    }

    @Test
    void a_draft_that_is_sent_later_invites_then() {
        var day = plan(CHENS_KITCHEN, THURSDAY_TEN, false);
        as(LI_NA, () -> days.send(day, version(day)));
        assertThat(letters()).containsExactly("communication/invitation 20 v0");
    }

    @Test
    void contacts_who_are_invited_by_choice_are_asked_too_and_those_who_are_gone_are_not() {
        db.sql("update contact set invited = true where person_id = 21").update();
        db.sql("update contact set removed_at = '2026-11-01' where person_id = 20")
                .update();
        var day = plan(CHENS_KITCHEN, THURSDAY_TEN, true);
        assertThat(as(LI_NA, () -> queries.day(day)).invitees())
                .extracting(DayDetails.Invitee::person)
                .containsExactly(CHEN_STAFF);
    }

    @Test
    void several_dealers_have_a_day_each_and_one_batch() {
        var made = as(
                LI_NA,
                () -> days.plan(
                        List.of(draft(THURSDAY_TEN, CHENS_KITCHEN), draft(THURSDAY_TEN.plusHours(2), QIN_HARDWARE)),
                        true,
                        false));
        assertThat(((DayService.Planned.Made) made).days()).hasSize(2);
        assertThat(db.sql("select count(distinct batch) from communication_day where batch is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(letters()).hasSize(2);
    }

    @Test
    void a_round_is_one_talk_with_a_seat_and_an_invitation_for_each_dealer() {
        var day = planRound(false);
        var seen = as(DIRECTOR, () -> queries.day(day));
        assertThat(seen.day().seats()).hasSize(2);
        assertThat(seen.invitees()).extracting(DayDetails.Invitee::person).containsExactly(CHEN, HU);
        var chens = as(CHEN, () -> queries.day(day));
        assertThat(chens.day().dealerNames(Locale.ENGLISH)).isEqualTo("Chen's Kitchen");
        assertThat(chens.invitees()).extracting(DayDetails.Invitee::person).containsExactly(CHEN);
        assertThat(chens.otherGuests()).isEmpty();
    }

    @Test
    void who_else_comes_is_shown_only_if_the_organiser_says_so() {
        var day = planRound(true);
        assertThat(as(CHEN, () -> queries.day(day)).otherGuests()).containsExactly("Hu Lighting");
    }

    @Test
    void what_overlaps_is_shown_and_nothing_is_made_until_it_is_wanted() {
        plan(CHENS_KITCHEN, THURSDAY_TEN, true);
        var answer =
                as(LI_NA, () -> days.plan(List.of(draft(THURSDAY_TEN.plusMinutes(59), QIN_HARDWARE)), true, false));
        assertThat(((DayService.Planned.Against) answer).findings().getFirst().problem())
                .isInstanceOfSatisfying(
                        Finding.Overlap.class, o -> assertThat(o.dealer()).isEqualTo("Chen's Kitchen"));
        assertThat(count("communication_day")).isEqualTo(1);
        as(LI_NA, () -> days.plan(List.of(draft(THURSDAY_TEN.plusMinutes(60), QIN_HARDWARE)), true, false));
        as(LI_NA, () -> days.plan(List.of(draft(THURSDAY_TEN, QIN_HARDWARE)), true, true));
        assertThat(count("communication_day")).isEqualTo(3);
    }

    @Test
    void days_of_the_same_batch_overlap_each_other_too() {
        var found = as(
                LI_NA,
                () -> days.check(List.of(draft(THURSDAY_TEN, CHENS_KITCHEN), draft(THURSDAY_TEN, QIN_HARDWARE))));
        assertThat(found).extracting(Finding::row).containsExactly(1);
    }

    @Test
    @Tag("M25")
    void a_holiday_proposes_the_nearest_working_day_and_moves_nothing_by_itself() {
        var saturday = LocalDateTime.parse("2026-12-05T10:00");
        var answer = as(LI_NA, () -> days.plan(List.of(draft(saturday, CHENS_KITCHEN)), true, false));
        assertThat(((DayService.Planned.Against) answer).findings().getFirst().problem())
                .isInstanceOfSatisfying(Finding.OnHoliday.class, h -> {
                    assertThat(h.day()).isEqualTo(LocalDate.parse("2026-12-05"));
                    assertThat(h.nearest()).isEqualTo(LocalDate.parse("2026-12-04"));
                });
        var knowingly = as(LI_NA, () -> days.plan(List.of(draft(saturday, CHENS_KITCHEN)), true, true));
        var made = ((DayService.Planned.Made) knowingly).days().getFirst();
        assertThat(as(LI_NA, () -> queries.day(made)).day().schedule().local()).isEqualTo(saturday);
    }

    @Test
    void the_past_is_refused_even_knowingly() {
        var answer = as(
                LI_NA,
                () -> days.plan(List.of(draft(LocalDateTime.parse("2026-11-20T10:00"), CHENS_KITCHEN)), true, true));
        assertThat(((DayService.Planned.Against) answer).findings())
                .extracting(Finding::problem)
                .containsExactly(new Finding.InThePast());
    }

    @Test
    @Tag("M19")
    void a_move_asks_everybody_again() {
        var day = plan(CHENS_KITCHEN, THURSDAY_TEN, true);
        var first = as(LI_NA, () -> queries.day(day)).invitees().getFirst().id();
        as(CHEN, () -> invitations.answer(first, AnswerDraft.of(Answer.COMING)));
        at(MONDAY.plus(Duration.ofHours(1)), () -> as(LI_NA, () -> days.move(day, version(day), friday(), false)));

        var moved = as(LI_NA, () -> queries.day(day));
        assertThat(moved.sequence()).isEqualTo(1);
        assertThat(moved.day().seats().getFirst().answer()).isEqualTo(Answer.NONE);
        assertThat(moved.invitees()).extracting(DayDetails.Invitee::answer).containsExactly(Answer.NONE);
        assertThat(letters()).containsExactly("communication/invitation 20 v0", "communication/changed 20 v1");
        assertThat(as(CHEN, () -> invitations.answer(first, AnswerDraft.of(Answer.COMING))))
                .isInstanceOf(InvitationService.Said.Moved.class);
    }

    @Test
    @Tag("M6")
    void moved_before_the_invitation_left_it_is_still_an_invitation() {
        var day = plan(CHENS_KITCHEN, THURSDAY_TEN, true);
        at(MONDAY.plusSeconds(30), () -> as(LI_NA, () -> days.move(day, version(day), friday(), false)));
        assertThat(letters()).containsExactly("communication/invitation 20 v0", "communication/invitation 20 v1");
    }

    @Test
    void another_place_keeps_the_answers() {
        var day = plan(CHENS_KITCHEN, THURSDAY_TEN, true);
        var asked = as(LI_NA, () -> queries.day(day)).invitees().getFirst().id();
        as(CHEN, () -> invitations.answer(asked, AnswerDraft.of(Answer.COMING)));
        var elsewhere = Schedule.at(THURSDAY_TEN, SHANGHAI, 60, DayWay.OFFICE, "总部");
        at(MONDAY.plusSeconds(600), () -> as(LI_NA, () -> days.move(day, version(day), elsewhere, false)));
        var moved = as(LI_NA, () -> queries.day(day));
        assertThat(moved.sequence()).isEqualTo(1);
        assertThat(moved.day().seats().getFirst().answer()).isEqualTo(Answer.COMING);
        assertThat(letters()).endsWith("communication/changed 20 v1");
    }

    @Test
    void a_move_that_is_undone_restores_the_answers_and_tells_nobody() {
        var day = plan(CHENS_KITCHEN, THURSDAY_TEN, true);
        var asked = as(LI_NA, () -> queries.day(day)).invitees().getFirst().id();
        as(CHEN, () -> invitations.answer(asked, AnswerDraft.of(Answer.COMING)));
        var later = MONDAY.plusSeconds(600);
        var done = (DayService.Changed.Done) at(
                later, () -> as(LI_NA, () -> days.move(day, version(day), friday(), false)));
        assertThat(at(later.plusSeconds(20), () -> as(LI_NA, () -> days.undo(done.undo()))))
                .isTrue();

        var restored = as(LI_NA, () -> queries.day(day));
        assertThat(restored.day().schedule().local()).isEqualTo(THURSDAY_TEN);
        assertThat(restored.invitees()).extracting(DayDetails.Invitee::id).containsExactly(asked);
        assertThat(restored.day().seats().getFirst().answer()).isEqualTo(Answer.COMING);
        assertThat(letters()).containsExactly("communication/invitation 20 v0", "communication/changed 20 v1");
        assertThat(restored.sequence())
                .as("so that the letter on its way is dropped")
                .isEqualTo(2);
    }

    @Test
    void a_move_undone_before_the_first_letter_left_invites_to_the_old_time() {
        var day = plan(CHENS_KITCHEN, THURSDAY_TEN, true);
        var done = (DayService.Changed.Done) at(
                MONDAY.plusSeconds(20), () -> as(LI_NA, () -> days.move(day, version(day), friday(), false)));
        at(MONDAY.plusSeconds(40), () -> as(LI_NA, () -> days.undo(done.undo())));
        assertThat(letters()).endsWith("communication/invitation 20 v2");
    }

    @Test
    void after_its_letters_left_a_change_is_not_undone() {
        var day = plan(CHENS_KITCHEN, THURSDAY_TEN, true);
        var done = (DayService.Changed.Done) at(
                MONDAY.plusSeconds(600), () -> as(LI_NA, () -> days.cancel(day, version(day), "snow")));
        assertThat(at(MONDAY.plusSeconds(661), () -> as(LI_NA, () -> days.undo(done.undo()))))
                .isFalse();
        assertThat(as(LI_NA, () -> queries.day(day)).day().state()).isEqualTo(DayState.CANCELLED);
    }

    @Test
    @Tag("M10")
    void a_cancellation_waits_for_an_undo_only_when_there_is_time() {
        var far = plan(CHENS_KITCHEN, THURSDAY_TEN, true);
        var near = plan(QIN_HARDWARE, LocalDateTime.parse("2026-11-23T16:00"), true);
        var later = MONDAY.plusSeconds(600);
        at(later, () -> as(LI_NA, () -> days.cancel(far, version(far), null)));
        at(later, () -> as(LI_NA, () -> days.cancel(near, version(near), null)));
        assertThat(db.sql("select timestampdiff(second, posted_at, due_at) from outbox_mail"
                                + " where kind = 'communication/cancelled' order by id")
                        .query(Integer.class)
                        .list())
                .containsExactly(60, 0);
    }

    @Test
    void who_was_told_of_nothing_needs_no_cancellation_which_is_found_out_when_it_would_go() {
        var day = plan(CHENS_KITCHEN, THURSDAY_TEN, true);
        at(MONDAY.plusSeconds(10), () -> as(LI_NA, () -> days.cancel(day, version(day), null)));
        assertThat(letters()).containsExactly("communication/invitation 20 v0", "communication/cancelled 20 v1");
        var draft = plan(CHENS_KITCHEN, THURSDAY_TEN, false);
        as(LI_NA, () -> days.cancel(draft, version(draft), null));
        assertThat(letters()).as("of a draft nobody was to hear").hasSize(2);
    }

    @Test
    @Tag("M19")
    void a_cancelled_day_that_is_reopened_invites_again() {
        var day = plan(CHENS_KITCHEN, THURSDAY_TEN, true);
        at(MONDAY.plusSeconds(600), () -> as(LI_NA, () -> days.cancel(day, version(day), "snow")));
        at(MONDAY.plusSeconds(1200), () -> as(LI_NA, () -> days.reopen(day, version(day), friday(), false)));
        var again = as(LI_NA, () -> queries.day(day));
        assertThat(again.day().state()).isEqualTo(DayState.SCHEDULED);
        assertThat(again.sequence()).isEqualTo(2);
        assertThat(letters())
                .containsExactly(
                        "communication/invitation 20 v0",
                        "communication/cancelled 20 v1",
                        "communication/invitation 20 v2");
    }

    @Test
    void a_day_that_is_called_otherwise_is_found_under_its_new_kind() {
        var day = plan(CHENS_KITCHEN, THURSDAY_TEN, true);
        as(LI_NA, () -> days.rename(day, version(day), DayKind.PLAN_REVIEW, null, false));
        var reviews = new DayFilter(DayFilter.When.UPCOMING, null, null, DayKind.PLAN_REVIEW);
        assertThat(as(LI_NA, () -> queries.rows(reviews, null, 0, 10))).hasSize(1);
        var before = new DayFilter(DayFilter.When.UPCOMING, null, null, DayKind.CHECK_IN);
        assertThat(as(LI_NA, () -> queries.rows(before, null, 0, 10))).isEmpty();
    }

    @Test
    void of_two_people_who_change_a_day_at_once_the_second_is_told() {
        var day = plan(CHENS_KITCHEN, THURSDAY_TEN, true);
        var seen = version(day);
        as(LI_NA, () -> days.move(day, seen, friday(), false));
        assertThat(as(DIRECTOR, () -> days.cancel(day, seen, null)))
                .isInstanceOf(DayService.Changed.ChangedMeanwhile.class);
        assertThat(as(LI_NA, () -> queries.day(day)).day().state()).isEqualTo(DayState.SCHEDULED);
    }

    @Test
    void a_foreign_dealer_can_not_be_planned_for() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(LI_NA, () -> days.plan(List.of(draft(THURSDAY_TEN, HU_LIGHTING)), true, false)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(LI_NA, () -> days.check(List.of(draft(THURSDAY_TEN, HU_LIGHTING)))));
        assertThat(count("communication_day")).isZero();
    }

    @Test
    void a_foreign_managers_day_is_not_found_by_any_way() {
        var day = plan(CHENS_KITCHEN, THURSDAY_TEN, true);
        var asked = as(LI_NA, () -> queries.day(day)).invitees().getFirst().id();
        Stream.<Runnable>of(
                        () -> queries.day(day),
                        () -> queries.next(CHENS_KITCHEN),
                        () -> days.send(day, 1),
                        () -> days.move(day, 1, friday(), true),
                        () -> days.rename(day, 1, DayKind.AFTERCARE, null, true),
                        () -> days.cancel(day, 1, null),
                        () -> days.reopen(day, 1, friday(), true),
                        () -> days.close(day, 1),
                        () -> days.undo(new Undo(day, 0, friday(), DayState.SCHEDULED, MONDAY, null, null)),
                        () -> invitations.answerFor(asked, AnswerDraft.of(Answer.COMING)))
                .forEach(way -> assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(ZHOU_MIN, run(way))));
        assertThat(as(ZHOU_MIN, () -> queries.rows(DayFilter.of(DayFilter.When.UPCOMING), null, 0, 50)))
                .isEmpty();
    }

    @Test
    void a_foreign_dealer_finds_nothing_and_changes_nothing() {
        var day = plan(CHENS_KITCHEN, THURSDAY_TEN, true);
        var asked = as(LI_NA, () -> queries.day(day)).invitees().getFirst().id();
        Stream.<Runnable>of(
                        () -> queries.day(day),
                        () -> queries.next(CHENS_KITCHEN),
                        () -> invitations.answer(asked, AnswerDraft.of(Answer.COMING)),
                        () -> invitations.answer(day, CHENS_KITCHEN, AnswerDraft.of(Answer.COMING)),
                        () -> invitations.answer(day, HU_LIGHTING, AnswerDraft.of(Answer.COMING)))
                .forEach(way -> assertThatExceptionOfType(NotFound.class).isThrownBy(() -> as(HU, run(way))));
        Stream.<Runnable>of(
                        () -> days.move(day, 1, friday(), true),
                        () -> days.cancel(day, 1, null),
                        () -> days.plan(List.of(draft(FRIDAY_TEN, CHENS_KITCHEN)), true, true),
                        () -> invitations.answerFor(asked, AnswerDraft.of(Answer.COMING)))
                .forEach(way ->
                        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> as(CHEN, run(way))));
    }

    @Test
    void a_round_is_changed_only_by_who_sees_all_of_it() {
        var day = planRound(false);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> as(LI_NA, () -> days.cancel(day, version(day), null)));
        assertThat(as(LI_NA, () -> queries.day(day)).day().dealerNames(Locale.ENGLISH))
                .isEqualTo("Chen's Kitchen");
    }

    @Test
    void the_lists_go_on_behind_a_key() {
        for (int n = 0; n < 5; n++)
            plan(CHENS_KITCHEN, THURSDAY_TEN.plusHours(n).plusMinutes(0), true);
        var upcoming = DayFilter.of(DayFilter.When.UPCOMING);
        var first = as(LI_NA, () -> queries.rows(upcoming, null, 0, 2));
        var next = as(LI_NA, () -> queries.rows(upcoming, first.getLast().key(), 1, 5));
        assertThat(Stream.concat(first.stream(), next.stream())
                        .map(row -> row.schedule().local().getHour()))
                .containsExactly(10, 11, 13, 14);
        var past = at(
                Instant.parse("2026-12-10T00:00:00Z"),
                () -> as(LI_NA, () -> queries.rows(DayFilter.of(DayFilter.When.PAST), null, 0, 2)));
        assertThat(past).extracting(row -> row.schedule().local().getHour()).containsExactly(14, 13);
    }

    @Test
    void a_closed_day_stays_closed_until_it_is_reopened() {
        var day = plan(CHENS_KITCHEN, THURSDAY_TEN, true);
        at(
                THURSDAY_TEN.atZone(ZoneId.of("Asia/Shanghai")).plusHours(2).toInstant(),
                () -> as(LI_NA, () -> {
                    minutes.nothingToWrite(day, CHENS_KITCHEN);
                    return days.close(day, version(day));
                }));
        assertThat(as(CHEN, () -> queries.day(day)).day().state()).isEqualTo(DayState.CLOSED);
        assertThat(as(CHEN, () -> invitations.answer(day, CHENS_KITCHEN, AnswerDraft.of(Answer.COMING))))
                .isInstanceOf(InvitationService.Said.Over.class);
    }

    @Test
    void a_day_is_not_closed_before_it_was_held() {
        var day = plan(CHENS_KITCHEN, THURSDAY_TEN, true);
        assertThatThrownBy(() -> as(LI_NA, () -> days.close(day, version(day))))
                .isInstanceOf(IllegalStateException.class);
    }

    private DayId planRound(boolean showsGuests) {
        var round = new DayDraft(
                DayKind.ROUND,
                DayWay.OFFICE,
                null,
                List.of(CHENS_KITCHEN, HU_LIGHTING),
                THURSDAY_TEN,
                SHANGHAI,
                120,
                "总部",
                showsGuests);
        return made(as(DIRECTOR, () -> days.plan(List.of(round), true, false)));
    }

    private DayId plan(DealerId dealer, LocalDateTime when, boolean invite) {
        return made(as(LI_NA, () -> days.plan(List.of(draft(when, dealer)), invite, false)));
    }

    private static DayId made(DayService.Planned planned) {
        return ((DayService.Planned.Made) planned).days().getFirst();
    }

    private static DayDraft draft(LocalDateTime when, DealerId dealer) {
        return new DayDraft(DayKind.CHECK_IN, DayWay.VISIT, null, List.of(dealer), when, SHANGHAI, 60, null, false);
    }

    private static Schedule friday() {
        return Schedule.at(FRIDAY_TEN, SHANGHAI, 60, DayWay.VISIT, "浙江杭州人民路1号");
    }

    private int version(DayId day) {
        return db.sql("select version from communication_day where id = :id")
                .param("id", day.value())
                .query(Integer.class)
                .single();
    }

    private int count(String table) {
        return db.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private List<String> letters() {
        return db.sql("select kind, reader_id, version from outbox_mail order by id")
                .query((row, n) -> row.getString(1) + " " + row.getLong(2) + " v" + row.getInt(3))
                .list();
    }

    private static Supplier<Boolean> run(Runnable way) {
        return () -> {
            way.run();
            return true;
        };
    }

    private <T> T as(UserId who, Supplier<T> work) {
        if (HouseClock.isWalked()) return actors.runAs(who, work);
        return at(MONDAY, () -> actors.runAs(who, work));
    }

    private static <T> T at(Instant when, Supplier<T> work) {
        return HouseClock.startingAt(when, hands -> work.get());
    }
}
