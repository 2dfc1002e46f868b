package io.tanxin.handed.ui;

import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.COLLEAGUE;
import static io.tanxin.Network.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import io.tanxin.DatabaseTest;
import io.tanxin.ScreenTest;
import io.tanxin.SignedIn;
import io.tanxin.handed.HandedDraft;
import io.tanxin.handed.HandedId;
import io.tanxin.handed.Handing;
import io.tanxin.identity.Actors;
import io.tanxin.promises.PromiseDraft;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.PromiseService;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@SignedIn("he.ping")
@Tag("P7")
class HandedScreensTest extends ScreenTest {
    @Autowired
    PromiseService promises;

    @Autowired
    Handing handing;

    @Autowired
    Actors actors;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient db;

    @Test
    void one_click_says_done_and_another_takes_it_back() {
        var id = hand();
        navigate(HandedView.class);
        assertThat(text())
                .contains("Chen's Kitchen", "人民路1号", "从苏州仓发一个货架", "Li Na")
                .as("what was promised is not the colleague's to read")
                .doesNotContain("周五前送到货架");
        click("完成");
        assertThat(state(id)).isEqualTo("DONE");
        assertThat(text()).contains("目前没有转交给您的事项");
        test(find(Button.class).withText("撤销").all().getFirst()).click();
        assertThat(state(id)).isEqualTo("OPEN");
    }

    @Test
    void that_it_needs_longer_asks_for_a_day_and_a_why() {
        var id = hand();
        navigate(HandedView.class);
        click("需要延期");
        click(-1, "需要延期");
        assertThat(state(id)).isEqualTo("OPEN");
        test(find(DatePicker.class).withCaption("新的期限").single()).setValue(today().plusDays(9));
        test(find(TextArea.class).withCaption("原因").single()).setValue("车满了");
        click(-1, "需要延期");
        assertThat(db.sql("select extensions from handed").query(Integer.class).single())
                .isOne();
    }

    @Test
    @SignedIn("li.na")
    void a_promise_is_handed_on_from_its_own_page_and_its_manager_sees_where_it_is() {
        var promise = promise();
        navigate("promises/" + promise, Component.class);
        click("Hand to a colleague");
        var colleague =
                (ComboBox<?>) find(ComboBox.class).withCaption("Colleague").single();
        test(colleague).selectItem("He Ping");
        test(find(TextArea.class).withCaption("What is wanted").single()).setValue("A shelf from the store");
        test(find(DatePicker.class).withCaption("Until when").single()).setValue(today().plusDays(3));
        click(-1, "Hand to a colleague");
        assertThat(find(HandedPart.class).single().getElement().getTextRecursively())
                .contains("With He Ping", "A shelf from the store");
        assertThat(find(Button.class).withText("Hand to a colleague").exists()).isFalse();
        navigate(HandedView.class);
        assertThat(text()).contains("With He Ping");
    }

    @Test
    @SignedIn("chen")
    void the_dealer_reads_a_department_and_no_name() {
        db.sql("update person set department = 'LOGISTICS' where id = 14").update();
        hand();
        navigate("my/promises", Component.class);
        assertThat(text()).contains("由物流部门跟进").doesNotContain("He Ping", "从苏州仓发一个货架");
    }

    private HandedId hand() {
        var promise = promise();
        return actors.runAs(
                LI_NA,
                () -> handing.hand(new HandedDraft("PROMISE", promise, COLLEAGUE, "从苏州仓发一个货架", today().plusDays(4))));
    }

    private long promise() {
        var draft = new PromiseDraft(CHENS_KITCHEN, Side.COMPANY, LI_NA, "周五前送到货架", today().plusDays(5), null, null);
        return actors.runAs(LI_NA, () -> promises.make(draft)).value();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private void click(String words) {
        click(0, words);
    }

    /** @param which below zero: the last, which is the dialog's */
    private void click(int which, String words) {
        var buttons = find(Button.class).withText(words).all();
        test(which < 0 ? buttons.getLast() : buttons.get(which)).click();
    }

    private String state(HandedId id) {
        return db.sql("select state from handed where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }
}
