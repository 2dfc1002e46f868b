package io.tanxin.communication.series;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN_HARDWARE;
import static io.tanxin.Network.ZHOU_MIN;
import static io.tanxin.communication.series.SeriesTable.FIRST_TUESDAY;
import static io.tanxin.communication.series.SeriesTable.at;
import static io.tanxin.communication.series.SeriesTable.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tanxin.DatabaseRows;
import io.tanxin.DatabaseTest;
import io.tanxin.Network;
import io.tanxin.calendar.End;
import io.tanxin.calendar.Rhythm;
import io.tanxin.communication.DayFilter;
import io.tanxin.communication.DayQueries;
import io.tanxin.communication.DayRow;
import io.tanxin.communication.DayService;
import io.tanxin.communication.DayState;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
@Tag("C1")
class SeriesServiceTest {
    private static final Rhythm TUESDAYS = new Rhythm.Weekly(1, List.of(DayOfWeek.TUESDAY));

    @Autowired
    SeriesService series;

    @Autowired
    DayQueries queries;

    @Autowired
    DayService days;

    @Autowired
    SeriesTable table;

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
    @Tag("M23")
    void a_series_is_laid_two_years_ahead_and_its_next_day_is_invited_at_once() {
        var made = table.plan(draft(CHENS_KITCHEN, FIRST_TUESDAY));
        assertThat(table.days(made))
                .hasSize(24)
                .startsWith("SCHEDULED 2026-12-01 10:00", "PLANNED 2027-01-05 10:00", "PLANNED 2027-02-02 10:00");
        assertThat(table.letters()).containsExactly("communication/invitation 20 v0");
        assertThat(table.number("select count(*) from seat")).isEqualTo(24);
        assertThat(table.number("select count(distinct uid) from communication_day"))
                .isEqualTo(24);
    }

    @Test
    @Tag("M20")
    void each_day_within_the_lead_time_is_invited_by_a_letter_of_its_own() {
        var made = table.plan(draft(CHENS_KITCHEN, TUESDAYS));
        assertThat(table.days(made))
                .startsWith(
                        "SCHEDULED 2026-11-24 10:00",
                        "SCHEDULED 2026-12-01 10:00",
                        "SCHEDULED 2026-12-08 10:00",
                        "PLANNED 2026-12-15 10:00");
        assertThat(table.letters()).hasSize(3);
    }

