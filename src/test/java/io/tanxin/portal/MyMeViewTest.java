package io.tanxin.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.tanxin.DatabaseTest;
import io.tanxin.ScreenTest;
import io.tanxin.SignedIn;
import io.tanxin.ui.CopyShareQr;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@SignedIn("hu")
class MyMeViewTest extends ScreenTest {
    @Autowired
    JdbcClient db;

    @Test
    void an_owner_invites_a_colleague_without_mail_and_is_given_the_link_to_pass_on() {
        UI.getCurrent().navigate("my/me");
        test(find(Button.class).withText("Invite a colleague").single()).click();
        test(find(Button.class).withText("Invite").single()).click();
        assertThat(find(InviteDialog.class).exists()).as("a name is needed").isTrue();
        test(find(TextField.class).withCaption("Name").single()).setValue("Mei");
        test(find(TextField.class).withCaption("Phone").single()).setValue("138 0013 8000");
        test(find(Button.class).withText("Invite").single()).click();

        assertThat(find(InviteDialog.class).exists()).isFalse();
        assertThat(find(CopyShareQr.class).exists()).isTrue();
        assertThat(find(Span.class).withText("Mei").exists()).isTrue();
        assertThat(db.sql(
                                "select concat(c.position, ' ', p.phone) from contact c join person p on p.id = c.person_id where p.name = 'Mei'")
                        .query(String.class)
                        .single())
                .isEqualTo("STAFF +8613800138000");
    }

    @Test
    void who_is_no_longer_here_leaves_the_list_and_comes_back_by_undo() {
        db.sql("update contact set dealer_id = 101 where person_id = 21").update();
        UI.getCurrent().navigate("my/me");
        test(find(Button.class).withText("No longer here").single()).click();
        assertThat(find(Span.class).withText("陈小红").exists()).isFalse();
        test(find(Button.class).withText("Undo").single()).click();
        assertThat(find(Span.class).withText("陈小红").exists()).isTrue();
    }

    @Test
    @SignedIn("chen.staff")
    void staff_invites_nobody() {
        UI.getCurrent().navigate("my/me");
        assertThat(find(ColleaguesCard.class).exists()).isFalse();
    }
}
