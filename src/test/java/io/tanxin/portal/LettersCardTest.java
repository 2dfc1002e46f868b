package io.tanxin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.ListItem;
import io.tanxin.DatabaseTest;
import io.tanxin.ScreenTest;
import io.tanxin.SignedIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The letters of one's choice, on one's own page. */
@DatabaseTest
@SignedIn("hu")
@Tag("M11")
class LettersCardTest extends ScreenTest {
    @Autowired
    JdbcClient db;

    @Test
    void what_is_switched_off_is_off_at_once_and_stays_so() {
        UI.getCurrent().navigate("my/me");
        test(box("Reminders before talks")).click();
        assertThat(db.sql("select concat_ws(' ', person_id, topic, wanted, place) from letter_choice")
                        .query(String.class)
                        .list())
                .containsExactly("22 days.reminders 0 ME");
        UI.getCurrent().navigate("my");
        UI.getCurrent().navigate("my/me");
        assertThat(box("Reminders before talks").getValue()).isFalse();
        assertThat(box("Promises that are due soon").getValue()).isTrue();
    }

    @Test
    void what_always_comes_is_said_and_has_no_box() {
        UI.getCurrent().navigate("my/me");
        assertThat(find(ListItem.class)
                        .withText("Invitations, changes and cancellations of talks")
                        .exists())
                .isTrue();
        assertThat(find(Checkbox.class)
                        .withCaption("Invitations, changes and cancellations of talks")
                        .exists())
                .isFalse();
        assertThat(find(Checkbox.class).withCaption("Answers to minutes").exists())
                .as("of the company")
                .isFalse();
    }

    @Test
    @SignedIn("li.na")
    void one_of_the_company_chooses_among_its_own() {
        UI.getCurrent().navigate("me");
        test(box("Answers to minutes")).click();
        assertThat(db.sql("select concat_ws(' ', person_id, topic, wanted, place) from letter_choice")
                        .query(String.class)
                        .list())
                .containsExactly("12 minutes.answers 0 ME");
    }

    private Checkbox box(String caption) {
        return find(Checkbox.class).withCaption(caption).single();
    }
}
