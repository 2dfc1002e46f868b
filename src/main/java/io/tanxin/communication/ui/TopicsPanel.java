package io.tanxin.communication.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.communication.DayBrief;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.talk.Topic;
import io.tanxin.communication.talk.TopicId;
import io.tanxin.communication.talk.TopicService;
import io.tanxin.communication.talk.TopicSets;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.ui.Buttons;
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
        open = day.state().isAhead();
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

    /** Somewhere else on the page a topic has joined. */
    void again() {
        changed(null);
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

    private TopicRow row(Topic topic, int at, int of, @Nullable TopicId focus) {
        var row = new TopicRow(topic, dealers.size() > 1, topics, this::changed);
        return open ? row.open(at == 0, at == of - 1, topic.id().equals(focus)) : row.told();
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
}
