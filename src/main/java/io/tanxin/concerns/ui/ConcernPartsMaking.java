package io.tanxin.concerns.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.tanxin.concerns.Addressee;
import io.tanxin.concerns.ConcernDesk;
import io.tanxin.concerns.ConcernDraft;
import io.tanxin.concerns.ConcernId;
import io.tanxin.concerns.ConcernInside;
import io.tanxin.concerns.ConcernKind;
import io.tanxin.concerns.ConcernLists;
import io.tanxin.concerns.ConcernRow;
import io.tanxin.concerns.ConcernSettings;
import io.tanxin.concerns.ConcernSteps;
import io.tanxin.concerns.Resolution;
import io.tanxin.concerns.Topic;
import io.tanxin.concerns.Urgency;
import io.tanxin.concerns.Way;
import io.tanxin.concerns.Whose;
import io.tanxin.dealers.ContactPerson;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.dealers.Dealers;
import io.tanxin.kernel.DealerId;
import io.tanxin.promises.OwnerChoice;
import io.tanxin.promises.PromiseDraft;
import io.tanxin.promises.ui.NewPromise;
import io.tanxin.ui.AskDialog;
import io.tanxin.ui.ScreenParts;
import io.tanxin.ui.Toast;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The dialogs, asking the services. */
@SpringComponent
class ConcernPartsMaking implements ConcernParts {
    private final ConcernDesk desk;
    private final ConcernSteps steps;
    private final ConcernLists lists;
    private final ConcernInside inside;
    private final ConcernSettings settings;
    private final NewPromise newPromise;
    private final Dealers dealers;

    ConcernPartsMaking(
            ConcernDesk desk,
            ConcernSteps steps,
            ConcernLists lists,
            ConcernInside inside,
            ConcernSettings settings,
            NewPromise newPromise,
            Dealers dealers) {
        this.desk = desk;
        this.steps = steps;
        this.lists = lists;
        this.inside = inside;
        this.settings = settings;
        this.newPromise = newPromise;
        this.dealers = dealers;
    }

