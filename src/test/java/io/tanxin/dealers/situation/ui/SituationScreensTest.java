package io.tanxin.dealers.situation.ui;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.CHEN_STAFF;
import static io.tanxin.Network.HU_LIGHTING;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.tanxin.DatabaseTest;
import io.tanxin.ScreenTest;
import io.tanxin.SignedIn;
import io.tanxin.calendar.HouseClock;
import io.tanxin.dealers.situation.ReportForm;
import io.tanxin.dealers.situation.Requests;
import io.tanxin.dealers.situation.SituationDesk;
import io.tanxin.dealers.situation.SituationRow;
import io.tanxin.dealers.situation.Typed;
import io.tanxin.identity.Actors;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@SignedIn("li.na")
@Tag("N2")
class SituationScreensTest extends ScreenTest {
    private static final List<String> FIGURES = List.of(
            "People working in the business",
            "Floor area",
            "Turnover of the last three months",
            "Stock now",
            "The cash is enough for");

    @Autowired
    SituationDesk desk;

    @Autowired
    Requests requests;

    @Autowired
    Actors actors;

    @Autowired
    Clock clock;

    @Test
    @SignedIn("hu")
    void the_dealer_that_is_asked_finds_a_card_on_its_home_and_fills_the_form_in() {
        actors.runAs(ZHOU_MIN, () -> requests.ask(HU_LIGHTING));
        UI.getCurrent().navigate("my");
        UI.getCurrent().refreshCurrentRoute(true);
        test(find(Button.class).withText("Fill it in").single()).click();
        for (var label : FIGURES) type(label, "7");
        type("Floor area", "a lot");
        brands("none");
        test(find(Button.class).withText("Send").single()).click();
        var floor = find(TextField.class).withCaption("Floor area").single();
        assertThat(floor.isInvalid()).isTrue();
        assertThat(floor.getErrorMessage()).startsWith("A number, please");
        assertThat(floor.getValue()).isEqualTo("a lot");
        floor.setValue("150");
        test(find(Button.class).withText("Send").single()).click();
        assertThat(paragraphs()).anyMatch(words -> words.startsWith("Your last report is that of"));
        test(find(Button.class).withText("Put it right").single()).click();
        assertThat(find(TextField.class).withCaption("Floor area").single().getValue())
                .isEqualTo("150");
    }