    @Test
    @Tag("M20")
    void what_is_only_planned_mails_nobody_stands_in_the_companys_lists_and_the_dealer_does_not_see_it() {
        var made = table.plan(draft(CHENS_KITCHEN, FIRST_TUESDAY));
        var second = table.ids(made).get(1);
        assertThat(upcoming(LI_NA))
                .hasSize(24)
                .element(1)
                .extracting(DayRow::state)
                .isEqualTo(DayState.PLANNED);
        assertThat(upcoming(CHEN)).extracting(DayRow::state).containsExactly(DayState.SCHEDULED);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> table.as(CHEN, () -> queries.day(second)));
        table.as(LI_NA, () -> days.cancel(second, table.version(second), null));
        assertThat(table.letters()).hasSize(1);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> table.as(CHEN, () -> queries.day(second)));
    }

    @Test
    void a_planned_day_can_be_invited_by_hand_at_any_time() {
        var made = table.plan(draft(CHENS_KITCHEN, FIRST_TUESDAY));
        var second = table.ids(made).get(1);
        table.as(LI_NA, () -> days.send(second, table.version(second)));
        assertThat(table.letters()).hasSize(2);
        // laid without a place: where the dealer is now is looked up now
        assertThat(table.as(CHEN, () -> queries.day(second)).day().place()).isEqualTo("浙江杭州人民路1号");
    }

    @Test
    @Tag("M25")
    void a_date_on_a_day_off_lies_on_the_nearest_working_day_is_left_out_or_kept_as_chosen_and_shown() {
        var fifth = new Rhythm.OnDate(1, 5);
        var shown = table.as(LI_NA, () -> series.preview(List.of(draft(CHENS_KITCHEN, fifth))))
                .getFirst();
        assertThat(shown.days().getFirst().day().date()).isEqualTo(LocalDate.parse("2026-12-05"));
        assertThat(shown.days().getFirst().day().at()).isEqualTo("2026-12-04T10:00:00");
        assertThat(shown.onRest()).isGreaterThan(1);
        assertThat(table.days(table.plan(draft(CHENS_KITCHEN, fifth))))
                .startsWith("SCHEDULED 2026-12-05 2026-12-04 10:00 HOLIDAY", "PLANNED 2027-01-05 10:00");
        assertThat(table.days(table.plan(draft(QIN_HARDWARE, fifth, OnHoliday.KEEP)
                        .with(SeriesTable.recurrence(fifth, "2026-11-24", 13)))))
                .startsWith("SCHEDULED 2026-12-05 13:00");
        var skipped = new SeriesDraft(
                draft(QIN_HARDWARE, fifth).kind(),
                draft(QIN_HARDWARE, fifth).way(),
                null,
                List.of(QIN_HARDWARE),
                SeriesTable.recurrence(fifth, "2026-11-24", 15),
                60,
                null,
                false,
                OnHoliday.SKIP,
                null);
        assertThat(table.days(table.plan(skipped))).startsWith("SCHEDULED 2027-01-05 15:00");
    }

    @Test
    @Tag("M25")
    void a_daily_rhythm_does_not_meet_itself_where_a_day_off_would_go() {
        var shown = table.as(LI_NA, () -> series.preview(List.of(draft(CHENS_KITCHEN, new Rhythm.Daily()))))
                .getFirst();
        assertThat(shown.days())
                .filteredOn(day -> day.day().rest() != null)
                .allMatch(day -> day.day().isLeftOut());
    }

    @Test
    void what_is_in_the_way_is_shown_and_nothing_is_made_until_it_is_wanted() {
        table.plan(draft(CHENS_KITCHEN, FIRST_TUESDAY));
        var second = draft(QIN_HARDWARE, FIRST_TUESDAY);
        var answer = table.as(LI_NA, () -> series.plan(List.of(second), false));
        assertThat(((SeriesService.Planned.Against) answer)
                        .previews()
                        .getFirst()
                        .overlaps())
                .isEqualTo(12);
        var first = ((SeriesService.Planned.Against) answer)
                .previews()
                .getFirst()
                .days()
                .getFirst();
        assertThat(first.overlap())
                .isNotNull()
                .extracting(overlap -> overlap.dealer())
                .isEqualTo("Chen's Kitchen");
        assertThat(table.number("select count(*) from communication_series")).isEqualTo(1);
        table.as(LI_NA, () -> series.plan(List.of(second), true));
        assertThat(table.number("select count(*) from communication_series")).isEqualTo(2);
    }

    @Test
    void series_of_one_batch_are_seen_to_meet_each_other() {
        var both = List.of(draft(CHENS_KITCHEN, FIRST_TUESDAY), draft(QIN_HARDWARE, FIRST_TUESDAY));
        var shown = table.as(LI_NA, () -> series.preview(both));
        assertThat(shown).extracting(SeriesPreview::overlaps).containsExactly(0L, 12L);
    }

    @Test
    void a_series_does_not_begin_in_the_past() {
        var late = table.as(
                LI_NA,
                () -> at(
                        "2026-12-02T00:00:00Z",
                        () -> table.as(LI_NA, () -> series.plan(List.of(draft(CHENS_KITCHEN, FIRST_TUESDAY)), true))));
        assertThat(late).isInstanceOf(SeriesService.Planned.Against.class);
    }

    @Test
    void a_director_gives_each_dealers_own_manager_the_series_and_nobody_else() {
        var chens = organised(draft(CHENS_KITCHEN, FIRST_TUESDAY), LI_NA);
        var hus = organised(draft(HU_LIGHTING, FIRST_TUESDAY), ZHOU_MIN);
        table.as(DIRECTOR, () -> series.plan(List.of(chens, hus), false));
        assertThat(table.word(
                        "select group_concat(distinct organiser_id order by organiser_id) from communication_day"))
                .isEqualTo(LI_NA + "," + ZHOU_MIN);
        var foreign = organised(draft(CHENS_KITCHEN, TUESDAYS), ZHOU_MIN);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> table.as(DIRECTOR, () -> series.plan(List.of(foreign), false)));
    }

    @Test
    void a_foreign_dealer_is_not_found_and_a_dealer_plans_nothing() {
        var chens = List.of(draft(CHENS_KITCHEN, FIRST_TUESDAY));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> table.as(ZHOU_MIN, () -> series.plan(chens, false)));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> table.as(CHEN, () -> series.plan(chens, false)));
        var made = table.plan(chens.getFirst());
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> table.as(ZHOU_MIN, () -> {
                    series.end(made, null, null);
                    return true;
                }));
    }

    @Test
    void it_can_be_undone_as_long_as_its_letter_waits_and_nobody_is_told() {
        var made = table.plan(draft(CHENS_KITCHEN, FIRST_TUESDAY));
        assertThat(table.as(LI_NA, () -> series.undo(List.of(made)))).isTrue();
        assertThat(table.days(made)).containsExactly("CANCELLED 2026-12-01 10:00");
        // which of the two goes is decided when they would: the first sees that it is off, the second that nobody had
        // the first
        assertThat(table.letters()).containsExactly("communication/invitation 20 v0", "communication/cancelled 20 v1");
        var other = table.plan(draft(QIN_HARDWARE, FIRST_TUESDAY));
        assertThat(at("2026-11-23T02:00:00Z", () -> table.as(LI_NA, () -> series.undo(List.of(other)))))
                .isFalse();
    }

    @Test
    @Tag("M24")
    void ended_it_keeps_what_was_before_and_calls_off_what_people_were_invited_to() {
        var made = table.plan(draft(CHENS_KITCHEN, TUESDAYS));
        at(
                "2026-11-24T08:00:00Z",
                () -> table.as(LI_NA, () -> {
                    series.end(made, LocalDate.parse("2026-12-08"), "We talk by phone from now on");
                    return true;
                }));
        assertThat(table.days(made))
                .containsExactly(
                        "SCHEDULED 2026-11-24 10:00", "SCHEDULED 2026-12-01 10:00", "CANCELLED 2026-12-08 10:00");
        assertThat(table.letters()).endsWith("communication/cancelled 20 v1");
        assertThat(table.word("select rule from communication_series"))
                .startsWith("FREQ=WEEKLY;BYDAY=TU;UNTIL=20261207");
    }

    @Test
    void ended_by_a_count_it_is_laid_once_and_for_all() {
        var thrice = draft(CHENS_KITCHEN, TUESDAYS)
                .with(SeriesTable.recurrence(TUESDAYS, "2026-11-24", 10).ending(new End.After(3)));
        assertThat(table.days(table.plan(thrice))).hasSize(3);
        assertThat(table.word("select laid_until from communication_series")).isEqualTo("9999-12-31");
    }

    private List<DayRow> upcoming(UserId reader) {
        return table.as(reader, () -> queries.rows(DayFilter.of(CHENS_KITCHEN, DayFilter.When.UPCOMING), null, 0, 50));
    }

    private static SeriesDraft organised(SeriesDraft of, UserId by) {
        return new SeriesDraft(
                of.kind(),
                of.way(),
                of.title(),
                of.dealers(),
                of.recurrence(),
                of.minutes(),
                of.place(),
                of.showsGuests(),
                of.onHoliday(),
                by);
    }
}
