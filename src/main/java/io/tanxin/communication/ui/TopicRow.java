package io.tanxin.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.communication.talk.Topic;
import io.tanxin.communication.talk.TopicId;
import io.tanxin.communication.talk.TopicService;
import io.tanxin.communication.talk.TopicState;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.StatusBadge.Tone;
import io.tanxin.ui.Toast;
import org.jspecify.annotations.Nullable;

/** One topic of the day: whose, what became of it, its place in the order. */
final class TopicRow extends ListItem {
    private final Topic topic;
    private final TopicService topics;
    private final SerializableConsumer<@Nullable TopicId> changed;

    /**
     * @param several the day has more than one dealer
     * @param changed the list shows its topics anew; the reader goes on at this one
     */
    TopicRow(Topic topic, boolean several, TopicService topics, SerializableConsumer<@Nullable TopicId> changed) {
        this.topic = topic;
        this.topics = topics;
        this.changed = changed;
        addClassName("topic");
        if (topic.isPrivate()) addClassName("only-staff");
        var words = new Div(new Span(topic.words()), TopicMarks.of(this, topic, several));
        words.addClassName("topic-words");
        var concern = topic.concern();
        if (concern != null) {
            var said = new Anchor("concerns/" + concern, getTranslation("communication.topics.concern"));
            said.setAriaLabel(getTranslation("communication.topics.concernOf", topic.words()));
            words.add(said);
        }
        var outcome = topic.outcome();
        if (outcome != null) {
            var said = new Paragraph(outcome);
            said.addClassName("quiet");
            words.add(said);
        }
        add(words);
    }

    /** The day is over: it only tells. */
    TopicRow told() {
        add(new StatusBadge(tone(topic.state()), getTranslation("words.topic." + topic.state())));
        return this;
    }

    /** @param focus the reader goes on here */
    TopicRow open(boolean isFirst, boolean isLast, boolean focus) {
        add(state(), tools(isFirst, isLast, focus));
        return this;
    }

    static Tone tone(TopicState state) {
        return switch (state) {
            case SETTLED -> Tone.OK;
            case PROMISED -> Tone.CLAY;
            case PARKED -> Tone.INFO;
            case OPEN, DROPPED -> Tone.NEUTRAL;
        };
    }

    private Select<TopicState> state() {
        var state = new Select<TopicState>();
        state.setItems(TopicState.values());
        state.setItemLabelGenerator(item -> getTranslation("words.topic." + item));
        state.setValue(topic.state());
        state.setAriaLabel(getTranslation("communication.topics.state", topic.words()));
        state.addClassName("topic-state");
        state.addValueChangeListener(change -> {
            if (!change.isFromClient()) return;
            if (change.getValue() == TopicState.DROPPED) drop();
            else became(change.getValue(), null);
        });
        return state;
    }

    private void drop() {
        new AskWords(
                        getTranslation("communication.topics.drop.title"),
                        topic.words(),
                        getTranslation("communication.topics.drop.why"),
                        getTranslation("communication.topics.drop.do"),
                        why -> became(TopicState.DROPPED, why))
                .orElse(() -> changed.accept(null))
                .open();
    }

    private boolean became(TopicState state, @Nullable String why) {
        var done = Attempt.at(this, () -> topics.became(topic.id(), topic.version(), state, why));
        changed.accept(null);
        return done;
    }

    private Div tools(boolean isFirst, boolean isLast, boolean focus) {
        var up = icon(new Span("↑"), "communication.topics.up", () -> move(-1));
        var down = icon(new Span("↓"), "communication.topics.down", () -> move(1));
        up.setEnabled(!isFirst);
        down.setEnabled(!isLast);
        up.addClickShortcut(Key.ARROW_UP, KeyModifier.ALT).listenOn(up, down);
        down.addClickShortcut(Key.ARROW_DOWN, KeyModifier.ALT).listenOn(up, down);
        if (focus) (up.isEnabled() ? up : down).focus();
        var tools = new Div(up, down);
        tools.addClassName("topic-tools");
        if (topic.mine() && topic.state() == TopicState.OPEN) {
            tools.add(
                    icon(Glyph.EDIT.create(), "communication.topics.edit", this::edit),
                    icon(Glyph.TRASH.create(), "communication.topics.remove", this::remove));
        }
        return tools;
    }

    private void move(int places) {
        Attempt.at(this, () -> topics.shift(topic.id(), places));
        changed.accept(topic.id());
    }

    private void edit() {
        new AskWords(
                        getTranslation("communication.topics.edit.title"),
                        null,
                        getTranslation("communication.topics.words"),
                        getTranslation("communication.talk.save"),
                        words -> {
                            var done = Attempt.at(this, () -> topics.reword(topic.id(), topic.version(), words));
                            changed.accept(topic.id());
                            return done;
                        })
                .with(topic.words())
                .open();
    }

    private void remove() {
        if (Attempt.at(this, () -> topics.remove(topic.id(), topic.version()))) {
            Toast.undo(this, "communication.topics.removed", () -> {
                topics.restore(topic.id());
                changed.accept(topic.id());
            });
        }
        changed.accept(null);
    }

    private Button icon(Component sign, String key, SerializableRunnable work) {
        var button = new Button(sign, click -> work.run());
        button.addClassName("plain");
        button.setAriaLabel(getTranslation(key, topic.words()));
        button.setTooltipText(getTranslation(key, topic.words()));
        return button;
    }
}
