package io.tanxin.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.communication.DayBrief;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.DayState;
import io.tanxin.communication.talk.Topic;
import io.tanxin.communication.talk.TopicId;
import io.tanxin.communication.talk.TopicService;
import io.tanxin.communication.talk.TopicSets;
import io.tanxin.communication.talk.TopicState;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.StatusBadge.Tone;
import io.tanxin.ui.Toast;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Staff: the day's topics in their order, and what became of each. */
class TopicsPanel extends Section {
    private final DayBrief day;
    private final TopicService topics;
    private final List<DealerBrief> dealers;
    private final SerializableRunnable changed;
    private final OrderedList list = new OrderedList();
    private final boolean open;

    /** @param dealers of the day, that the reader sees; {@code changed}: what else on the page follows the topics */
    TopicsPanel(DayBrief day, List<DealerBrief> dealers, TopicService topics, SerializableRunnable changed) {
        this.day = day;
        this.topics = topics;
        this.dealers = dealers;
        this.changed = changed;
        open = day.state() == DayState.DRAFT || day.state() == DayState.SCHEDULED;
        addClassNames("card", "topics-panel");
        var head = new Div(new H2(getTranslation("communication.topics.title")));
        head.addClassName("card-head");
        list.addClassName("topics");
        add(head, list);
        if (open) {
            head.add(sets());
            add(adding());
        }
        refresh(null);
    }

    private void refresh(@Nullable TopicId focus) {
        list.removeAll();
        var rows = topics.of(day.id());
        for (var i = 0; i < rows.size(); i++) list.add(row(rows.get(i), i, rows.size(), focus));
        if (rows.isEmpty()) list.add(nothing());
    }

    private void changed(@Nullable TopicId focus) {
        refresh(focus);
        changed.run();
    }

    private ListItem nothing() {
        var nothing = new ListItem(new Paragraph(getTranslation("communication.topics.none")));
        nothing.addClassName("quiet");
        return nothing;
    }

    private ListItem row(Topic topic, int at, int of, @Nullable TopicId focus) {
        var words = new Div(new Span(topic.words()), TopicMarks.of(this, topic, dealers.size() > 1));
        words.addClassName("topic-words");
        var outcome = topic.outcome();
        if (outcome != null) words.add(quiet(outcome));
        var row = new ListItem(words);
        row.addClassName("topic");
        if (topic.isPrivate()) row.addClassName("only-staff");
        if (!open) {
            row.add(badge(topic));
            return row;
        }
        row.add(state(topic), tools(topic, at, of, focus));
        return row;
    }

    private Component badge(Topic topic) {
        return new StatusBadge(tone(topic.state()), getTranslation("words.topic." + topic.state()));
    }

    private static Tone tone(TopicState state) {
        return switch (state) {
            case SETTLED -> Tone.OK;
            case PROMISED -> Tone.CLAY;
            case PARKED -> Tone.INFO;
            case OPEN, DROPPED -> Tone.NEUTRAL;
        };
    }

    private Select<TopicState> state(Topic topic) {
        var state = new Select<TopicState>();
        state.setItems(TopicState.values());
        state.setItemLabelGenerator(item -> getTranslation("words.topic." + item));
        state.setValue(topic.state());
        state.setAriaLabel(getTranslation("communication.topics.state", topic.words()));
        state.addClassName("topic-state");
        state.addValueChangeListener(change -> {
            if (!change.isFromClient()) return;
            if (change.getValue() == TopicState.DROPPED) {
                new AskWords(
                                getTranslation("communication.topics.drop.title"),
                                topic.words(),
                                getTranslation("communication.topics.drop.why"),
                                getTranslation("communication.topics.drop.do"),
                                why -> became(topic, TopicState.DROPPED, why))
                        .orElse(() -> refresh(null))
                        .open();
            } else {
                became(topic, change.getValue(), null);
            }
        });
        return state;
    }

    private boolean became(Topic topic, TopicState state, @Nullable String why) {
        var done = Attempt.at(this, () -> topics.became(topic.id(), topic.version(), state, why));
        changed(null);
        return done;
    }

