package io.tanxin.concerns.ui;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import io.tanxin.DatabaseTest;
import io.tanxin.ScreenTest;
import io.tanxin.SignedIn;
import io.tanxin.communication.talk.ConcernTalks;
import io.tanxin.communication.talk.Topic;
import io.tanxin.communication.talk.TopicService;
import io.tanxin.concerns.Addressee;
import io.tanxin.concerns.ConcernDesk;
import io.tanxin.concerns.ConcernDraft;
import io.tanxin.concerns.ConcernId;
import io.tanxin.concerns.ConcernKind;
import io.tanxin.concerns.ConcernLists;
import io.tanxin.concerns.ConcernState;
import io.tanxin.concerns.ConcernSteps;
import io.tanxin.concerns.Meant;
import io.tanxin.concerns.Urgency;
import io.tanxin.identity.Actors;
import io.tanxin.inbox.Inbox;
import io.tanxin.inbox.InboxFilter;
import io.tanxin.inbox.InboxFilter.Order;
import io.tanxin.inbox.InboxFilter.State;
import io.tanxin.inbox.InboxFilter.Whose;
import io.tanxin.inbox.InboxKind;
import io.tanxin.promises.PromiseDraft;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.PromiseRow;
import io.tanxin.promises.PromiseService;
import io.tanxin.promises.load.PromiseTerms;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@SignedIn("li.na")
@Tag("L1")
class ConcernScreensTest extends ScreenTest {
    @Autowired
    ConcernDesk desk;

    @Autowired
    ConcernLists lists;

    @Autowired
    ConcernTalks talks;

    @Autowired
    TopicService topics;

    @Autowired
    ConcernSteps steps;

    @Autowired
    PromiseService promises;

    @Autowired
    PromiseTerms terms;

    @Autowired
    Inbox inbox;

    @Autowired
    ConcernInboxPane pane;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

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
    @Tag("P1")
    void a_promise_is_made_in_the_form_that_shows_the_week_and_a_full_one_asks_to_be_known() {
        var id = raise(Addressee.MANAGER, "The shelf is late");
        steps.answer(id, lists.version(id), Meant.SAY, "I am sorry", List.of());
        steps.understood(id, lists.version(id), Urgency.NORMAL, null, "The shop waits");
        var due =
                LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai")).plusDays(9);
        db.sql("update promise_terms set week_capacity = 1").update();
        promises.make(new PromiseDraft(CHENS_KITCHEN, Side.COMPANY, LI_NA, "A lamp", due, null, null));
        navigate(ConcernView.class, Map.of("concern", id.toString()));
        test(find(Button.class).withText("Promise something").single()).click();
        test(find(TextArea.class).withCaption("What was promised").single()).setValue("A shelf");
        test(find(DatePicker.class).withCaption("Due").single()).setValue(due);
        assertThat(find(Paragraph.class).withText(terms.read().english()).exists())
                .as("the company's own sentence")
                .isTrue();
        test(find(Button.class).withText("Save").single()).click();
        assertThat(lists.detail(id).promises()).isEmpty();
        test(find(Checkbox.class).single()).click();
        test(find(Button.class).withText("Save").single()).click();
        assertThat(lists.detail(id).row().state()).isEqualTo(ConcernState.ACTING);
        assertThat(lists.detail(id).promises()).extracting(PromiseRow::words).containsExactly("A shelf");
    }

    @Test
    void of_a_heated_one_the_inbox_too_shows_what_was_there_before_and_suggests_to_listen() {
        raise(Addressee.MANAGER, "The lamp failed");
        var id = raise(Addressee.MANAGER, "The shelf is late");
        assertThat(inInbox(id)).doesNotContain("The lamp failed");
        steps.heated(id, lists.version(id), true);
        assertThat(inInbox(id)).contains("The lamp failed", "Listen");
    }

    private String inInbox(ConcernId id) {
        var item = inbox
                .rows(new InboxFilter(State.OPEN, InboxKind.CONCERN, "", Whose.AREA, Order.NEWEST), null, 0, 10)
                .stream()
                .filter(one -> one.id() == id.value())
                .findFirst()
                .orElseThrow();
        return pane.of(item, () -> {}).getElement().getTextRecursively();
    }

    @Test
    void whose_fault_it_was_has_a_surface_of_its_own_that_says_who_reads_it() {
        var id = raise(Addressee.MANAGER, "The shelf is late");
        navigate(ConcernView.class, Map.of("concern", id.toString()));
        var inside = find(InsidePart.class).single();
        assertThat(inside.getClassNames()).contains("only-staff");
        assertThat(inside.getElement().getTextRecursively()).contains("the dealer never sees this");
    }

    @Test
    @Tag("C2")
    void a_talk_about_it_is_planned_with_its_dealer_and_topic_filled_in_and_then_stands_there() {
        var id = raise(Addressee.MANAGER, "The shelf is late");
        navigate(ConcernView.class, Map.of("concern", id.toString()));
        test(find(Button.class).withText("Talk about it").single()).click();
        assertThat(find(MultiSelectComboBox.class)
                        .withCaption("Dealers")
                        .single()
                        .getValue())
                .hasSize(1);
        var topic = find(TextField.class).withCaption("Topic").single();
        assertThat(topic.getValue()).isEqualTo("The shelf is late");
        topic.setValue("The shelf, on the spot");
        test(find(Button.class).withText("Save as draft").single()).click();
        var day = talks.daysAbout(id).getFirst();
        assertThat(topics.of(day.id())).extracting(Topic::words).containsExactly("The shelf, on the spot");
        assertThat(find(RouterLink.class).all()).anyMatch(link -> link.getHref().equals("days/" + day.id()));
    }

    @Test
    @Tag("C6")
    @SignedIn("wu.jing")
    void from_one_in_confidence_a_day_of_its_circle_is_planned_and_the_dialog_says_so() {
        var id = raise(Addressee.DIRECTOR, "About Li Na");
        navigate(ConcernView.class, Map.of("concern", id.toString()));
        assertThat(find(Paragraph.class).all())
                .anyMatch(words -> words.getText().startsWith("A talk about it is of the same circle"));
        test(find(Button.class).withText("Talk about it").single()).click();
        assertThat(find(Span.class).all())
                .anyMatch(words -> words.getText().startsWith("In confidence: only this dealer and its directors"));
        assertThat(find(Select.class).withCaption("Who holds it").exists())
                .as("nobody else to choose")
                .isFalse();
        test(find(Button.class).withText("Save as draft").single()).click();
        var day = talks.daysAbout(id).getFirst();
        assertThat(day.inConfidence()).isTrue();
        assertThat(find(RouterLink.class).all()).anyMatch(link -> link.getHref().equals("days/" + day.id()));
        assertThat(find(Span.class).all()).anyMatch(words -> words.getText().contains(" · in confidence"));
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
