package io.tanxin.concerns.ui;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.concerns.Addressee;
import io.tanxin.concerns.ConcernDesk;
import io.tanxin.concerns.ConcernDraft;
import io.tanxin.concerns.ConcernId;
import io.tanxin.concerns.ConcernKind;
import io.tanxin.concerns.ConcernLists;
import io.tanxin.concerns.ConcernState;
import io.tanxin.concerns.Urgency;
import io.tanxin.identity.Actors;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
@SignedIn("li.na")
@Tag("L1")
class ConcernScreensTest extends SpringBrowserlessTest {
    @Autowired
    ConcernDesk desk;

    @Autowired
    ConcernLists lists;

    @Autowired
    Actors actors;

    @Test
    void what_a_dealer_said_stands_in_the_list_and_what_it_said_past_the_manager_does_not() {
        raise(Addressee.MANAGER, "The shelf is late");
        raise(Addressee.DIRECTOR, "About Li Na");
        navigate(ConcernsView.class);
        var grid = (Grid<?>) find(Grid.class).single();
        assertThat(test(grid).size()).isOne();
        assertThat(find(Div.class).all()).noneMatch(one -> one.getText().contains("in confidence"));
    }

    @Test
    void a_first_answer_that_only_explains_is_noticed_and_sent_all_the_same() {
        var id = raise(Addressee.MANAGER, "The shelf is late");
        navigate(ConcernView.class, Map.of("concern", id.toString()));
        assertThat(advice()).isEmpty();
        answer().setValue("It is late because the factory was closed");
        assertThat(advice()).isNotEmpty();
        test(find(Button.class).withText("Listen and apologise").single()).click();
        assertThat(answer().getValue()).contains("sorry");
        assertThat(advice()).isEmpty();
        answer().setValue("It is late because the factory was closed");
        test(find(Button.class).withText("Send").single()).click();
        assertThat(lists.detail(id).row().state()).isEqualTo(ConcernState.ACKNOWLEDGED);
    }

    @Test
    void whose_fault_it_was_has_a_surface_of_its_own_that_says_who_reads_it() {
        var id = raise(Addressee.MANAGER, "The shelf is late");
        navigate(ConcernView.class, Map.of("concern", id.toString()));
        var inside = find(InsidePart.class).single();
        assertThat(inside.getClassNames()).contains("only-staff");
        assertThat(inside.getElement().getTextRecursively()).contains("the dealer never sees this");
    }

    private ConcernId raise(Addressee to, String words) {
        var draft = new ConcernDraft(CHENS_KITCHEN, ConcernKind.COMPLAINT, Urgency.NORMAL, null, to, words);
        return actors.runAs(CHEN, () -> desk.raise(draft, List.of())).id();
    }

    private TextArea answer() {
        return find(TextArea.class).withCaption("Your answer").single();
    }

    private String advice() {
        return find(AnswerEditor.class)
                .single()
                .getChildren()
                .filter(part -> part.getElement().getClassList().contains("concern-advice"))
                .map(part -> part.getElement().getTextRecursively())
                .findFirst()
                .orElse("");
    }
}