    private Div tools(Topic topic, int at, int of, @Nullable TopicId focus) {
        var up = icon("↑", "communication.topics.up", topic, () -> move(topic, -1));
        var down = icon("↓", "communication.topics.down", topic, () -> move(topic, 1));
        up.setEnabled(at > 0);
        down.setEnabled(at < of - 1);
        up.addClickShortcut(Key.ARROW_UP, KeyModifier.ALT).listenOn(up, down);
        down.addClickShortcut(Key.ARROW_DOWN, KeyModifier.ALT).listenOn(up, down);
        if (topic.id().equals(focus)) (up.isEnabled() ? up : down).focus();
        var tools = new Div(up, down);
        tools.addClassName("topic-tools");
        if (topic.mine() && topic.state() == TopicState.OPEN) {
            tools.add(
                    icon(Glyph.EDIT.create(), "communication.topics.edit", topic, () -> edit(topic)),
                    icon(Glyph.TRASH.create(), "communication.topics.remove", topic, () -> remove(topic)));
        }
        return tools;
    }

    private void move(Topic topic, int places) {
        Attempt.at(this, () -> topics.shift(topic.id(), places));
        changed(topic.id());
    }

    private void edit(Topic topic) {
        new AskWords(
                        getTranslation("communication.topics.edit.title"),
                        null,
                        getTranslation("communication.topics.words"),
                        getTranslation("communication.talk.save"),
                        words -> {
                            var done = Attempt.at(this, () -> topics.reword(topic.id(), topic.version(), words));
                            changed(topic.id());
                            return done;
                        })
                .with(topic.words())
                .open();
    }

    private void remove(Topic topic) {
        if (Attempt.at(this, () -> topics.remove(topic.id(), topic.version()))) {
            Toast.undo(this, "communication.topics.removed", () -> {
                topics.restore(topic.id());
                changed(topic.id());
            });
        }
        changed(null);
    }

    private Div adding() {
        var words = new TextField();
        words.setPlaceholder(getTranslation("communication.topics.new"));
        words.setAriaLabel(getTranslation("communication.topics.new"));
        words.setMaxLength(500);
        words.addClassName("grow");
        var whose = whose();
        SerializableRunnable add = () -> {
            var dealer = whose.getOptionalValue().map(DealerBrief::id).orElse(null);
            if (words.getValue().isBlank()) {
                words.focus();
            } else if (Attempt.at(this, () -> topics.add(day.id(), dealer, words.getValue(), null))) {
                words.clear();
                words.focus();
                changed(null);
            }
        };
        var button = new Buttons.Soft(getTranslation("communication.topics.add"), click -> add.run());
        words.addKeyPressListener(Key.ENTER, press -> add.run());
        var row = new Div(words);
        if (day.isRound()) row.add(whose);
        row.add(button);
        row.addClassNames("row", "adding");
        return row;
    }

    private Select<DealerBrief> whose() {
        var whose = new Select<DealerBrief>();
        whose.setItems(dealers);
        whose.setEmptySelectionAllowed(true);
        whose.setEmptySelectionCaption(getTranslation("communication.talk.forAll"));
        whose.setItemLabelGenerator(
                dealer -> dealer == null ? getTranslation("communication.talk.forAll") : dealer.name());
        whose.setAriaLabel(getTranslation("communication.topics.whose"));
        return whose;
    }

    private MenuBar sets() {
        var menu = new MenuBar();
        menu.setOpenOnHover(false);
        var sets = menu.addItem(getTranslation("communication.topics.sets")).getSubMenu();
        for (var kind : DayKind.values()) {
            sets.addItem(getTranslation("words.kind." + kind), click -> {
                Attempt.at(this, () -> TopicSets.of(kind).forEach(key -> insert(getTranslation(key))));
                changed(null);
            });
        }
        return menu;
    }

    private void insert(String words) {
        var there = topics.of(day.id()).stream().anyMatch(topic -> topic.words().equals(words));
        if (!there) topics.add(day.id(), null, words, null);
    }

    private Button icon(String sign, String key, Topic topic, SerializableRunnable work) {
        return icon(new Span(sign), key, topic, work);
    }

    private Button icon(Component sign, String key, Topic topic, SerializableRunnable work) {
        var button = new Button(sign, click -> work.run());
        button.addClassName("plain");
        button.setAriaLabel(getTranslation(key, topic.words()));
        button.setTooltipText(getTranslation(key, topic.words()));
        return button;
    }

    private static Paragraph quiet(String words) {
        var quiet = new Paragraph(words);
        quiet.addClassName("quiet");
        return quiet;
    }
}
