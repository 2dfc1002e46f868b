package io.tanxin.admin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import io.tanxin.DatabaseTest;
import io.tanxin.ScreenTest;
import io.tanxin.SignedIn;
import io.tanxin.mail.mailbox.Mailbox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@SignedIn("admin")
@Tag("M19")
class MailboxOffTest extends ScreenTest {

    @Test
    void without_a_mailbox_nothing_is_read_and_the_screen_says_how_to_set_one_up(@Autowired Mailbox mailbox) {
        assertThat(mailbox.address()).isEmpty();
        assertThat(mailbox.readNow()).isZero();
        navigate(MailboxView.class);
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(words -> words.startsWith("No mailbox is set up"))
                .anyMatch(words -> words.contains("TANXIN_MAILBOX_HOST"));
        assertThat(find(Button.class).withText("Test the connection").exists()).isFalse();
    }
}
