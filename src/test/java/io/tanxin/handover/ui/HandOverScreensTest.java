package io.tanxin.handover.ui;

import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.QIN_HARDWARE;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import io.tanxin.DatabaseTest;
import io.tanxin.ScreenTest;
import io.tanxin.SignedIn;
import io.tanxin.dealers.Assignments;
import io.tanxin.dealers.DealerAccess;
import io.tanxin.handover.HandOverId;
import io.tanxin.handover.HandOverLists;
import io.tanxin.handover.HandOverService;
import io.tanxin.identity.Actors;
import io.tanxin.promises.OrphanedPromises;
import io.tanxin.promises.PromiseDraft;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.PromiseService;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@SignedIn("zhou.min")
@Tag("P6")
class HandOverScreensTest extends ScreenTest {
    @Autowired
    Assignments assignments;

    @Autowired
    HandOverLists lists;

    @Autowired
    HandOverService service;

    @Autowired
    PromiseService promises;

    @Autowired
    OrphanedPromises orphans;

    @Autowired
    DealerAccess access;

    @Autowired
    Actors actors;

    @Test
    void the_new_manager_takes_the_promises_over_and_signs() {
        var id = handOver();
        navigate(HandOversView.class);
        assertThat(test((Grid<?>) find(Grid.class).single()).size()).isOne();
        navigate(HandOverView.class, Map.of("letter", id.toString()));
        test(find(Button.class).withText("接手1条承诺").single()).click();
        assertThat(actors.runAs(ZHOU_MIN, () -> orphans.count(null))).isZero();
        test(find(Button.class).withText("签字").single()).click();
        assertThat(lists.detail(id).row().toSignedAt()).isNotNull();
        assertThat(find(Button.class).withText("签字").all()).isEmpty();
    }

    @Test
    @SignedIn("li.na")
    void the_old_manager_writes_what_matters_without_seeing_the_dealer_any_more() {
        var id = handOver();
        navigate(HandOverView.class, Map.of("letter", id.toString()));
        find(TextArea.class).single().setValue("Calls before eight");
        test(find(Button.class).withText("Save").single()).click();
        assertThat(lists.detail(id).matters()).isEqualTo("Calls before eight");
        assertThat(find(Button.class).withText("Take over the promise").all()).isEmpty();
    }

    @Test
    @SignedIn("chen")
    void the_dealer_reads_the_shared_part_and_confirms() {
        var id = handOver();
        for (var who : List.of(LI_NA, ZHOU_MIN))
            actors.runAs(who, () -> service.sign(id, lists.detail(id).row().version()));
        navigate(MyHandOverView.class);
        test(find(Button.class).withText("确认").single()).click();
        assertThat(actors.runAs(DIRECTOR, () -> lists.detail(id)).row().confirmedAt())
                .isNotNull();
    }

    @Test
    @SignedIn("wu.jing")
    void a_director_hands_a_portfolio_over_as_a_whole_and_sees_before_what_goes_along() {
        promise();
        navigate(HandOversView.class);
        test(find(Button.class).withText("Hand over dealers").single()).click();
        choose("From", "Li Na");
        choose("To", "Zhou Min");
        assertThat(find(Paragraph.class).all())
                .anySatisfy(words -> assertThat(words.getText()).contains("2 dealers go over", "1 promise of the old"));
        test(find(Button.class)
                        .withCondition(button -> button.getText().equals("Hand over"))
                        .single())
                .click();
        assertThat(access.maySee(ZHOU_MIN, CHENS_KITCHEN)).isTrue();
        assertThat(access.maySee(LI_NA, QIN_HARDWARE)).isFalse();
        assertThat(test((Grid<?>) find(Grid.class).single()).size()).isEqualTo(2);
    }

    @Test
    @SignedIn("wu.jing")
    void a_later_day_is_shown_as_coming_and_called_back() {
        navigate(HandOversView.class);
        test(find(Button.class).withText("Hand over dealers").single()).click();
        choose("From", "Li Na");
        choose("To", "Zhou Min");
        find(DatePicker.class).withCaption("Takes effect").single().setValue(LocalDate.of(2099, 12, 1));
        test(find(Button.class)
                        .withCondition(button -> button.getText().equals("Hand over"))
                        .single())
                .click();
        assertThat(access.maySee(ZHOU_MIN, CHENS_KITCHEN)).isFalse();
        assertThat(find(ComingHandOvers.class).single().getElement().getTextRecursively())
                .contains("Coming", "Chen's Kitchen", "Li Na to Zhou Min, from", "2099");
        test(find(Button.class).withText("Call back").single()).click();
        assertThat(find(ComingHandOvers.class)
                        .withCondition(card -> card.isVisible())
                        .all())
                .isEmpty();
    }

    @SuppressWarnings("unchecked")
    private void choose(String caption, String name) {
        ComboBox<PortfolioDialog.Manager> box = (ComboBox<PortfolioDialog.Manager>)
                find(ComboBox.class).withCaption(caption).single();
        box.setValue(box.getListDataView()
                .getItems()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    private void promise() {
        actors.runAs(
                LI_NA,
                () -> promises.make(new PromiseDraft(
                        CHENS_KITCHEN, Side.COMPANY, LI_NA, "A shelf", LocalDate.of(2099, 12, 1), null, null)));
    }

    private HandOverId handOver() {
        promise();
        actors.runAs(DIRECTOR, () -> assignments.assign(List.of(CHENS_KITCHEN), ZHOU_MIN));
        return actors.runAs(DIRECTOR, () -> lists.newest(CHENS_KITCHEN))
                .orElseThrow()
                .id();
    }
}
