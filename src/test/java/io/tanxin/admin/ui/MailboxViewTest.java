package io.tanxin.admin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import io.tanxin.DatabaseTest;
import io.tanxin.PortalMailbox;
import io.tanxin.ScreenTest;
import io.tanxin.SignedIn;
import io.tanxin.mail.mailbox.Mailbox;
import io.tanxin.mail.mailbox.MailboxDesk;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@SignedIn("admin")
@Tag("M21")
class MailboxViewTest extends ScreenTest implements PortalMailbox {
    @Autowired
    Mailbox mailbox;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void arrives() {
        PortalMailbox.empty();
        PortalMailbox.arrives(
                "From: chen@kitchen.example\nSubject: Secret\nMessage-ID: <1@x.example>\n\nFor Li Na only");
        PortalMailbox.arrives("From: stranger@x.example\nSubject: Offer\nMessage-ID: <2@x.example>\n\nVery cheap");
        mailbox.readNow();
    }

    @Test
    void what_came_and_what_became_of_it_stands_in_the_list_without_what_is_for_the_manager() {
        navigate(MailboxView.class);
        var stranger = row(0);
        var dealer = row(1);
        assertThat(stranger.became()).isEqualTo("nobody");
        assertThat(stranger.subject()).isEqualTo("Offer");
        assertThat(dealer.became()).isEqualTo("message");
        assertThat(dealer.subject() + dealer.beginning()).isEmpty();
        assertThat(words()).anyMatch(line -> line.startsWith("is read"));
    }

    @Test
    void a_strangers_mail_is_opened_beside_the_list_and_that_is_audited() {
        navigate(MailboxView.class);
        UI.getCurrent().navigate("admin/mailbox/" + row(0).id());
        assertThat(find(Pre.class).single().getText()).isEqualTo("Very cheap");
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("Offer");
        assertThat(db.sql("select count(*) from audit_entry where action = 'mailbox.read'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void the_filters_of_the_address_hold() {
        UI.getCurrent().navigate("admin/mailbox", QueryParameters.of("became", "nobody"));
        assertThat(test(grid()).size()).isEqualTo(1);
        UI.getCurrent().navigate("admin/mailbox", QueryParameters.of("q", "chen@"));
        assertThat(row(0).sender()).isEqualTo("chen@kitchen.example");
    }

    @Test
    void the_test_button_says_in_words_how_it_went() {
        navigate(MailboxView.class);
        test(find(Button.class).withText("Test the connection").single()).click();
        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(() -> {
            roundTrip();
            return words().stream().anyMatch(line -> line.startsWith("All is well"));
        });
    }

    @SuppressWarnings("unchecked")
    private Grid<MailboxDesk.Row> grid() {
        return find(Grid.class).single();
    }

    private MailboxDesk.Row row(int number) {
        return test(grid()).getRow(number);
    }

    private List<String> words() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }
}