    @Test
    @SignedIn("chen")
    void the_owner_ticks_who_of_its_staff_may_see_the_figures() {
        UI.getCurrent().navigate("my/situation");
        var box = find(Checkbox.class).all().stream()
                .filter(one -> "陈小红".equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
        assertThat(box.getValue()).isFalse();
        test(box).click();
        assertThat(actors.runAs(CHEN_STAFF, () -> desk.open(CHENS_KITCHEN))).isInstanceOf(ReportForm.Open.class);
    }

    @Test
    void on_the_dealers_page_the_manager_sees_the_trend_against_last_year_and_what_was_confided() {
        report(365, "300000", "");
        report(0, "360000", "房租要涨");
        UI.getCurrent().navigate("dealers/100/situation");
        assertThat(find(Paragraph.class).withClassName("trend-change").all())
                .extracting(Paragraph::getText)
                .contains("20 % more than in the same quarter last year");
        assertThat(find(Span.class).all()).extracting(Span::getText).contains("房租要涨", "in confidence");
    }

    @Test
    @SignedIn("wu.jing")
    void the_director_finds_neither_the_confided_answer_nor_buttons_to_ask_or_write() {
        report(0, "360000", "房租要涨");
        UI.getCurrent().navigate("dealers/100/situation");
        assertThat(find(Span.class).all()).extracting(Span::getText).doesNotContain("房租要涨", "in confidence");
        assertThat(find(Button.class).all())
                .extracting(Button::getText)
                .doesNotContain("Ask for a report", "Write down during a visit");
    }

    @Test
    void the_manager_writes_down_what_the_dealer_says_during_a_visit() {
        UI.getCurrent().navigate("dealers/100/situation");
        test(find(Button.class).withText("Write down during a visit").single()).click();
        for (var label : FIGURES) type(label, "12");
        brands("none");
        test(find(Button.class).withText("Save").single()).click();
        assertThat(paragraphs()).anyMatch(words -> words.startsWith("Written down by Li Na"));
    }

    @Test
    void the_manager_asks_and_takes_it_back() {
        UI.getCurrent().navigate("dealers/100/situation");
        test(find(Button.class).withText("Ask for a report").single()).click();
        assertThat(requests.open(CHENS_KITCHEN)).isPresent();
        test(find(Button.class).withText("Undo").single()).click();
        assertThat(requests.open(CHENS_KITCHEN)).isEmpty();
    }

    @Test
    void the_list_shows_who_was_asked_and_leads_to_the_dealer() {
        requests.ask(CHENS_KITCHEN);
        UI.getCurrent().navigate("situation", QueryParameters.of("standing", "asked"));
        @SuppressWarnings("unchecked")
        Grid<SituationRow> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isOne();
        assertThat(test(grid).getRow(0).name()).isEqualTo("Chen's Kitchen");
    }

    @Test
    void a_filter_of_the_list_gets_a_name_and_is_one_click_away() {
        requests.ask(CHENS_KITCHEN);
        UI.getCurrent().navigate("situation", QueryParameters.of("standing", "asked"));
        test(find(Button.class).withText("Save this view").single()).click();
        test(find(TextField.class).withCaption("Name").single()).setValue("To be asked again");
        test(find(Button.class).withText("Save").single()).click();

        UI.getCurrent().navigate("situation");
        test(find(Anchor.class).all().stream()
                        .filter(link -> link.getHref().equals("situation?standing=asked"))
                        .findFirst()
                        .orElseThrow())
                .navigate();
        assertThat(test(find(Grid.class).single()).size()).isOne();
    }

    @Test
    @SignedIn("wu.jing")
    void the_directors_network_stands_in_the_address() {
        UI.getCurrent().navigate("situation", QueryParameters.of("tab", "network"));
        assertThat(paragraphs()).anyMatch(words -> words.startsWith("How the network is doing"));
    }

    @Test
    @SignedIn("admin")
    void the_administrator_adds_a_question_sees_it_as_on_the_phone_publishes_and_takes_it_back() {
        UI.getCurrent().navigate("admin/situation");
        test(find(Button.class).withText("Change the questions").single()).click();
        test(find(Button.class).withText("New question").single()).click();
        type("Question in English", "Delivery vehicles");
        test(find(Button.class).withText("Take over").single()).click();
        var chinese = find(TextField.class).withCaption("Question in Chinese").single();
        assertThat(chinese.isInvalid()).isTrue();
        chinese.setValue("配送车辆");
        test(find(Button.class).withText("Take over").single()).click();
        assertThat(find(TextField.class).withCaption("Delivery vehicles").all()).hasSize(1);
        assertThat(asked()).isEqualTo(9);
        test(find(Button.class).withText("Publish").single()).click();
        assertThat(asked()).isEqualTo(10);
        test(find(Button.class).withText("Undo").single()).click();
        assertThat(asked()).isEqualTo(9);
    }

    private int asked() {
        return actors.runAs(
                CHEN,
                () -> ((ReportForm.Open) desk.open(CHENS_KITCHEN))
                        .questionnaire()
                        .questions()
                        .size());
    }

    private void type(String label, String words) {
        find(TextField.class).withCaption(label).single().setValue(words);
    }

    private void brands(String words) {
        find(TextArea.class).withCaption("Other brands that you sell").single().setValue(words);
    }

    private List<String> paragraphs() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private void report(int daysAgo, String turnover, String worries) {
        var answers = new HashMap<String, Typed>();
        for (var name : List.of("staff", "floor", "stock", "cash", "brands")) answers.put(name, new Typed("5", false));
        answers.put("turnover", new Typed(turnover, false));
        answers.put("worries", new Typed(worries, true));
        HouseClock.startingAt(
                clock.instant().minus(Duration.ofDays(daysAgo)),
                hands -> actors.runAs(CHEN, () -> desk.give((ReportForm.Open) desk.open(CHENS_KITCHEN), answers)));
    }
}
