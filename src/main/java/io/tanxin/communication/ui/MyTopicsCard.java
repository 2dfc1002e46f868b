package io.tanxin.communication.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.communication.DayId;
import io.tanxin.communication.talk.Topic;
import io.tanxin.communication.talk.TopicService;
import io.tanxin.communication.talk.TopicState;
import io.tanxin.identity.Person;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Card;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.StatusBadge;
import io.tanxin.ui.Toast;

/** The topics on the dealer's phone: its own, what is owed to it, and one more. */
class MyTopicsCard extends Div {
    private final DayId day;
    private final DealerId dealer;
    private final TopicService topics;
    private final boolean open;

    MyTopicsCard(DayId day, DealerId dealer, TopicService topics, boolean open) {
        this.day = day;
        this.dealer = dealer;
        this.topics = topics;
        this.open = open;
        show();
    }

    private void show() {
        removeAll();
        var card = new Card(getTranslation("communication.my.topics"));
        var list = new UnorderedList();
        var rows = topics.of(day);
        rows.forEach(topic -> list.add(row(topic)));
        if (rows.isEmpty()) card.add(new Paragraph(getTranslation("communication.my.topics.none")));
        card.add(list);
        if (open) card.add(adding());
        add(card);
    }

    private ListItem row(Topic topic) {
        var words = new Div(new Span(topic.words()), TopicMarks.of(this, topic, false));
        var outcome = topic.outcome();
        if (outcome != null) {
            var why = new Paragraph(outcome);
            why.addClassName("quiet");
            words.add(why);
        }
        words.addClassName("topic-words");
        var row = new ListItem(words);
        if (topic.state() != TopicState.OPEN) {
            row.add(new StatusBadge(TopicRow.tone(topic.state()), getTranslation("words.topic." + topic.state())));
        } else if (open && topic.mine()) {
            row.add(remove(topic));
        }
        return row;
    }

    private Button remove(Topic topic) {
        var button = new Button(Glyph.TRASH.create(), click -> {
            if (Attempt.at(this, () -> topics.remove(topic.id(), topic.version()))) {
                Toast.undo(this, "communication.topics.removed", () -> {
                    topics.restore(topic.id());
                    show();
                });
            }
            show();
        });
        button.addClassName("plain");
        button.setAriaLabel(getTranslation("communication.my.topics.remove", topic.words()));
        return button;
    }

    private Div adding() {
        var words = new TextField(getTranslation("communication.my.topics.new"));
        words.setMaxLength(500);
        words.setWidthFull();
        var who = new Select<Person>();
        who.setLabel(getTranslation("communication.my.topics.for"));
        who.setItems(topics.confidants(day, dealer));
        who.setEmptySelectionAllowed(true);
        who.setEmptySelectionCaption(getTranslation("communication.my.topics.for.all"));
        who.setItemLabelGenerator(person -> person == null
                ? getTranslation("communication.my.topics.for.all")
                : getTranslation("communication.my.topics.for.one", person.name()));
        who.setWidthFull();
        SerializableRunnable add = () -> {
            var only = who.getOptionalValue().map(Person::id).orElse(null);
            if (words.getValue().isBlank()) words.focus();
            else if (Attempt.at(this, () -> topics.add(day, dealer, words.getValue(), only))) show();
        };
        words.addKeyPressListener(Key.ENTER, press -> add.run());
        var box = new Div(words, who, new Buttons.Soft(getTranslation("communication.topics.add"), click -> add.run()));
        box.addClassName("my-adding");
        return box;
    }
}