    @Override
    public void write(Component by, @Nullable DealerId fixed, SerializableConsumer<ConcernId> written) {
        ScreenParts.of(ConcernView.class); // the photos' field
        var dialog = new AskDialog(by.getTranslation("concerns.write"));
        var dealer = dialog.<DealerBrief>box(by.getTranslation("concerns.dealer"));
        var person = dialog.<ContactPerson>box(by.getTranslation("concerns.who"));
        dealer.setItemLabelGenerator(DealerBrief::name);
        dealer.setItems(
                query -> dealers.choose(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        person.setItemLabelGenerator(ContactPerson::name);
        dealer.addValueChangeListener(change -> {
            var people = change.getValue() == null
                    ? List.<ContactPerson>of()
                    : dealers.contacts(change.getValue().id());
            person.setItems(people);
            person.setValue(people.isEmpty() ? null : people.getFirst());
        });
        if (fixed != null) {
            dealer.setValue(dealers.brief(fixed));
            dealer.setVisible(false);
        }
        var kind = dialog.choice(by.getTranslation("concerns.kind"), List.of(ConcernKind.values()));
        kind.setItemLabelGenerator(one -> by.getTranslation("words.concern." + one));
        var urgency = dialog.choice(by.getTranslation("concerns.urgency"), List.of(Urgency.values()));
        urgency.setItemLabelGenerator(one -> by.getTranslation("words.urgency." + one));
        urgency.setValue(Urgency.NORMAL);
        var words = dialog.words(by.getTranslation("concerns.words"), 4000);
        words.setHelperText(by.getTranslation("concerns.wordsHelp"));
        var photos = dialog.put(new PhotoUpload());
        dialog.ask(by.getTranslation("concerns.save"), () -> {
            if (!dialog.filled(dealer) || !dialog.filled(person) || !dialog.filled(kind) || !dialog.filled(words))
                return false;
            var draft = new ConcernDraft(
                    dealer.getValue().id(),
                    kind.getValue(),
                    urgency.getValue(),
                    null,
                    Addressee.MANAGER,
                    words.getValue());
            return Attempt.at(by, () -> {
                var raised = desk.raiseFor(draft, person.getValue().id(), Way.STAFF, photos.photos());
                raised.leftOut().forEach(file -> Toast.failure(by, file.why(), file.name()));
                Toast.success(by, "concerns.said.written");
                written.accept(raised.id());
            });
        });
    }

    @Override
    public void understand(Component by, ConcernRow row, SerializableRunnable changed) {
        var dialog = new AskDialog(by.getTranslation("concerns.do.understand"));
        var urgency = dialog.choice(by.getTranslation("concerns.urgency"), List.of(Urgency.values()));
        urgency.setItemLabelGenerator(one -> by.getTranslation("words.urgency." + one));
        urgency.setValue(row.urgency());
        var topic = dialog.<Topic>box(by.getTranslation("concerns.topic"));
        topic.setHelperText(by.getTranslation("concerns.topicHelp"));
        var topics = settings.topics(false);
        var locale = by.getUI().orElseThrow().getLocale();
        topic.setItemLabelGenerator(one -> one.in(locale));
        topic.setItems(topics);
        topics.stream()
                .filter(one -> row.topic() != null && one.id() == row.topic().id())
                .findFirst()
                .ifPresent(topic::setValue);
        var why = dialog.words(by.getTranslation("concerns.why"), 1000);
        why.setHelperText(by.getTranslation("concerns.whyHelp"));
        why.setValue(Objects.requireNonNullElse(lists.detail(row.id()).why(), ""));
        dialog.ask(
                by.getTranslation("concerns.save"),
                () -> dialog.filled(why)
                        && did(
                                by,
                                changed,
                                () -> steps.understood(
                                        row.id(),
                                        row.version(),
                                        urgency.getValue(),
                                        topic.getValue() == null
                                                ? null
                                                : topic.getValue().id(),
                                        why.getValue())));
    }

    @Override
    public void promise(Component by, ConcernRow row, SerializableRunnable changed) {
        newPromise.open(by, dealers.brief(row.dealer()), new Promising(by, row), changed);
    }

    /** Who may keep it is the circle's matter; made, it is a step of the concern. */
    private final class Promising implements NewPromise.Making {
        private final Component by;
        private final ConcernRow row;

        Promising(Component by, ConcernRow row) {
            this.by = by;
            this.row = row;
        }

        @Override
        public List<OwnerChoice> owners() {
            return lists.owners(row.id()).entrySet().stream()
                    .map(one -> new OwnerChoice(one.getKey(), one.getValue()))
                    .toList();
        }

        @Override
        public boolean make(PromiseDraft draft) {
            return Attempt.at(
                    by,
                    () -> steps.promise(
                            row.id(), row.version(), draft.words(), draft.owner(), draft.due(), draft.knowingly()));
        }
    }

    @Override
    public void resolve(Component by, ConcernRow row, SerializableRunnable changed) {
        var dialog = new AskDialog(by.getTranslation("concerns.do.resolve"));
        var ways = List.of(Resolution.PROMISE, Resolution.MEASURE, Resolution.REASON);
        var way = dialog.choice(by.getTranslation("concerns.resolvedBy"), ways);
        way.setItemLabelGenerator(one -> by.getTranslation("words.resolution." + one));
        var promises = lists.detail(row.id()).promises().stream()
                .map(one -> new Choice<>(one.id().value(), one.words()))
                .toList();
        var measures = lists.measures(row.id()).entrySet().stream()
                .map(one -> new Choice<>(one.getKey(), one.getValue()))
                .toList();
        var what = dialog.<Choice<Long>>box(by.getTranslation("concerns.which"));
        what.setItemLabelGenerator(Choice::words);
        what.setVisible(false);
        way.addValueChangeListener(change -> {
            var offered = change.getValue() == Resolution.PROMISE ? promises : measures;
            what.setVisible(change.getValue() != Resolution.REASON);
            what.setItems(offered);
            what.setValue(offered.isEmpty() ? null : offered.getFirst());
            what.setHelperText(offered.isEmpty() ? by.getTranslation("concerns.noneToChoose") : null);
        });
        var words = dialog.words(by.getTranslation("concerns.resolvedWords"), 1000);
        words.setHelperText(by.getTranslation("concerns.resolvedHelp"));
        dialog.ask(by.getTranslation("concerns.resolveAsk"), () -> {
            if (!dialog.filled(way) || what.isVisible() && !dialog.filled(what) || !dialog.filled(words)) return false;
            var subject = what.isVisible() ? what.getValue().key() : null;
            return did(
                    by,
                    changed,
                    () -> steps.resolve(row.id(), row.version(), way.getValue(), subject, words.getValue()));
        });
    }

    @Override
    public void fault(Component by, ConcernRow row, SerializableRunnable changed) {
        var dialog = new AskDialog(by.getTranslation("concerns.fault"));
        var told = new Paragraph(by.getTranslation("concerns.faultTold"));
        told.addClassName("quiet");
        var whose = dialog.choice(by.getTranslation("concerns.faultWhose"), Arrays.asList(Whose.values()));
        whose.setItemLabelGenerator(one -> by.getTranslation("words.whose." + one));
        var words = dialog.words(by.getTranslation("concerns.faultWords"), 1000);
        var now = lists.detail(row.id()).fault();
        if (now != null) {
            whose.setValue(now.whose());
            words.setValue(Objects.requireNonNullElse(now.words(), ""));
        }
        dialog.say(told);
        dialog.ask(
                by.getTranslation("concerns.save"),
                () -> dialog.filled(whose)
                        && did(by, changed, () -> inside.fault(row.id(), whose.getValue(), words.getValue())));
    }

    @Override
    public void giveBack(Component by, ConcernRow row, long message, SerializableRunnable changed) {
        var dialog = new AskDialog(by.getTranslation("concerns.do.giveBack"));
        var words = dialog.words(by.getTranslation("concerns.giveBackWords"), 1000);
        dialog.ask(
                by.getTranslation("concerns.do.giveBack"),
                () -> dialog.filled(words)
                        && did(by, changed, () -> steps.giveBack(row.id(), row.version(), message, words.getValue())));
    }

    /** A key with its words, as boxes offer it. */
    private record Choice<K>(@Nullable K key, String words) implements Serializable {}

    /** Done or not, the page shows the concern as it is now. */
    private static boolean did(Component by, SerializableRunnable changed, SerializableRunnable deed) {
        var done = Attempt.at(by, deed);
        if (done) changed.run();
        return done;
    }
}
