package io.tanxin.dealers.situation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.tanxin.dealers.situation.Question;
import io.tanxin.dealers.situation.Questionnaire;
import io.tanxin.dealers.situation.Questionnaires;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.PageHeader;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.Toast;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** What the company asks its dealers: changed in a draft, looked at as on the dealer's phone, published, and back again. */
@Route("admin/situation")
@Menu(title = "situation.questions", icon = "edit", order = 86)
@RolesAllowed(Role.ADMINISTRATOR)
class QuestionsView extends Div implements HasDynamicTitle {
    private final transient Questionnaires questionnaires;
    private final SituationFace face;

    QuestionsView(Questionnaires questionnaires, CurrentActor actor) {
        this.questionnaires = questionnaires;
        face = SituationFace.of(this, actor.get().zone());
        addClassNames("page", "situation-questions");
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("situation.questions");
    }

    private void show() {
        removeAll();
        var current = questionnaires.current();
        var draft = questionnaires.draft();
        var shown = draft.orElse(current);
        add(header(current, shown));
        var left = new Div(questions(shown, draft.isPresent()), versions());
        left.addClassName("situation-cards");
        var columns = new Div(left, new QuestionsPreview(shown.questions(), face.zone()));
        columns.addClassName("situation-columns");
        add(columns);
    }

    private PageHeader header(Questionnaire current, Questionnaire shown) {
        var header = new PageHeader(getTranslation("situation.questions"));
        if (shown.state() != Questionnaire.State.DRAFT) {
            return header.line(getTranslation("situation.questions.asked", current.number()))
                    .action(new Buttons.Soft(getTranslation("situation.questions.edit"), click -> {
                        questionnaires.edit();
                        show();
                    }));
        }
        return header.line(getTranslation("situation.questions.draft", current.number()))
                .action(new Buttons.Plain(getTranslation("situation.questions.discard"), click -> discard(shown)))
                .action(new Buttons.Accent(getTranslation("situation.questions.publish"), click -> publish(shown)));
    }

    private Card questions(Questionnaire shown, boolean isDraft) {
        var list = new OrderedList();
        list.addClassName("situation-asked");
        for (var n = 0; n < shown.questions().size(); n++) list.add(line(shown, n, isDraft));
        var card = new Card(getTranslation("situation.questions.list"), list)
                .note(getTranslation(
                        "situation.questions.count", shown.questions().size()));
        if (isDraft && shown.questions().size() < Questionnaire.MOST) {
            card.buttons(new Buttons.Soft(
                    getTranslation("situation.question.new"),
                    click -> new QuestionDialog(
                                    null,
                                    false,
                                    question -> change(shown, all -> {
                                        all.add(question);
                                        return all;
                                    }))
                            .open()));
        }
        return card;
    }

    private ListItem line(Questionnaire shown, int place, boolean isDraft) {
        var question = shown.questions().get(place);
        var words = new Span(question.words().in(face.locale()));
        words.addClassName("situation-words");
        var facts = new Span(facts(question));
        facts.addClassName("quiet");
        var what = new Div(words, facts);
        what.addClassName("situation-what");
        var item = new ListItem(what);
        if (!isDraft) return item;
        var buttons = new Div(
                small("situation.question.up", question, place > 0, () -> swap(shown, place, place - 1)),
                small(
                        "situation.question.down",
                        question,
                        place < shown.questions().size() - 1,
                        () -> swap(shown, place, place + 1)),
                small("situation.question.change", question, true, () -> edit(shown, question)),
                small(
                        "situation.question.remove",
                        question,
                        shown.questions().size() > 1,
                        () -> remove(shown, question)));
        buttons.addClassName("row");
        item.add(buttons);
        return item;
    }

    private String facts(Question question) {
        var parts = new ArrayList<String>();
        parts.add(getTranslation("situation.kind." + question.kind()));
        if (question.currency() != null) parts.add(question.currency());
        if (!question.unit().isEmpty()) parts.add(question.unit().in(face.locale()));
        if (question.mayLeaveOut()) parts.add(getTranslation("situation.question.leftOut"));
        if (question.mayConfide()) parts.add(getTranslation("situation.question.confided"));
        return String.join(" · ", parts);
    }

    private Component small(String key, Question question, boolean possible, SerializableRunnable work) {
        var button = new Buttons.Plain(getTranslation(key), click -> work.run());
        button.setAriaLabel(getTranslation(key + "Of", question.words().in(face.locale())));
        button.setEnabled(possible);
        return button;
    }

    private void edit(Questionnaire shown, Question question) {
        var asked = questionnaires.versions().stream()
                .anyMatch(version -> version.question(question.name()).isPresent());
        new QuestionDialog(
                        question,
                        asked,
                        changed -> change(shown, all -> {
                            all.replaceAll(one -> one.name().equals(changed.name()) ? changed : one);
                            return all;
                        }))
                .open();
    }

    private void remove(Questionnaire shown, Question question) {
        var before = shown.questions();
        change(shown, all -> {
            all.removeIf(one -> one.name().equals(question.name()));
            return all;
        });
        Toast.undo(
                this,
                "situation.question.removed",
                () -> questionnaires.draft().ifPresent(draft -> change(draft, all -> before)),
                question.words().in(face.locale()));
    }

    private void swap(Questionnaire shown, int one, int other) {
        change(shown, all -> {
            Collections.swap(all, one, other);
            return all;
        });
    }

    private void change(Questionnaire shown, UnaryOperator<List<Question>> how) {
        if (!questionnaires.change(shown, how.apply(new ArrayList<>(shown.questions())))) {
            Toast.failure(this, "situation.questions.meanwhile");
        }
        show();
    }

    private void discard(Questionnaire draft) {
        questionnaires.discard();
        show();
        Toast.undo(
                this, "situation.questions.discarded", () -> change(questionnaires.edit(), all -> draft.questions()));
    }

    private void publish(Questionnaire draft) {
        if (!questionnaires.publish(draft)) {
            Toast.failure(this, "situation.questions.meanwhile");
            show();
            return;
        }
        show();
        Toast.undo(this, "situation.questions.published", () -> {
            if (!questionnaires.undoPublish(questionnaires.current())) Toast.ask(this, "situation.questions.answered");
            show();
        });
    }

    private Card versions() {
        var list = new UnorderedList();
        for (var version : questionnaires.versions()) {
            var published = version.publishedAt();
            var words = new Span(getTranslation(
                    "situation.version",
                    version.number(),
                    version.questions().size(),
                    published == null ? "" : face.day(published)));
            var item = new ListItem(words);
            if (version.state() == Questionnaire.State.PUBLISHED) {
                item.add(new StatusBadge(StatusBadge.Tone.OK, getTranslation("situation.version.now")));
            } else {
                var again = new Buttons.Plain(getTranslation("situation.version.again"), click -> {
                    questionnaires.editAgain(version.number());
                    show();
                });
                again.setAriaLabel(getTranslation("situation.version.againOf", version.number()));
                item.add(again);
            }
            list.add(item);
        }
        return new Card(getTranslation("situation.versions"), list);
    }
}
