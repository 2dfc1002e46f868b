package io.tanxin.communication.week.ui;

import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN_HARDWARE;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.tanxin.DatabaseTest;
import io.tanxin.ScreenTest;
import io.tanxin.SignedIn;
import io.tanxin.communication.DayWay;
import io.tanxin.communication.week.MyWeek;
import io.tanxin.communication.week.SlotDraft;
import io.tanxin.communication.week.WeekDetails;
import io.tanxin.communication.week.WeekDraft;
import io.tanxin.communication.week.WeekId;
import io.tanxin.communication.week.WeekRow;
import io.tanxin.communication.week.WeekService;
import io.tanxin.communication.week.WeekService.Made;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.identity.Actors;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@SignedIn("li.na")
@Tag("C1")
class WeekScreensTest extends ScreenTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    WeekService weeks;

    @Autowired
    Actors actors;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    @Test
    void a_week_is_made_in_the_dialog_with_every_time_shown_before_and_opened_on_its_page() {
        navigate(WeeksView.class);
        test(find(Button.class).withText("New communication week").single()).click();
        find(TextField.class).withCaption("Title").single().setValue("Winter week");
        choose("Chen's Kitchen", "秦记五金");
        assertThat(find(Paragraph.class).withClassName("week-count").single().getText())
                .contains("times for 2 dealers");
        var boxes = find(Checkbox.class).all().stream()
                .filter(box -> box.getLabel() != null && box.getLabel().matches("\\d\\d:\\d\\d"))
                .toList();
        assertThat(boxes.size()).isBetween(25, 50);
        boxes.stream().skip(1).forEach(box -> box.setValue(false));
        assertThat(find(Paragraph.class).withClassName("few").single().getText())
                .startsWith("1 time for 2 dealers");
        test(find(Button.class).withText("Make a draft").single()).click();
        assertThat(count("communication_week_slot")).isOne();
        assertThat(count("outbox_mail")).isZero();
        assertThat(find(H1.class).single().getText()).isEqualTo("Winter week");
        test(find(Button.class).withText("Open and ask the dealers").single()).click();
        assertThat(count("outbox_mail where kind = 'communication/week'")).isEqualTo(2);
        assertThat(progress()).isEqualTo("0 of 2 have a time · 0 waiting · 1 free");
    }

    @Test
    void a_week_without_title_or_dealers_is_not_made() {
        navigate(WeeksView.class);
        test(find(Button.class).withText("New communication week").single()).click();
        test(find(Button.class).withText("Make a draft").single()).click();
        assertThat(find(TextField.class).withCaption("Title").single().isInvalid())
                .isTrue();
        assertThat(count("communication_week")).isZero();
    }

    @Test
    void a_draft_is_changed_in_the_dialog_that_made_it() {
        var week = draft();
        navigate("weeks/" + week, WeekView.class);
        test(find(Button.class).withText("Change the draft").single()).click();
        assertThat(find(TextField.class).withCaption("Title").single().getValue())
                .isEqualTo("Winter week");
        assertThat(find(TextField.class).withCaption("Place").single().getValue())
                .isEqualTo("Room 3");
        // its own two times are ticked, and no others that its hours would give on the days beside
        assertThat(find(Paragraph.class).withClassName("week-count").single().getText())
                .startsWith("2 times for 2 dealers");
        find(TextField.class).withCaption("Title").single().setValue("Spring week");
        find(Checkbox.class).all().stream()
                .filter(box -> "11:00".equals(box.getLabel()) && box.getValue())
                .forEach(box -> box.setValue(false));
        test(find(Button.class).withText("Save the draft").single()).click();
        assertThat(find(H1.class).single().getText()).isEqualTo("Spring week");
        assertThat(progress()).isEqualTo("0 of 2 have a time · 0 waiting · 1 free");
        assertThat(count("outbox_mail")).isZero();
    }

    @Test
    void a_dealer_is_put_into_a_time_by_hand_and_taken_out_again() {
        var week = open();
        navigate("weeks/" + week, WeekView.class);
        test(time(", free")).click();
        var dealer = dealers();
        dealer.setValue(dealer.getListDataView().getItems().findFirst().orElseThrow());
        test(find(Button.class).withText("Put in").single()).click();
        assertThat(progress()).startsWith("1 of 2 have a time");
        test(time(", Chen's Kitchen")).click();
        assertThat(find(Anchor.class).withText("Open the talk").single().getHref())
                .startsWith("days/");
        test(find(Button.class).withText("Free this time").single()).click();
        test(find(Button.class).withText("Free it").single()).click();
        assertThat(progress()).startsWith("0 of 2 have a time");
    }

    @Test
    void a_time_is_no_longer_offered_and_offered_again() {
        navigate("weeks/" + open(), WeekView.class);
        test(time(", free")).click();
        test(find(Button.class).withText("Do not offer").single()).click();
        assertThat(progress()).endsWith("1 free");
        test(time(", not offered")).click();
        test(find(Button.class).withText("Offer again").single()).click();
        assertThat(progress()).endsWith("2 free");
    }

    @Test
    void more_dealers_are_asked_from_its_page() {
        var week = open();
        db.sql("delete from communication_week_guest where dealer_id = 102").update();
        navigate("weeks/" + week, WeekView.class);
        test(find(Button.class).withText("Ask more dealers").single()).click();
        choose("秦记五金");
        test(find(Button.class).withText("Ask them").single()).click();
        assertThat(progress()).startsWith("0 of 2 have a time");
    }

    @Test
    void the_list_leads_to_the_week() {
        open();
        var view = navigate(WeeksView.class);
        assertThat(view).isNotNull();
        @SuppressWarnings("unchecked")
        Grid<WeekRow> grid = find(Grid.class).single();
        assertThat(test(grid).getRow(0).title()).isEqualTo("Winter week");
    }

    @Test
    @SignedIn("chen")
    @Tag("C3")
    void the_dealer_picks_on_its_home_and_gives_back_among_its_days() {
        open();
        UI.getCurrent().navigate("my");
        // it was there before the week was
        UI.getCurrent().refreshCurrentRoute(true);
        test(find(Button.class).withText("选择时间").single()).click();
        @SuppressWarnings("unchecked")
        Select<MyWeek.Time> times = find(Select.class).single();
        times.setValue(times.getListDataView().getItems().findFirst().orElseThrow());
        test(find(Button.class).withText("选定").single()).click();
        assertThat(count("communication_day where kind = 'WEEK'")).isOne();
        UI.getCurrent().navigate("my/days");
        test(find(Button.class).withText("退还时间").single()).click();
        test(find(Button.class).withText("退还").single()).click();
        assertThat(count("communication_week_guest where standing = 'TAKEN'")).isZero();
    }

    private void choose(String... names) {
        @SuppressWarnings("unchecked")
        MultiSelectComboBox<DealerBrief> box =
                find(MultiSelectComboBox.class).withCaption("Dealers").single();
        test(box).selectItem(names);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<WeekDetails.Asked> dealers() {
        return find(ComboBox.class).withCaption("Dealer").single();
    }

    private Button time(String ending) {
        return find(Button.class).withClassName("week-place").all().stream()
                .filter(button -> button.getAriaLabel().orElse("").endsWith(ending))
                .findFirst()
                .orElseThrow();
    }

    private String progress() {
        return find(Span.class).withClassName("week-progress").single().getText();
    }

    private WeekId open() {
        var week = draft();
        actors.runAs(LI_NA, () -> weeks.open(week));
        return week;
    }

    private WeekId draft() {
        var day = LocalDate.ofInstant(clock.instant(), SHANGHAI).plusDays(9);
        var draft = new WeekDraft(
                "Winter week",
                null,
                day,
                day.plusDays(2),
                day.minusDays(1),
                SHANGHAI,
                List.of(
                        new SlotDraft(LI_NA, day.atTime(10, 0), 45, DayWay.OFFICE, "Room 3"),
                        new SlotDraft(LI_NA, day.atTime(11, 0), 45, DayWay.OFFICE, "Room 3")),
                List.of(CHENS_KITCHEN, QIN_HARDWARE));
        return ((Made.Done) actors.runAs(LI_NA, () -> weeks.make(draft))).week();
    }

    private int count(String table) {
        return db.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
