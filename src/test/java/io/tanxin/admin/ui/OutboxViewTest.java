package io.tanxin.admin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.QueryParameters;
import io.tanxin.DatabaseTest;
import io.tanxin.Network;
import io.tanxin.ScreenTest;
import io.tanxin.SignedIn;
import io.tanxin.mail.Envelope;
import io.tanxin.mail.Letter;
import io.tanxin.mail.LetterKind;
import io.tanxin.mail.LinkMaker;
import io.tanxin.mail.MailRoom;
import io.tanxin.mail.Outbox;
import io.tanxin.mail.Reader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@SignedIn("admin")
@Import(OutboxViewTest.Kinds.class)
@TestPropertySource(properties = "spring.messages.basename=vaadin-i18n/translations,mail-test")
class OutboxViewTest extends ScreenTest {

    @TestConfiguration(proxyBeanMethods = false)
    static class Kinds {
        @Bean
        LetterKind note() {
            return new LetterKind() {
                @Override
                public String name() {
                    return "test/note";
                }

                @Override
                public Composition compose(Envelope letter, Reader reader, LinkMaker links) {
                    return new Composition.Wanted(
                            List.of("a shelf"),
                            Map.of(
                                    "words",
                                    "a shelf",
                                    "answer",
                                    links.page("/my/days").toString()),
                            null);
                }
            };
        }
    }

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Test
    void a_letter_opens_beside_the_list_as_its_reader_gets_it_and_nothing_in_it_can_run() {
        post(1);
        navigate("admin/outbox/" + id(1), OutboxView.class);
        assertThat(find(H2.class).withText("About a shelf").exists()).isTrue();
        var paper = find(IFrame.class).single();
        assertThat(paper.getSrcdoc().orElseThrow()).contains("Good morning, Hu Wei");
        assertThat(paper.getElement().getAttribute("sandbox")).isEqualTo("allow-popups allow-popups-to-escape-sandbox");
    }

    @Test
    void the_filters_stand_in_the_address() {
        post(1);
        post(2);
        db.sql("update outbox_mail set state = 'DEAD', reason = '550 5.1.1 no such user' where subject_id = 2")
                .update();
        UI.getCurrent().navigate("admin/outbox", QueryParameters.of("state", "dead"));
        assertThat(test(grid()).size()).isEqualTo(1);
        assertThat(((MailRoom.Row) test(grid()).getRow(0)).id()).isEqualTo(id(2));
    }

    @Test
    @Tag("M5")
    void a_refused_letter_says_why_and_is_sent_again_by_a_button() {
        post(1);
        db.sql("update outbox_mail set state = 'DEAD', reason = '550 5.1.1 no such user'")
                .update();
        navigate("admin/outbox/" + id(1), OutboxView.class);
        assertThat(find(com.vaadin.flow.component.html.DescriptionList.Description.class)
                        .withText("550 5.1.1 no such user")
                        .exists())
                .isTrue();
        test(find(Button.class).withText("Send again").single()).click();
        assertThat(db.sql("select state from outbox_mail").query(String.class).single())
                .isEqualTo("QUEUED");
        assertThat(find(Button.class).withText("Send again").exists()).isFalse();
    }

    @Test
    @Tag("M5")
    void several_are_chosen_sent_again_at_once_and_taken_back_by_undo() {
        post(1);
        post(2);
        post(3);
        db.sql("update outbox_mail set state = 'DEAD', reason = '550 no' where subject_id < 3")
                .update();
        UI.getCurrent().navigate("admin/outbox");
        for (int row = 0; row < 3; row++)
            ((Grid<Object>) grid()).select(test(grid()).getRow(row));
        test(bulkButton("Send again")).click();
        assertThat(states()).containsExactly("QUEUED", "QUEUED", "QUEUED");
        test(find(Button.class).withText("Undo").single()).click();
        assertThat(states()).containsExactly("DEAD", "DEAD", "QUEUED");
    }

    @Test
    @Tag("M14")
    void a_wrong_address_is_corrected_and_the_letter_goes_again() {
        post(1);
        db.sql("update outbox_mail set state = 'DEAD', reason = '550 5.1.1 no such user'")
                .update();
        navigate("admin/outbox/" + id(1), OutboxView.class);
        test(find(Button.class).withText("Correct the address").single()).click();
        var field = find(EmailField.class).single();
        test(field).setValue("not an address");
        test(find(Button.class).withText("Save and send again").single()).click();
        assertThat(field.isInvalid()).isTrue();
        test(field).setValue("hu.wei@lighting.example");
        test(find(Button.class).withText("Save and send again").single()).click();
        assertThat(db.sql("select email from person where id = 22")
                        .query(String.class)
                        .single())
                .isEqualTo("hu.wei@lighting.example");
        assertThat(states()).containsExactly("QUEUED");
    }

    private List<String> states() {
        return db.sql("select state from outbox_mail order by subject_id")
                .query(String.class)
                .list();
    }

    private Button bulkButton(String text) {
        return find(Button.class, find(OutboxBulk.class).single())
                .withText(text)
                .single();
    }

    private void post(long subject) {
        transaction.executeWithoutResult(status -> outbox.post(new Letter(
                Network.HU, "test/note", subject, "", 1, Map.of(), Network.HU_LIGHTING, Network.ZHOU_MIN, null)));
    }

    private long id(long subject) {
        return outbox.statesOf("test/note", List.of(subject)).getFirst().id();
    }

    private Grid<?> grid() {
        return find(Grid.class).single();
    }
}
