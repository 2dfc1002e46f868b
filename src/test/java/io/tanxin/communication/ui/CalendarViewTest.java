package io.tanxin.communication.ui;

import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import io.tanxin.DatabaseTest;
import io.tanxin.ScreenTest;
import io.tanxin.SignedIn;
import io.tanxin.calendar.End;
import io.tanxin.calendar.Recurrence;
import io.tanxin.calendar.Rhythm;
import io.tanxin.communication.DayDraft;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.DayQueries;
import io.tanxin.communication.DayService;
import io.tanxin.communication.DayWay;
import io.tanxin.communication.series.OnHoliday;
import io.tanxin.communication.series.SeriesDraft;
import io.tanxin.communication.series.SeriesService;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.DealerId;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@DatabaseTest
@SignedIn("li.na")
@Tag("C1")
class CalendarViewTest extends ScreenTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    DayService days;

    @Autowired
    SeriesService series;

    @Autowired
    DayQueries queries;

    @Autowired
    Actors actors;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    private LocalDate wednesday;

    @BeforeEach
    void aWednesday() {
        wednesday = LocalDate.ofInstant(clock.instant(), SHANGHAI)
                .plusDays(14)
                .with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY));
    }

    @Test
    void the_list_says_date_by_date_whose_talk_when_and_how_it_stands() {
        plan(wednesday.atTime(10, 0), CHENS_KITCHEN);
        actors.runAs(ZHOU_MIN, () -> plan(wednesday.atTime(11, 0), HU_LIGHTING));
        open("list");
        assertThat(find(ListItem.class).all())
                .singleElement()
                .satisfies(line -> assertThat(line.getElement().getTextRecursively())
                        .contains("10:00", "Chen's Kitchen", "Check-in", "no answer yet"));
    }

    @Test
    void a_day_that_is_dragged_is_moved_by_the_same_service_and_can_be_undone() {
        var day = plan(wednesday.atTime(10, 0), CHENS_KITCHEN);
        open("month");
        drag(day, wednesday.plusDays(1).atTime(10, 0));
        assertThat(at(day)).isEqualTo(wednesday.plusDays(1).atTime(10, 0));
        test(find(Button.class).withText("Undo").single()).click();
        assertThat(at(day)).isEqualTo(wednesday.atTime(10, 0));
    }

    @Test
    @Tag("M25")
    void what_is_dragged_onto_a_day_of_rest_is_asked_about_and_stays_where_it_was() {
        var day = plan(wednesday.atTime(10, 0), CHENS_KITCHEN);
        open("month");
        var sunday = wednesday.with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
        drag(day, sunday.atTime(10, 0));
        assertThat(at(day)).isEqualTo(wednesday.atTime(10, 0));
        test(find(Button.class).withText("Close").single()).click();
        assertThat(at(day)).isEqualTo(wednesday.atTime(10, 0));

        drag(day, sunday.atTime(10, 0));
        test(find(Button.class).withText("Do it anyway").single()).click();
        assertThat(at(day)).isEqualTo(sunday.atTime(10, 0));
    }

    @Test
    void without_a_mouse_the_chosen_day_is_moved_beside_the_sheet() {
        var day = plan(wednesday.atTime(10, 0), CHENS_KITCHEN);
        open("month");
        fire("day-open", event -> event.put("event.detail", day.value()));
        assertThat(find(H2.class).withText("Chen's Kitchen").all()).hasSize(1);
        test(find(Button.class).withText("Move").single()).click();
        find(DatePicker.class).withCaption("Date").single().setValue(wednesday.plusDays(2));
        test(find(Button.class).withText("Move").all().getLast()).click();
        assertThat(at(day)).isEqualTo(wednesday.plusDays(2).atTime(10, 0));
    }

    @Test
    void a_link_to_the_calendar_brings_month_filter_and_chosen_day_along() {
        var day = plan(wednesday.atTime(10, 0), CHENS_KITCHEN);
        show("view=month&date=2027-02-10&who=all&kind=round&day=" + day);
        assertThat(find(H2.class).withText("February 2027").all()).hasSize(1);
        assertThat(find(H2.class).withText("Chen's Kitchen").all()).hasSize(1);
    }

    @Test
    void several_kinds_are_chosen_and_stand_in_the_address() {
        plan(wednesday.atTime(10, 0), CHENS_KITCHEN);
        show("view=list&date=" + wednesday + "&kind=check_in.plan_review.nonsense");
        assertThat(find(MultiSelectComboBox.class).single().getValue())
                .isEqualTo(Set.of(DayKind.CHECK_IN, DayKind.PLAN_REVIEW));
        assertThat(find(ListItem.class).all()).hasSize(1);
        show("view=list&date=" + wednesday + "&kind=round.plan_review");
        assertThat(find(ListItem.class).all()).isEmpty();
    }

    @Test
    void what_is_of_a_series_says_so() {
        series.plan(
                List.of(new SeriesDraft(
                        DayKind.CHECK_IN,
                        DayWay.PHONE,
                        null,
                        List.of(CHENS_KITCHEN),
                        Recurrence.from(
                                wednesday,
                                LocalTime.of(10, 0),
                                SHANGHAI,
                                new Rhythm.Weekly(1, List.of(DayOfWeek.WEDNESDAY)),
                                new End.After(1)),
                        30,
                        null,
                        false,
                        OnHoliday.KEEP,
                        null)),
                true);
        plan(wednesday.atTime(14, 0), CHENS_KITCHEN);
        open("list");
        assertThat(find(ListItem.class).all())
                .extracting(line -> line.getElement().getTextRecursively().contains("of a series"))
                .containsExactly(true, false);
    }

    @Test
    void another_managers_day_cannot_be_opened_by_its_number() {
        var day = actors.runAs(ZHOU_MIN, () -> plan(wednesday.atTime(11, 0), HU_LIGHTING));
        show("view=month&day=" + day);
        assertThat(find(H2.class).withText("Hu Lighting").all()).isEmpty();
        assertThat(find(Button.class).withText("Move").all()).isEmpty();
    }

    @Test
    @SignedIn("wu.jing")
    void a_director_looks_at_one_managers_days() {
        actors.runAs(ZHOU_MIN, () -> plan(wednesday.atTime(11, 0), HU_LIGHTING));
        show("view=list&date=" + wednesday + "&who=" + ZHOU_MIN);
        assertThat(find(ComboBox.class).single().getValue().toString()).contains("Zhou Min");
        assertThat(find(ListItem.class).all()).hasSize(1);
        show("view=list&date=" + wednesday + "&who=mine");
        assertThat(find(ListItem.class).all()).isEmpty();
    }

    private static void show(String query) {
        UI.getCurrent().navigate("calendar", QueryParameters.fromString(query));
    }

    private void open(String view) {
        show("view=" + view + "&date=" + wednesday);
    }

    private void drag(DayId day, LocalDateTime to) {
        fire("day-move", event -> event.put("event.detail.id", day.value()).put("event.detail.at", to.toString()));
    }

    private void fire(String name, java.util.function.Consumer<ObjectNode> fill) {
        var data = JsonNodeFactory.instance.objectNode();
        fill.accept(data);
        var sheet = find(CalendarSheet.class).single().getElement();
        sheet.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(sheet, name, data));
    }

    private LocalDateTime at(DayId day) {
        return queries.day(day).day().schedule().local();
    }

    private DayId plan(LocalDateTime at, DealerId dealer) {
        var draft = new DayDraft(DayKind.CHECK_IN, DayWay.PHONE, null, List.of(dealer), at, SHANGHAI, 60, null, false);
        return ((DayService.Planned.Made) days.plan(List.of(draft), true, true))
                .days()
                .getFirst();
    }
}
