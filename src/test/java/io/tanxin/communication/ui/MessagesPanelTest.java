package io.tanxin.communication.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import io.tanxin.DatabaseTest;
import io.tanxin.ScreenTest;
import io.tanxin.SignedIn;
import io.tanxin.ui.SearchField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@SignedIn("li.na")
@Tag("C5")
class MessagesPanelTest extends ScreenTest {
    @Autowired
    JdbcClient db;

    @BeforeEach
    void messages() {
        for (int n = 1; n <= 25; n++) {
            db.sql("""
                    insert into dealer_message (version, dealer_id, person_id, subject, words, left_out, received_at, state)
                    values (0, 100, 20, :subject, :words, '[{"name":"x.exe","why":"files.refused.type"}]', :at, 'NEW')
                    """)
                    .param("subject", "Shelf " + n)
                    .param("words", n == 7 ? "the <b>hinge</b> is broken" : "words")
                    .param("at", "2026-11-%02d 01:00:00".formatted(n))
                    .update();
        }
        UI.getCurrent().navigate("dealers/100/messages");
    }

    @Test
    void the_newest_come_first_and_older_ones_by_a_button() {
        assertThat(subjects()).hasSize(20).startsWith("Shelf 25").endsWith("Shelf 6");
        test(find(Button.class).withText("Older mail").single()).click();
        assertThat(subjects()).hasSize(25).endsWith("Shelf 1");
        assertThat(find(Button.class).withText("Older mail").exists()).isFalse();
    }

    @Test
    void words_are_found_and_shown_as_words() {
        test(find(SearchField.class)
                        .withCondition(field -> field.getPlaceholder().equals("Search the mail"))
                        .single())
                .setValue("hinge");
        assertThat(subjects()).containsExactly("Shelf 7");
        assertThat(spans()).anyMatch(words -> words.equals("x.exe was not kept: files of this kind are not taken"));
    }

    @Test
    void a_message_is_answered_by_mail_and_marked_and_taken_back() {
        search("Shelf 7");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("mailto:chen@kitchen.example?subject=Re%3A%20Shelf%207");
        test(find(Button.class).withText("It is answered").single()).click();
        assertThat(spans()).contains("answered, Li Na");
        test(find(Button.class).withText("Put it back to new").single()).click();
        assertThat(spans()).contains("new");
    }

    private void search(String words) {
        test(find(SearchField.class)
                        .withCondition(field -> field.getPlaceholder().equals("Search the mail"))
                        .single())
                .setValue(words);
    }

    private List<String> subjects() {
        return find(H2.class).all().stream().map(H2::getText).toList();
    }

    private List<String> spans() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }
}
