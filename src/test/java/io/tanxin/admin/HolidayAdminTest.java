package io.tanxin.admin;

import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.admin.HolidayAdmin.Mark;
import io.tanxin.admin.HolidayAdmin.Tried;
import io.tanxin.calendar.HolidaySource;
import io.tanxin.calendar.HolidayYears;
import io.tanxin.calendar.WorkingDays;
import io.tanxin.communication.DayQueries;
import io.tanxin.communication.DayService;
import io.tanxin.communication.DaysOnHoliday;
import io.tanxin.communication.Schedule;
import io.tanxin.identity.Actors;
import io.tanxin.insights.Need;
import io.tanxin.insights.Today;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
@SignedIn("admin")
@Tag("M25")
class HolidayAdminTest {
    @Autowired
    HolidayAdmin admin;

    @Autowired
    HolidayYears years;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    DaysOnHoliday onHoliday;

    @Autowired
    DayService days;

    @Autowired
    DayQueries queries;

    @Autowired
    Today today;

    @Autowired
    Actors actors;

    private final HolidayTable table;

    HolidayAdminTest(
            @Autowired HolidayAdmin admin,
            @Autowired DayService days,
            @Autowired Actors actors,
            @Autowired Clock clock) {
        table = new HolidayTable(admin, days, actors, clock);
    }

    @AfterEach
    void takeBack() {
        table.takeBack();
    }

    @Test
    void a_trial_says_what_would_change_and_changes_nothing() {
        var plan = table.plan("date,kind,name_en,name_zh\n2026-10-01,holiday,National Day,国庆节\n");
        assertThat(plan.lines()).filteredOn(line -> line.mark() == Mark.GONE).hasSizeGreaterThan(30);
        assertThat(plan.lines()).filteredOn(line -> line.mark() == Mark.NEW).isEmpty();
        assertThat(workingDays.isWorking(LocalDate.of(2026, 10, 2), "CN")).isFalse();
        assertThat(admin.changes()).isEmpty();
    }

    @Test
    void a_year_that_is_taken_over_holds_at_once_and_is_taken_back_as_a_whole() {
        var coming = table.day(0).getYear() + 3;
        assertThat(years.year("CN", coming).source()).isEqualTo(HolidaySource.NONE);
        var made = table.take("date,kind,name_zh\n%s-10-01,放假,国庆节\n".formatted(coming));
        assertThat(workingDays.holiday(LocalDate.of(coming, 10, 1), "CN"))
                .hasValueSatisfying(day -> assertThat(day.nameEn()).isEqualTo("National Day"));
        assertThat(workingDays.source(coming, "CN")).isEqualTo(HolidaySource.TABLE);

        assertThat(admin.undo(made)).isTrue();
        assertThat(workingDays.source(coming, "CN")).isEqualTo(HolidaySource.NONE);
        assertThat(admin.undo(made)).as("once").isFalse();
    }

    @Test
    void only_the_latest_change_of_a_year_can_be_taken_back() {
        var first = table.take("date,kind,name\n2040-05-01,holiday,Labour Day\n");
        var second = table.take("date,kind,name\n2040-05-02,holiday,Labour Day\n");
        assertThat(admin.undo(first)).isFalse();
        assertThat(admin.undo(second)).isTrue();
        assertThat(workingDays.holiday(LocalDate.of(2040, 5, 1), "CN")).isPresent();
        assertThat(admin.undo(first)).isTrue();
    }

    @Test
    void what_an_import_says_of_another_country_takes_the_place_of_the_rules() {
        var made = admin.take(
                        ((Tried.Plan) admin.check(
                                        HolidayTable.bytes("date,kind,name\n2027-12-27,holiday,Bridge\n"), "DE"))
                                .years(),
                        "f")
                .getFirst();
        assertThat(workingDays.isWorking(LocalDate.of(2027, 12, 27), "DE")).isFalse();
        assertThat(workingDays.holiday(LocalDate.of(2027, 10, 3), "DE")).isEmpty();
        admin.undo(made);
        assertThat(workingDays.holiday(LocalDate.of(2027, 10, 3), "DE")).isPresent();
    }

    @Test
    void a_planned_talk_that_becomes_a_holiday_is_shown_to_its_organiser_and_not_moved() {
        var talk = table.talk(LI_NA, CHENS_KITCHEN, table.day(0), 10);
        table.talk(ZHOU_MIN, HU_LIGHTING, table.day(1), 10);
        var file = "date,kind,name\n%s,holiday,Founding Day\n".formatted(table.day(0));
        assertThat(table.plan(file).plannedDays()).isEqualTo(1);
        var made = table.take(file);

        actors.runAs(LI_NA, () -> {
            assertThat(onHoliday.mine()).singleElement().satisfies(found -> {
                assertThat(found.day().id()).isEqualTo(talk);
                assertThat(found.holiday()).isNotNull();
                assertThat(found.nearest()).isNotEqualTo(table.day(0));
                assertThat(workingDays.isWorking(found.nearest(), "CN")).isTrue();
            });
            assertThat(today.needs()).extracting(Need::kind).contains(Need.Kind.ON_HOLIDAY);
            assertThat(queries.day(talk).day().schedule().local())
                    .isEqualTo(table.day(0).atTime(10, 0));
        });
        actors.runAs(ZHOU_MIN, () -> assertThat(onHoliday.mine()).isEmpty());

        admin.undo(made);
        actors.runAs(LI_NA, () -> assertThat(onHoliday.mine()).isEmpty());
    }

    @Test
    void once_moved_or_kept_knowingly_it_is_no_longer_shown() {
        var moved = table.talk(LI_NA, CHENS_KITCHEN, table.day(0), 10);
        var kept = table.talk(LI_NA, CHENS_KITCHEN, table.day(2), 10);
        table.take("date,kind,name\n%s,holiday,a\n%s,holiday,b\n".formatted(table.day(0), table.day(2)));
        actors.runAs(LI_NA, () -> {
            assertThat(onHoliday.mine()).hasSize(2);
            var row = queries.day(moved).day();
            var to = Schedule.at(table.day(3).atTime(10, 0), HolidayTable.SHANGHAI, 60, row.way(), row.place());
            days.move(moved, row.version(), to, true);
            onHoliday.keep(kept);
            assertThat(onHoliday.mine()).isEmpty();
            onHoliday.undoKeep(kept);
            assertThat(onHoliday.mine()).hasSize(1);
        });
    }

    @Test
    void what_was_planned_on_a_holiday_knowingly_is_not_nagged_about() {
        table.take("date,kind,name\n%s,holiday,a\n".formatted(table.day(0)));
        table.talk(LI_NA, CHENS_KITCHEN, table.day(0), 10);
        actors.runAs(LI_NA, () -> assertThat(onHoliday.mine()).isEmpty());
    }

    @Test
    @SignedIn("li.na")
    void holidays_are_the_administrators_alone() {
        assertThatThrownBy(() -> admin.check(HolidayTable.bytes("x"), "CN")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> years.replace("CN", 2030, List.of(), LI_NA, "x"))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> years.undo(1)).isInstanceOf(AccessDeniedException.class);
        assertThat(years.year("CN", 2026).days()).isNotEmpty();
    }
}
