package io.tanxin.concerns.ui;

import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import io.tanxin.DatabaseTest;
import io.tanxin.ScreenTest;
import io.tanxin.SignedIn;
import io.tanxin.concerns.ConcernFilter;
import io.tanxin.concerns.ConcernInside;
import io.tanxin.concerns.ConcernKind;
import io.tanxin.concerns.ConcernLists;
import io.tanxin.concerns.MyConcerns;
import io.tanxin.concerns.Whose;
import io.tanxin.identity.Actors;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@SignedIn("chen")
@Tag("L1")
class MyTalkTest extends ScreenTest {
    @Autowired
    MyConcerns mine;

    @Autowired
    ConcernLists lists;

    @Autowired
    ConcernInside inside;

    @Autowired
    Actors actors;

    @Test
    void a_kind_some_words_and_send() {
        navigate(MyTalkView.class);
        kind().setValue(ConcernKind.COMPLAINT);
        words().setValue("架子又晚了");
        test(find(Button.class).withText("发送").single()).click();
        var row = mine.rows(CHENS_KITCHEN, null, 10).getFirst();
        assertThat(row.heading()).isEqualTo("架子又晚了");
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("编号 " + row.id())
                .contains("Li Na");
    }

    @Test
    @Tag("C6")
    void past_the_manager_by_one_tick() {
        navigate(MyTalkView.class);
        kind().setValue(ConcernKind.WORRY);
        words().setValue("只想和总监说");
        find(Checkbox.class).all().stream()
                .filter(one -> one.getLabel().contains("Wu Jing"))
                .findFirst()
                .orElseThrow()
                .setValue(true);
        test(find(Button.class).withText("发送").single()).click();
        assertThat(mine.rows(CHENS_KITCHEN, null, 10).getFirst().pastManager()).isTrue();
        assertThat(actors.runAs(LI_NA, () -> lists.rows(ConcernFilter.of(CHENS_KITCHEN), null, 0, 9)))
                .isEmpty();
    }

    @Test
    @Tag("L2")
    void the_dealers_page_knows_nothing_of_whose_fault_it_was() {
        navigate(MyTalkView.class);
        kind().setValue(ConcernKind.COMPLAINT);
        words().setValue("架子又晚了");
        test(find(Button.class).withText("发送").single()).click();
        var id = mine.rows(CHENS_KITCHEN, null, 10).getFirst().id();
        actors.runAs(LI_NA, () -> inside.fault(id, Whose.DEALER, "下单太晚"));
        navigate(MyTalkThreadView.class, Map.of("concern", id.toString()));
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("架子又晚了")
                .doesNotContain("下单太晚");
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<ConcernKind> kind() {
        return (RadioButtonGroup<ConcernKind>) find(RadioButtonGroup.class).single();
    }

    private TextArea words() {
        return find(TextArea.class).single();
    }
}
