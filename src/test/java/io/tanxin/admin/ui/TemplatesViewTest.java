package io.tanxin.admin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import io.tanxin.DatabaseTest;
import io.tanxin.ScreenTest;
import io.tanxin.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The letters' texts on their screen. */
@DatabaseTest
@SignedIn("admin")
class TemplatesViewTest extends ScreenTest {
    @Autowired
    JdbcClient db;

    @Test
    void a_sentence_is_changed_saved_and_taken_back_by_undo() {
        open("communication.invitation", "en");
        test(sentence(1)).setValue("Good day {reader},");
        test(button("Save")).click();
        assertThat(version("en")).isEqualTo(1);
        assertThat(sentence(1).getValue()).isEqualTo("Good day {reader},");
        test(button("Undo")).click();
        assertThat(sentence(1).getValue()).isEqualTo("Dear {reader},");
        assertThat(version("en")).isEqualTo(2);
    }

    @Test
    void what_cannot_be_said_is_told_at_its_sentence() {
        open("communication.invitation", "en");
        test(sentence(1)).setValue("Good day {raeder},");
        test(button("Save")).click();
        assertThat(sentence(1).isInvalid()).isTrue();
        assertThat(sentence(1).getErrorMessage()).isEqualTo("This sentence has no place called “raeder”.");
        assertThat(version("en")).isZero();
    }

    @Test
    void what_counts_has_a_field_for_each_number_and_is_told_what_is_wrong_with_one() {
        open("support.check-to-sign", "en");
        var more = find(TextArea.class)
                .withCaption("Sentence 1, {looked} is any other number")
                .single();
        assertThat(more.getValue()).isEqualTo("{looked} rules");
        assertThat(find(TextArea.class)
                        .withCaption("Sentence 1, {looked} is 1")
                        .single()
                        .getHelperText())
                .contains("Empty: as for any other number");
        test(more).setValue("some rules");
        test(button("Save")).click();
        assertThat(more.getErrorMessage()).startsWith("“looked” must stand in this sentence");
        test(more).setValue("{looked} of our rules");
        test(button("Save")).click();
        assertThat(version("en")).isEqualTo(1);
    }

    @Test
    void each_language_has_its_own_words_and_the_shipped_ones_come_back() {
        open("communication.invitation", "zh-CN");
        test(sentence(1)).setValue("尊敬的{reader}：");
        test(button("Save")).click();
        assertThat(version("zh-CN")).isEqualTo(1);
        test(button("Back to the shipped text")).click();
        assertThat(version("zh-CN")).isEqualTo(2);
        assertThat(find(Button.class).withText("Back to the shipped text").exists())
                .isFalse();
        assertThat(version("en")).isZero();
    }

    @Test
    void the_preview_runs_nothing_and_a_test_is_sent_to_oneself() {
        open("communication.invitation", "en");
        test(button("Preview")).click();
        var paper = find(IFrame.class).single();
        assertThat(paper.getElement().getAttribute("sandbox")).isEmpty();
        assertThat(paper.getSrcdoc().orElseThrow()).contains("Dear {reader},");
        test(button("Send it to me")).click();
        assertThat(db.sql("select concat(kind, ' ', reader_id) from outbox_mail")
                        .query(String.class)
                        .list())
                .containsExactly("mail/trial 10");
    }

    @Test
    void all_letters_of_the_house_are_listed() {
        UI.getCurrent().navigate("admin/templates");
        assertThat(test(find(Grid.class).single()).size()).isGreaterThan(20);
    }

    private void open(String kind, String language) {
        UI.getCurrent().navigate("admin/templates/" + kind, QueryParameters.of("lang", language));
    }

    private TextArea sentence(int number) {
        return find(TextArea.class).withCaption("Sentence " + number).single();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private int version(String language) {
        return db.sql("select coalesce(max(version), 0) from letter_wording where language = :language")
                .param("language", language)
                .query(Integer.class)
                .single();
    }
}
