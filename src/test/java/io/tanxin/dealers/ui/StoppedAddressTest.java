package io.tanxin.dealers.ui;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.tanxin.DatabaseTest;
import io.tanxin.ScreenTest;
import io.tanxin.SignedIn;
import io.tanxin.dealers.UnreachedContacts;
import io.tanxin.identity.Actors;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@SignedIn("li.na")
@Tag("M14")
class StoppedAddressTest extends ScreenTest {
    @Autowired
    UnreachedContacts unreached;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void comesBack() {
        db.sql(
                        "insert into stopped_address values ('chen@kitchen.example', '2026-11-23 01:00:00', '550 no such user', 1)")
                .update();
        UI.getCurrent().navigate("dealers/100");
    }

    @Test
    void the_contact_says_since_when_and_why_mail_does_not_arrive() {
        assertThat(spans())
                .contains("mail does not arrive")
                .anyMatch(words -> words.contains("23 Nov") && words.contains("550 no such user"));
    }

    @Test
    void a_corrected_address_is_written_to_again() {
        test(find(Button.class).withText("Correct the address").single()).click();
        find(TextField.class).withCaption("E-mail").single().setValue("chen.daming@kitchen.example");
        test(find(Button.class).withText("Save").single()).click();
        assertThat(spans()).doesNotContain("mail does not arrive");
        assertThat(unreached.rows(10)).isEmpty();
    }

    @Test
    void an_address_that_works_again_is_tried_again_and_that_is_audited() {
        test(find(Button.class).withText("It works again").single()).click();
        assertThat(spans()).doesNotContain("mail does not arrive");
        assertThat(db.sql("select action from audit_entry order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("contact.mail-again");
    }

    @Test
    void only_who_sees_the_dealer_hears_of_it() {
        assertThat(unreached.rows(10)).singleElement().satisfies(one -> {
            assertThat(one.dealer()).isEqualTo(CHENS_KITCHEN);
            assertThat(one.person()).isEqualTo(CHEN);
        });
        assertThat(actors.runAs(ZHOU_MIN, () -> unreached.rows(10))).isEmpty();
    }

    private List<String> spans() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }
}
