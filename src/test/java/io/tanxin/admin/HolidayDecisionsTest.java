package io.tanxin.admin;

import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN_HARDWARE;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import io.tanxin.DatabaseTest;
import io.tanxin.ScreenTest;
import io.tanxin.SignedIn;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.DayQueries;
import io.tanxin.communication.DayService;
import io.tanxin.communication.DaysOnHoliday;
import io.tanxin.communication.DaysOnHoliday.Found;
import io.tanxin.communication.HolidayDecisions;
import io.tanxin.identity.Actors;
import io.tanxin.insights.Need;
import io.tanxin.insights.Today;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@SignedIn("li.na")
@Tag("M25")
class HolidayDecisionsTest extends ScreenTest {
    @Autowired
    DaysOnHoliday onHoliday;

    @Autowired
    HolidayDecisions decisions;

    @Autowired
    DayQueries queries;

    @Autowired
    Today today;

    @Autowired
    Actors actors;

    private final HolidayTable table;

    HolidayDecisionsTest(
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
    void one_word_moves_all_of_them_to_their_nearest_working_days_and_takes_it_back() {
        var talks = List.of(talk(LI_NA, CHENS_KITCHEN, 0, 9), talk(LI_NA, QIN_HARDWARE, 0, 11));
        var foreign = talk(ZHOU_MIN, HU_LIGHTING, 0, 9);
        holiday(0);
        var found = onHoliday.rows(null, 0, 50);
        assertThat(found).extracting(one -> one.day().id()).containsExactlyElementsOf(talks);
        assertThat(onHoliday.count(10)).isEqualTo(2);
        var done = decisions.move(talks);
        assertThat(done.left()).isZero();
        assertThat(onHoliday.rows(null, 0, 50)).isEmpty();
        for (var one : found)
            assertThat(date(one.day().id())).isEqualTo(one.nearest()).isNotEqualTo(day(0));
        assertThat(decisions.undo(done.moved())).isEqualTo(2);
        assertThat(onHoliday.rows(null, 0, 50)).hasSize(2);
        assertThat(actors.runAs(ZHOU_MIN, () -> date(foreign))).isEqualTo(day(0));
        assertThatThrownBy(() -> decisions.move(List.of(foreign))).isInstanceOf(NotFound.class);
    }

    @Test
    void what_meets_another_talk_there_is_left_for_a_word_of_its_own() {
        var talk = talk(LI_NA, CHENS_KITCHEN, 0, 9);
        var other = talk(LI_NA, QIN_HARDWARE, 0, 11);
        holiday(0);
        var nearest = onHoliday.rows(null, 0, 1).getFirst().nearest();
        table.talk(LI_NA, QIN_HARDWARE, nearest, 9);
        var done = decisions.move(List.of(talk, other));
        assertThat(done.left()).isOne();
        assertThat(date(talk)).isEqualTo(day(0));
        assertThat(date(other)).isEqualTo(nearest);
        assertThat(onHoliday.rows(null, 0, 50))
                .extracting(one -> one.day().id())
                .containsExactly(talk);
    }

    @Test
    void kept_they_stay_and_are_asked_about_again_when_that_is_undone() {
        var talks = List.of(talk(LI_NA, CHENS_KITCHEN, 0, 9), talk(LI_NA, QIN_HARDWARE, 0, 11));
        holiday(0);
        decisions.keep(talks);
        assertThat(onHoliday.count(10)).isZero();
        assertThat(date(talks.getFirst())).isEqualTo(day(0));
        decisions.undoKeep(talks);
        assertThat(onHoliday.count(10)).isEqualTo(2);
    }

    @Test
    void a_director_decides_for_the_whole_network_page_by_page() {
        talk(LI_NA, CHENS_KITCHEN, 0, 9);
        talk(ZHOU_MIN, HU_LIGHTING, 0, 10);
        holiday(0);
        actors.runAs(DIRECTOR, () -> {
            var first = onHoliday.rows(null, 0, 1);
            var second = onHoliday.rows(first.getFirst().day().key(), 0, 10);
            assertThat(second).extracting(one -> one.day().organiser()).containsExactly(ZHOU_MIN);
            assertThat(onHoliday.rows(null, 1, 10)).isEqualTo(second);
        });
    }

    @Test
    void whoever_does_not_see_all_who_come_to_a_round_decides_nothing_about_it() {
        var round = table.talk(DIRECTOR, DayKind.ROUND, List.of(CHENS_KITCHEN, HU_LIGHTING), day(0), 9);
        holiday(0);
        assertThat(onHoliday.rows(null, 0, 50)).isEmpty();
        assertThat(actors.runAs(DIRECTOR, () -> onHoliday.rows(null, 0, 50)))
                .extracting(one -> one.day().id())
                .containsExactly(round);
    }

    @Test
    void several_are_one_line_on_today_which_leads_to_the_list() {
        for (int hour = 9; hour < 13; hour++) talk(LI_NA, CHENS_KITCHEN, 0, hour);
        holiday(0);
        assertThat(today.needs())
                .filteredOn(need -> need.kind() == Need.Kind.ON_HOLIDAYS)
                .singleElement()
                .satisfies(need -> assertThat(need.arguments().getFirst()).isEqualTo(4));
        assertThat(today.needs()).extracting(Need::kind).doesNotContain(Need.Kind.ON_HOLIDAY);
        UI.getCurrent().navigate("days");
        assertThat(find(Anchor.class).withText("Decide about them").single().getHref())
                .isEqualTo("days/on-holiday");
    }

    @Test
    void the_list_has_one_choice_for_all_and_one_for_each() {
        talk(LI_NA, CHENS_KITCHEN, 0, 9);
        talk(LI_NA, QIN_HARDWARE, 0, 11);
        holiday(0);
        UI.getCurrent().navigate("days/on-holiday");
        assertThat(rows()).isEqualTo(2);
        test(find(Button.class).withText("Keep all").single()).click();
        assertThat(rows()).isZero();
        test(find(Button.class).withText("Undo").single()).click();
        assertThat(rows()).isEqualTo(2);
        choose(0);
        test(find(Button.class)
                        .withText("Move these to the nearest working day")
                        .single())
                .click();
        assertThat(rows()).isOne();
        test(find(Button.class).withText("Move all to the nearest working day").single())
                .click();
        assertThat(rows()).isZero();
    }

    @SuppressWarnings("unchecked")
    private void choose(int row) {
        Grid<Found> grid = find(Grid.class).single();
        grid.select(test(grid).getRow(row));
    }

    private int rows() {
        return test(find(Grid.class).single()).size();
    }

    private LocalDate date(DayId day) {
        return queries.day(day).day().schedule().local().toLocalDate();
    }

    private void holiday(int after) {
        table.take("date,kind,name\n%s,holiday,Founding Day\n".formatted(day(after)));
    }

    private DayId talk(UserId manager, DealerId dealer, int after, int hour) {
        return table.talk(manager, dealer, day(after), hour);
    }

    private LocalDate day(int after) {
        return table.day(after);
    }
}
