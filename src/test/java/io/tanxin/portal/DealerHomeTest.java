package io.tanxin.portal;

import static io.tanxin.Network.HU_LIGHTING;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import io.tanxin.DatabaseTest;
import io.tanxin.Network;
import io.tanxin.ScreenTest;
import io.tanxin.SignedIn;
import io.tanxin.ui.PhoneLink;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@SignedIn("chen")
class DealerHomeTest extends ScreenTest {
    @Autowired
    JdbcClient db;

    @Test
    void the_home_greets_by_name_and_shows_whom_to_call() {
        db.sql("update person set phone = '+8613800000012' where id = 12").update();
        open();
        assertThat(find(H1.class).single().getText()).startsWith("陈大明，");
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("您的区域经理");
        assertThat(find(PhoneLink.class).single().getText()).isEqualTo("138 0000 0012");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("tel:+8613800000012");
    }

    @Test
    void with_nothing_planned_the_home_says_what_it_is_for() {
        open();
        assertThat(find(H2.class).all()).extracting(H2::getText).contains("欢迎");
    }

    @Test
    void a_person_of_one_dealer_has_nothing_to_choose() {
        open();
        assertThat(find(Select.class).all()).isEmpty();
    }

    @Test
    void a_person_of_two_dealers_chooses_and_the_home_follows() {
        db.sql(
                        "insert into contact (version, dealer_id, person_id, position, first, invited, created_at) values (0, :dealer, :chen, 'OWNER', false, false, '2026-01-01')")
                .param("dealer", HU_LIGHTING.value())
                .param("chen", Network.CHEN.value())
                .update();
        db.sql("insert into visible_dealer values (:chen, :dealer, '2000-01-01', '9999-12-31', 'CONTACT')")
                .param("dealer", HU_LIGHTING.value())
                .param("chen", Network.CHEN.value())
                .update();
        open();
        assertThat(subtitle()).isEqualTo("Chen's Kitchen");
        @SuppressWarnings("unchecked")
        var box = (Select<io.tanxin.dealers.DealerBrief>) find(Select.class).single();
        test(box).selectItem("Hu Lighting");
        assertThat(subtitle()).isEqualTo("Hu Lighting");
    }

    /** Drawn anew, its frame too: the test's page was open before its rows were laid. */
    private static void open() {
        UI.getCurrent().navigate("my");
        UI.getCurrent().refreshCurrentRoute(true);
    }

    private String subtitle() {
        return find(Paragraph.class).all().getFirst().getText();
    }
}
