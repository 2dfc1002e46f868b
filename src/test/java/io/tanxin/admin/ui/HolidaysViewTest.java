package io.tanxin.admin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import io.tanxin.DatabaseTest;
import io.tanxin.ScreenTest;
import io.tanxin.SignedIn;
import io.tanxin.calendar.WorkingDays;
import io.tanxin.ui.StatusBadge;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@SignedIn("admin")
@Tag("M25")
class HolidaysViewTest extends ScreenTest {
    @Autowired
    WorkingDays workingDays;

    @Test
    void a_year_is_readable_day_by_day_and_a_missing_one_says_so() {
        show("country=cn&year=2026");
        assertThat(find(H2.class).withText("2026").all()).hasSize(1);
        assertThat(sheet()).contains("1–7 Oct", "National Day", "Make-up day for National Day (people work)");
        test(find(Button.class).withAttribute("aria-label", "The year after").single())
                .click();
        assertThat(find(StatusBadge.class).all().getFirst().getElement().getTextRecursively())
                .contains("2027: not in the table yet, only the weekends are known");
    }

    @Test
    void a_file_is_tried_taken_over_and_taken_back() {
        var view = show("country=CN&year=2041");
        view.check(bytes("date,kind,name_en,name_zh\n2041-10-01,holiday,National Day,国庆节\n"), "2041.csv");
        assertThat(texts(ListItem.class)).anyMatch(line -> line.contains("National Day (people rest)"));
        assertThat(workingDays.isWorking(LocalDate.of(2041, 10, 1), "CN")).isTrue();

        test(find(Button.class).withText("Take it over").single()).click();
        assertThat(workingDays.isWorking(LocalDate.of(2041, 10, 1), "CN")).isFalse();
        assertThat(sheet()).contains("1 Oct");

        test(find(Button.class).withText("Take it back").single()).click();
        assertThat(workingDays.isWorking(LocalDate.of(2041, 10, 1), "CN")).isTrue();
    }

    @Test
    void a_faulty_file_names_its_faults_and_changes_nothing() {
        var view = show("");
        view.check(bytes("date,kind,name\n2041-02-30,holiday,a\n"), "f.csv");
        assertThat(texts(ListItem.class)).contains("Line 2: no date (2041-02-30)");
        assertThat(find(Button.class).withText("Take it over").all()).isEmpty();
        view.check(bytes("nothing"), "f.csv");
        assertThat(texts(Paragraph.class)).anyMatch(text -> text.startsWith("This is neither"));
    }

    private HolidayUpload show(String query) {
        UI.getCurrent().navigate("admin/holidays", QueryParameters.fromString(query));
        return find(HolidayUpload.class).single();
    }

    private String sheet() {
        return find(Html.class).single().getElement().getOuterHTML();
    }

    private java.util.List<String> texts(Class<? extends com.vaadin.flow.component.Component> type) {
        return find(type).all().stream()
                .map(one -> one.getElement().getTextRecursively())
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
