package io.tanxin.communication.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import io.tanxin.DatabaseTest;
import io.tanxin.ScreenTest;
import io.tanxin.SignedIn;
import io.tanxin.communication.DayRow;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@SignedIn("li.na")
@Tag("C1")
class DaysViewTest extends ScreenTest {
    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    @Test
    void a_day_that_is_planned_in_the_dialog_stands_in_the_list_and_is_invited_to() {
        navigate(DaysView.class);
        test(find(Button.class).withText("Plan a day").single()).click();
        choose("Chen's Kitchen");
        find(DatePicker.class).withCaption("Date").single().setValue(weekday());
        find(TimePicker.class).withCaption("Time").single().setValue(LocalTime.of(10, 0));
        test(find(Button.class).withText("Send invitations").single()).click();

        var row = (DayRow) test(find(Grid.class).single()).getRow(0);
        assertThat(row.dealerNames(Locale.ENGLISH)).isEqualTo("Chen's Kitchen");
        assertThat(row.schedule().local()).isEqualTo(weekday().atTime(10, 0));
        assertThat(count("outbox_mail")).isEqualTo(1);
    }

    @Test
    void a_draft_stands_among_the_drafts_and_mails_nobody() {
        navigate(DaysView.class);
        test(find(Button.class).withText("Plan a day").single()).click();
        choose("Chen's Kitchen");
        test(find(Button.class).withText("Save as draft").single()).click();
        assertThat(db.sql("select state from communication_day")
                        .query(String.class)
                        .single())
                .isEqualTo("DRAFT");
        assertThat(count("outbox_mail")).isZero();
    }

    @Test
    void several_dealers_have_a_proposed_time_each() {
        navigate(DaysView.class);
        test(find(Button.class).withText("Plan a day").single()).click();
        choose("Chen's Kitchen", "秦记五金");
        test(find(Button.class).withText("Send invitations").single()).click();
        assertThat(db.sql("select count(distinct starts_at) from communication_day where state = 'SCHEDULED'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    @SignedIn("wu.jing")
    void a_directors_batch_goes_to_the_dealers_managers_who_are_named_and_can_be_taken_back() {
        navigate(DaysView.class);
        test(find(Button.class).withText("Plan a day").single()).click();
        choose("Chen's Kitchen", "Hu Lighting");
        assertThat(find(Span.class).withClassName("spread-name").all())
                .extracting(name -> name.getElement().getTextRecursively())
                .containsExactly("Chen's Kitchen · Li Na", "Hu Lighting · Zhou Min");
        test(find(Button.class).withText("Send invitations").single()).click();
        assertThat(count("communication_day where organiser_id <> created_by")).isEqualTo(2);
        test(find(Button.class).withText("Undo").single()).click();
        assertThat(count("communication_day where state = 'CANCELLED'")).isEqualTo(2);
    }

    @Test
    @SignedIn("wu.jing")
    void a_director_who_wants_to_talk_with_them_all_says_so() {
        navigate(DaysView.class);
        test(find(Button.class).withText("Plan a day").single()).click();
        choose("Chen's Kitchen", "Hu Lighting");
        test(find(Select.class).withCaption("Who talks").single()).selectItem("I do");
        test(find(Button.class).withText("Send invitations").single()).click();
        assertThat(count("communication_day where organiser_id = created_by")).isEqualTo(2);
    }

    @Test
    void without_a_dealer_nothing_is_made_and_the_field_says_so() {
        navigate(DaysView.class);
        test(find(Button.class).withText("Plan a day").single()).click();
        test(find(Button.class).withText("Send invitations").single()).click();
        assertThat(find(MultiSelectComboBox.class).single().isInvalid()).isTrue();
        assertThat(count("communication_day")).isZero();
    }

    @SuppressWarnings("unchecked")
    private void choose(String... names) {
        var box = find(MultiSelectComboBox.class).withCaption("Dealers").single();
        test(box).selectItem(names);
    }

    private LocalDate weekday() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"))
                .plusDays(14)
                .with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY));
    }

    private int count(String table) {
        return db.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
