package io.tanxin.concerns.decisions.ui;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.DIRECTOR;
import static io.tanxin.Network.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import io.tanxin.DatabaseTest;
import io.tanxin.ScreenTest;
import io.tanxin.SignedIn;
import io.tanxin.concerns.decisions.Choice;
import io.tanxin.concerns.decisions.DecisionDraft;
import io.tanxin.concerns.decisions.DecisionId;
import io.tanxin.concerns.decisions.DecisionLists;
import io.tanxin.concerns.decisions.DecisionOption;
import io.tanxin.concerns.decisions.DecisionState;
import io.tanxin.concerns.decisions.Decisions;
import io.tanxin.concerns.decisions.Interest;
import io.tanxin.concerns.decisions.MySanction;
import io.tanxin.concerns.decisions.MySanctions;
import io.tanxin.concerns.decisions.SanctionDraft;
import io.tanxin.concerns.decisions.SanctionKind;
import io.tanxin.concerns.decisions.SanctionState;
import io.tanxin.concerns.decisions.SanctionWord;
import io.tanxin.identity.Actors;
import io.tanxin.inbox.Inbox;
import io.tanxin.inbox.InboxFilter;
import io.tanxin.kernel.UserId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@SignedIn("li.na")
@Tag("L3")
class DecisionScreensTest extends ScreenTest {
    @Autowired
    Decisions decisions;

    @Autowired
    DecisionLists lists;

    @Autowired
    MySanctions restrictions;

    @Autowired
    SanctionWord word;

    @Autowired
    Inbox inbox;

    @Autowired
    RestrictionInboxPane pane;

    @Autowired
    Actors actors;

    @Autowired
    Clock clock;

    @Test
    void a_conflict_stands_in_the_list_and_is_decided_on_its_page() {
        var id = record();
        navigate(DecisionsView.class);
        assertThat(test((Grid<?>) find(Grid.class).single()).size()).isOne();
        navigate(DecisionView.class, Map.of("decision", id.toString()));
        test(find(Button.class).withText("Decide").single()).click();
        choose("Which option", 0);
        test(find(TextArea.class).withCaption("Reasons").single()).setValue("It trusts us");
        test(find(Button.class).withText("Decide").all().getLast()).click();
        var row = lists.detail(id).row();
        assertThat(row.state()).isEqualTo(DecisionState.DECIDED);
        assertThat(row.protects()).as("whose interest the option serves").isEqualTo(Interest.DEALER);
    }

    @Test
    void with_a_restriction_it_says_that_the_director_signs_and_asks_for_all_that_the_dealer_reads() {
        var id = record();
        navigate(DecisionView.class, Map.of("decision", id.toString()));
        test(find(Button.class).withText("Decide").single()).click();
        choose("Which option", 0);
        test(find(TextArea.class).withCaption("Reasons").single()).setValue("It trusts us");
        test(find(Checkbox.class).single()).click();
        test(find(Button.class).withText("Decide").all().getLast()).click();
        assertThat(lists.detail(id).row().state()).as("nothing of it was said").isEqualTo(DecisionState.OPEN);
        assertThat(find(TextArea.class)
                        .withCaption("What was tried first")
                        .single()
                        .isInvalid())
                .isTrue();
    }

    @Test
    @SignedIn("chen")
    void the_dealer_reads_all_of_it_on_its_phone_and_then_it_is_shown() {
        restrict();
        navigate(MyRestrictionsView.class);
        var page = find(MyRestrictionsView.class).single().getElement().getTextRecursively();
        assertThat(page)
                .contains("The promotion money is withheld", "Sold into another area", "We talked twice", "Wu Jing")
                .doesNotContain("Stock up?", "It is too much");
        assertThat(restrictions.of(CHENS_KITCHEN)).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(SanctionState.SHOWN);
            assertThat(one.begins()).isEqualTo(today().plusDays(5));
        });
        test(find(Button.class).withText("答复").single()).click();
        test(find(TextArea.class).withCaption("您的答复").single()).setValue("The goods were not ours");
        test(find(Button.class).withText("发送").single()).click();
        assertThat(find(MyRestrictionsView.class).single().getElement().getTextRecursively())
                .contains("The goods were not ours");
    }

    @Test
    @SignedIn("wu.jing")
    void its_answer_in_the_inbox_stands_above_what_the_director_may_do_about_it() {
        restrict();
        var id = restrictions(CHEN).getFirst().id();
        actors.runAs(CHEN, () -> word.askForLook(id, "Please look again"));
        actors.runAs(DIRECTOR, () -> {
            var item = inbox.rows(InboxFilter.ALL, null, 0, 9).getFirst();
            UI.getCurrent().add(pane.of(item, () -> {}));
        });
        assertThat(UI.getCurrent().getElement().getTextRecursively())
                .contains("Please look again", "Sold into another area", "Open the decision");
        test(find(Button.class).withText("Keep after a second look").single()).click();
        assertThat(find(TextArea.class).single().isVisible()).isTrue();
    }

    private List<MySanction> restrictions(UserId who) {
        return actors.runAs(who, () -> restrictions.of(CHENS_KITCHEN));
    }

    private void choose(String caption, int which) {
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Object> group =
                find(RadioButtonGroup.class).withCaption(caption).single();
        group.setValue(group.getListDataView().getItem(which));
    }

    private DecisionId record() {
        var draft = new DecisionDraft(
                CHENS_KITCHEN,
                null,
                "Stock up?",
                "More",
                "Less",
                List.of(
                        new DecisionOption(0, "Wait", Interest.DEALER, null),
                        new DecisionOption(0, "Buy", Interest.COMPANY, null)));
        return actors.runAs(LI_NA, () -> decisions.record(draft));
    }

    private void restrict() {
        var id = record();
        var sanction = new SanctionDraft(
                SanctionKind.FUNDS_WITHHELD,
                "The promotion money is withheld",
                "Sold into another area",
                "We talked twice",
                today(),
                today().plusDays(40));
        actors.runAs(DIRECTOR, () -> {
            var first = lists.detail(id).options().getFirst().id();
            decisions.decide(id, 0, new Choice(first, Interest.BOTH, "It is too much", null, sanction));
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }
}
