package io.tanxin.communication.series;

import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN_HARDWARE;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tanxin.DatabaseRows;
import io.tanxin.DatabaseTest;
import io.tanxin.Network;
import io.tanxin.calendar.End;
import io.tanxin.calendar.Rhythm;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.DayWay;
import io.tanxin.communication.series.SeriesSpread.Template;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One rhythm for many dealers, shared out over the days of whoever cares for them. */
@DatabaseTest
@Tag("C1")
class SeriesSpreadTest {
    private static final Template MONTHLY = template(Cycle.MONTH, 30);
    private static final LocalDate TOMORROW = LocalDate.parse("2026-11-24");

    @Autowired
    SeriesSpread spread;

    @Autowired
    SeriesService series;

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
    void twenty_four_monthly_check_ins_lie_on_working_days_in_working_hours_and_never_meet() {
        var all = twentyFour();
        var shared = table.as(LI_NA, () -> spread.over(all, MONTHLY, TOMORROW));
        assertThat(shared.withoutRoom()).isEmpty();
        assertThat(shared.drafts()).hasSize(24).allSatisfy(draft -> {
            var start = draft.recurrence().start();
            assertThat(start.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(start.toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(17, 30));
            assertThat(draft.recurrence().rhythm()).isInstanceOf(Rhythm.OnWeekday.class);
        });
        assertThat(table.as(LI_NA, () -> series.preview(shared.drafts())))
                .allMatch(preview -> preview.overlaps() == 0 && preview.onRest() == 0);
        var made = (SeriesService.Planned.Made) table.as(LI_NA, () -> series.plan(shared.drafts(), false));
        assertThat(made.series()).hasSize(24);
        assertThat(table.number("select count(*) from communication_day")).isGreaterThanOrEqualTo(24 * 23);
        assertThat(table.number("select count(*) - count(distinct starts_at) from communication_day"))
                .isZero();
    }

    @Test
    void the_days_that_are_full_already_get_fewer() {
        table.as(
                LI_NA,
                () -> series.plan(
                        table.as(LI_NA, () -> spread.over(twentyFour(), MONTHLY, TOMORROW))
                                .drafts(),
                        false));
        var next = table.as(LI_NA, () -> spread.over(List.of(CHENS_KITCHEN), MONTHLY, TOMORROW))
                .drafts();
        var day = next.getFirst().recurrence().start().toLocalDate();
        var most = table.number(
                "select max(n) from (select count(*) n from communication_day group by date(starts_local)) d");
        var there =
                table.number("select count(*) from communication_day where date(starts_local) = '%s'".formatted(day));
        assertThat(there).isLessThanOrEqualTo(most);
        assertThat(table.as(LI_NA, () -> series.preview(next)).getFirst().overlaps())
                .isZero();
    }

    @Test
    void a_director_shares_out_over_each_dealers_own_manager() {
        var shared = table.as(
                DIRECTOR, () -> spread.over(List.of(CHENS_KITCHEN, HU_LIGHTING, QIN_HARDWARE), MONTHLY, TOMORROW));
        assertThat(shared.drafts())
                .extracting(SeriesDraft::organiser)
                .containsExactlyInAnyOrder(LI_NA, LI_NA, ZHOU_MIN);
        var made = table.as(DIRECTOR, () -> series.plan(shared.drafts(), false));
        assertThat(made).isInstanceOf(SeriesService.Planned.Made.class);
    }

    @Test
    void a_week_holds_weekly_talks_and_what_finds_no_room_is_told() {
        var weekly = template(Cycle.WEEK, 240);
        var shared = table.as(LI_NA, () -> spread.over(twentyFour(), weekly, TOMORROW));
        assertThat(shared.drafts())
                .isNotEmpty()
                .allSatisfy(draft -> assertThat(draft.recurrence().rhythm())
                        .isEqualTo(new Rhythm.Weekly(
                                1, List.of(draft.recurrence().start().getDayOfWeek()))));
        assertThat(shared.withoutRoom()).hasSize(24 - shared.drafts().size()).isNotEmpty();
    }

    @Test
    void a_foreign_dealer_is_not_found() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        table.as(LI_NA, () -> spread.over(List.of(CHENS_KITCHEN, HU_LIGHTING), MONTHLY, TOMORROW)));
    }

    private List<DealerId> twentyFour() {
        var added = LongStream.range(0, 22).mapToObj(n -> added(200 + n, LI_NA));
        return Stream.concat(Stream.of(CHENS_KITCHEN, QIN_HARDWARE), added).toList();
    }

    private DealerId added(long id, UserId manager) {
        db.sql("""
                insert ignore into dealer (id, version, code, name, pinyin, initials, area_id, stage, zone, country, manager_id,
                                           state, created_at)
                values (:id, 0, :id, concat('Dealer ', :id), 'd', 'd', 1, 'GROWING', 'Asia/Shanghai', 'CN', :manager, 'ACTIVE',
                        '2026-01-01')
                """).param("id", id).param("manager", manager.value()).update();
        db.sql("insert ignore into visible_dealer values (:viewer, :dealer, '2000-01-01', '9999-12-31', 'MANAGER')")
                .param("viewer", manager.value())
                .param("dealer", id)
                .update();
        return new DealerId(id);
    }

    private static Template template(Cycle cycle, int minutes) {
        return new Template(
                DayKind.CHECK_IN, DayWay.PHONE, null, minutes, null, cycle, 1, new End.Never(), OnHoliday.NEAREST);
    }
}
