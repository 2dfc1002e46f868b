package io.tanxin.identity.kept.ui;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import io.tanxin.DatabaseTest;
import io.tanxin.ScreenTest;
import io.tanxin.SignedIn;
import io.tanxin.communication.talk.PrivateNotes;
import io.tanxin.communication.talk.TalkRows;
import io.tanxin.identity.Actors;
import io.tanxin.identity.kept.KeptRequests;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@SignedIn("li.na")
@Tag("C4")
class OwnDataScreensTest extends ScreenTest {
    @Autowired
    KeptRequests requests;

    @Autowired
    PrivateNotes notes;

    @Autowired
    Actors actors;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void a_talk_with_a_note() {
        var day = TalkRows.oneToOne(db, clock.instant().minus(Duration.ofHours(2)), LI_NA, CHENS_KITCHEN, CHEN);
        actors.runAs(LI_NA, () -> notes.save(day, null, -1, "Hu Wei and the tall one told him"));
    }

    @Test
    @SignedIn("chen")
    void a_person_asks_on_their_page_and_takes_what_is_there() {
        UI.getCurrent().navigate("my/me");
        assertThat(find(Anchor.class).withText("下载（ZIP）").exists()).isFalse();
        test(find(Button.class).withText("申请查阅").single()).click();
        assertThat(find(Anchor.class).withText("下载（ZIP）").single().getHref()).isEqualTo("/papers/about-me");
        assertThat(paragraphs()).contains("还有 1 条内部备注正在过目");
        assertThat(find(Button.class).withText("重新申请").exists()).isFalse();
    }

    @Test
    void who_wrote_the_note_blacks_more_and_gives_it() {
        actors.runAs(CHEN, () -> requests.ask());
        UI.getCurrent().navigate("me");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getText).toList())
                .contains("Somebody asks for what is kept about them: one note of yours is to be looked through");
        UI.getCurrent().navigate("own-data");
        assertThat(paragraphs()).contains("■■■ and the tall one told him");
        test(find(TextArea.class).withCaption("Black these words too").single()).setValue("tall one\ntold");
        assertThat(paragraphs()).contains("■■■ and the ■■■ ■■■ him");
        test(find(Button.class).withText("Give it").single()).click();
        assertThat(paragraphs()).contains("Nothing waits to be looked through.");
        assertThat(actors.runAs(CHEN, () -> requests.mine()).orElseThrow().waiting())
                .isZero();
    }

    @Test
    @SignedIn("admin")
    void an_administrator_asks_for_who_cannot_sign_in_and_for_nobody_else() {
        db.sql("update person set sign_in = false where id = :id")
                .param("id", QIN.value())
                .update();
        UI.getCurrent().navigate("admin/own-data");
        test(find(Button.class).withText("Ask for somebody").single()).click();
        var person = find(ComboBox.class).withCaption("Person").single();
        test(find(TextArea.class).withCaption("How they asked").single()).setValue("In the shop");
        test(person).selectItem("陈大明");
        test(find(Button.class).withText("Ask").single()).click();
        assertThat(person.isInvalid()).isTrue();
        test(person).selectItem("秦岭");
        test(find(Button.class).withText("Ask").single()).click();
        assertThat(db.sql("select person_id from kept_request where asked_by = 10")
                        .query(Long.class)
                        .list())
                .containsExactly(QIN.value());
    }

    private String paragraphs() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).collect(Collectors.joining("\n"));
    }
}
