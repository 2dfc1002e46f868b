package io.tanxin.communication.ui;

import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import io.tanxin.DatabaseTest;
import io.tanxin.ScreenTest;
import io.tanxin.SignedIn;
import io.tanxin.calendar.End;
import io.tanxin.calendar.HolidaysChanged;
import io.tanxin.calendar.Recurrence;
import io.tanxin.calendar.Rhythm;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.DayService;
import io.tanxin.communication.DayWay;
import io.tanxin.communication.Schedule;
import io.tanxin.communication.series.OnHoliday;
import io.tanxin.communication.series.SeriesChange.Scope;
import io.tanxin.communication.series.SeriesDraft;
import io.tanxin.communication.series.SeriesService;
import io.tanxin.identity.Actors;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@SignedIn("li.na")
@Tag("C1")
class SeriesScreensTest extends ScreenTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    @Autowired
    SeriesService series;

    @Autowired
    DayService days;

    @Autowired
    Actors actors;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void a_rhythm_is_shown_in_words_and_day_by_day_before_it_is_made() {
        open("Chen's Kitchen");
        cadence(Cadence.MONTHLY_CHECK_IN);
        assertThat(find(Paragraph.class)
                        .withClassName("series-sentence")
                        .single()
                        .getText())
                .startsWith("Every month on the ");
        assertThat(find(OrderedList.class)
                        .withClassName("series-dates")
                        .single()
                        .getChildren())
                .hasSize(12);
        test(find(Button.class).withText("Plan the series").single()).click();
        assertThat(count("communication_day where state = 'PLANNED' and kind = 'CHECK_IN'"))
                .isBetween(22, 24);
        assertThat(count("outbox_mail")).isEqualTo(1);
    }

    @Test
    void many_dealers_get_their_series_with_one_choice_and_one_button() {
        open("Chen's Kitchen", "秦记五金");
        cadence(Cadence.MONTHLY_CHECK_IN);
        test(find(Button.class).withText("Create 2").single()).click();
        assertThat(count("communication_series")).isEqualTo(2);
        assertThat(db.sql("select count(distinct starts_at) from communication_day")
                        .query(Integer.class)
                        .single())
                .isEqualTo(count("communication_day"));
    }

    @Test
    @Tag("M23")
    void an_end_before_the_beginning_is_refused_with_words() {
        open("Chen's Kitchen");
        cadence(Cadence.OWN);
        var ends = find(Select.class).withCaption("Ends").single();
        choose(ends, "on a date");
        find(DatePicker.class).withCaption("Last day").single().setValue(today().minusDays(1));
        assertThat(find(Paragraph.class)
                        .withText("The last day is before the first.")
                        .single()
                        .isVisible())
                .isTrue();
    }

    @Test
    @Tag("M25")
    void a_date_on_a_day_off_says_where_it_would_go() {
        open("Chen's Kitchen");
        cadence(Cadence.OWN);
        find(DatePicker.class)
                .withCaption("Date")
                .single()
                .setValue(today().plusDays(7).with(DayOfWeek.SATURDAY));
        assertThat(text(find(OrderedList.class).withClassName("series-dates").single()))
                .contains("instead of Sat ")
                .contains("(a day off)");
    }

    @Test
    @Tag("M24")
    void a_day_of_a_series_is_moved_with_all_that_follow() {
        plan();
        var third = db.sql("select id from communication_day order by series_date limit 1 offset 2")
                .query(Long.class)
                .single();
        UI.getCurrent().navigate("days/" + third);
        assertThat(find(Span.class)
                        .withTextContaining("Part of a series: every week on Tuesday, 10:00")
                        .all())
                .hasSize(1);
        test(find(Button.class).withText("Move").single()).click();
        find(RadioButtonGroup.class).withCaption("What should change?").single().setValue(Scope.FOLLOWING);
        find(TimePicker.class).withCaption("Time").single().setValue(LocalTime.of(15, 0));
        assertThat(find(Paragraph.class)
                        .withTextContaining("every week on Tuesday, 15:00")
                        .all())
                .hasSize(1);
        test(find(Button.class).withText("Move").all().getLast()).click();
        assertThat(count("communication_series")).isEqualTo(2);
        assertThat(count("communication_day where hour(starts_local) = 10")).isEqualTo(2);
    }

    @Test
    @Tag("M25")
    void a_planned_day_that_has_become_a_holiday_asks_on_its_page_and_the_proposal_is_taken_with_one_button() {
        plan();
        var sixth = db.sql("select id from communication_day order by series_date limit 1 offset 5")
                .query(Long.class)
                .single();
        var saturday = today().plusDays(40).with(DayOfWeek.SATURDAY);
        days.move(new DayId(sixth), 1, Schedule.at(saturday.atTime(10, 0), SHANGHAI, 30, DayWay.PHONE, null), true);
        events.publishEvent(new HolidaysChanged("CN", saturday.getYear(), List.of(saturday), List.of()));
        UI.getCurrent().navigate("days/" + sixth);
        assertThat(find(Span.class)
                        .withTextContaining("Nobody is invited before you decide.")
                        .all())
                .hasSize(1);
        test(find(Button.class).withText("Keep it").single()).click();
        assertThat(find(Button.class).withText("Keep it").all()).isEmpty();
        test(find(Button.class).withText("Undo").single()).click();
        test(find(Button.class).withTextContaining("Move to").single()).click();
        assertThat(count("communication_day where date(starts_local) = '" + saturday + "'"))
                .isZero();
        assertThat(find(Button.class).withText("Keep it").all()).isEmpty();
    }

    @Test
    void a_dealers_page_lists_its_series_and_ends_them() {
        plan();
        UI.getCurrent().navigate("dealers/" + CHENS_KITCHEN + "/days");
        assertThat(find(Span.class)
                        .withText("Every week on Tuesday, 10:00, 8 times")
                        .all())
                .hasSize(1);
        test(find(Button.class).withText("End the series").single()).click();
        test(find(Button.class).withText("End the series").all().getLast()).click();
        assertThat(count("communication_day where state = 'PLANNED'")).isZero();
        assertThat(find(Span.class)
                        .withText("Every week on Tuesday, 10:00, 8 times")
                        .all())
                .isEmpty();
        test(find(Button.class).withText("Undo").single()).click();
        assertThat(count("communication_day where state in ('PLANNED', 'SCHEDULED')"))
                .isEqualTo(8);
        assertThat(find(Span.class)
                        .withText("Every week on Tuesday, 10:00, 8 times")
                        .all())
                .hasSize(1);
    }

    @Test
    @Tag("M24")
    void a_series_is_changed_from_its_dealers_page() {
        plan();
        UI.getCurrent().navigate("dealers/" + CHENS_KITCHEN + "/days");
        test(find(Button.class).withText("Change").single()).click();
        find(TimePicker.class).withCaption("Time").single().setValue(LocalTime.of(16, 0));
        test(find(Button.class).withText("Change the series").single()).click();
        assertThat(count("communication_day where hour(starts_local) <> 16")).isZero();
        test(find(Button.class).withText("Undo").single()).click();
        assertThat(count("communication_day where hour(starts_local) <> 10")).isZero();
    }

    @Test
    @Tag("M23")
    @Tag("M26")
    @SuppressWarnings("unchecked")
    void the_hour_of_a_series_can_be_that_of_another_place() {
        plan();
        UI.getCurrent().navigate("dealers/" + CHENS_KITCHEN + "/days");
        test(find(Button.class).withText("Change").single()).click();
        find(ComboBox.class).withCaption("Time zone").single().setValue(ZoneId.of("Asia/Urumqi"));
        test(find(Button.class).withText("Change the series").single()).click();
        assertThat(count("communication_day where zone = 'Asia/Urumqi' and hour(starts_local) = 10"
                        + " and hour(starts_at) = 4"))
                .isEqualTo(8);
    }

    @Test
    @SignedIn("chen")
    void the_dealer_reads_the_rhythm_and_is_asked_for_one_day_only() {
        actors.runAs(LI_NA, this::laid);
        UI.getCurrent().navigate("my/days");
        assertThat(find(ListItem.class).all()).anyMatch(item -> text(item).contains("每周的周二 10:00"));
    }

    private void plan() {
        laid();
    }

    private void laid() {
        var draft = new SeriesDraft(
                DayKind.CHECK_IN,
                DayWay.PHONE,
                null,
                List.of(CHENS_KITCHEN),
                Recurrence.from(
                        today().plusDays(1),
                        LocalTime.of(10, 0),
                        SHANGHAI,
                        new Rhythm.Weekly(1, List.of(DayOfWeek.TUESDAY)),
                        new End.After(8)),
                30,
                null,
                false,
                OnHoliday.KEEP,
                null);
        series.plan(List.of(draft), false);
    }

    private void open(String... dealers) {
        navigate(DaysView.class);
        test(find(Button.class).withText("Plan a day").single()).click();
        test(find(MultiSelectComboBox.class).withCaption("Dealers").single()).selectItem(dealers);
    }

    @SuppressWarnings("unchecked")
    private void cadence(Cadence cadence) {
        find(RadioButtonGroup.class).withCaption("How often").single().setValue(cadence);
    }

    @SuppressWarnings("unchecked")
    private static void choose(Select<?> select, String words) {
        var typed = (Select<Object>) select;
        typed.getListDataView()
                .getItems()
                .filter(item -> typed.getItemLabelGenerator().apply(item).equals(words))
                .findFirst()
                .ifPresent(typed::setValue);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SHANGHAI);
    }

    private static String text(Component of) {
        return of.getElement().getTextRecursively();
    }

    private int count(String of) {
        return db.sql("select count(*) from " + of).query(Integer.class).single();
    }
}
