package io.tanxin.communication.week.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.Route;
import io.tanxin.communication.week.SlotDraft;
import io.tanxin.communication.week.WeekDraft;
import io.tanxin.communication.week.WeekId;
import io.tanxin.communication.week.WeekPlanner.Manager;
import io.tanxin.communication.week.WeekService.Made;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.ChoiceWords;
import io.tanxin.ui.DateWords;
import io.tanxin.ui.Needed;
import io.tanxin.ui.Toast;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a communication week, or changes its draft: what it is about, its days, each manager's hours and place, the dealers who are asked, and every time
 * that comes of it before anything is made. Times are the maker's own.
 */
@Route(
        value = "new-week",
        registerAtStartup = false) // no address of its own: a script of its own, fetched when it opens
final class WeekDialog extends Dialog {
    private static final Integer[] LENGTHS = {15, 20, 30, 45, 60, 90, 120};
    private static final Integer[] PAUSES = {0, 5, 10, 15, 30, 60};

    private final transient WeekPlanning planning;
    private final @Nullable DraftedWeek draft;
    private final SerializableConsumer<WeekId> made;
    private final TextField title = new TextField();
    private final TextArea words = new TextArea();
    private final DatePicker from = DateWords.in(new DatePicker());
    private final DatePicker to = DateWords.in(new DatePicker());
    private final DatePicker until = DateWords.in(new DatePicker());
    private final Select<Integer> minutes = new Select<>();
    private final Select<Integer> pause = new Select<>();
    private final MultiSelectComboBox<DealerBrief> dealers = ChoiceWords.in(new MultiSelectComboBox<>());
    private final Div hours = new Div();
    private final List<HoursRow> rows = new ArrayList<>();
    private final SlotsPreview preview;
    private final Paragraph count = new Paragraph();
    private List<Manager> managers = List.of();
    private boolean filling = true;

    /** @param draft that is changed; null: a new one */
    WeekDialog(
            Component by,
            WeekPlanning planning,
            List<DealerBrief> begin,
            @Nullable DraftedWeek draft,
            SerializableConsumer<WeekId> made) {
        this.planning = planning;
        this.draft = draft;
        this.made = made;
        preview = new SlotsPreview(WeekFace.of(this, planning.zone(draft)), this::count);
        setHeaderTitle(getTranslation(draft == null ? "communication.week.new" : "communication.week.change"));
        addClassName("schedule-dialog");
        setWidth("min(52rem, 96vw)");
        about();
        days();
        dealers();
        count.getElement().setAttribute("role", "status");
        count.addClassName("week-count");
        hours.addClassName("day-form");
        var fields = new Div(from, to, until, minutes, pause);
        fields.addClassName("day-fields");
        var form = new Div(title, dealers, fields, hours, preview, count, words);
        form.addClassName("day-form");
        add(form);
        var make = new Buttons.Accent(
                getTranslation(draft == null ? "communication.week.make" : "communication.week.save"),
                click -> make(by));
        make.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Buttons.Plain(getTranslation("communication.days.cancelDialog"), click -> close()), make);
        dealers.setValue(begin);
        if (draft != null) fill(draft);
        filling = false;
        rearrange();
        title.focus();
    }

    private void fill(DraftedWeek draft) {
        var week = draft.week();
        title.setValue(week.title());
        words.setValue(week.words() == null ? "" : week.words());
        from.setValue(week.from());
        to.setValue(week.to());
        until.setValue(draft.until());
        choose(minutes, LENGTHS, draft.minutes());
        choose(pause, PAUSES, draft.pause());
        preview.begin(draft.slots());
    }

    /** One that is not among those that are offered is offered too. */
    private static void choose(Select<Integer> field, Integer[] usual, int value) {
        field.setItems(Stream.concat(Stream.of(usual), Stream.of(value))
                .distinct()
                .sorted()
                .toList());
        field.setValue(value);
    }

    private void about() {
        title.setLabel(getTranslation("communication.week.name"));
        title.setMaxLength(120);
        title.setRequired(true);
        title.setManualValidation(true);
        title.setErrorMessage(getTranslation("communication.days.required"));
        title.setWidthFull();
        words.setLabel(getTranslation("communication.week.words"));
        words.setHelperText(getTranslation("communication.week.wordsHelp"));
        words.setMaxLength(1000);
        words.setWidthFull();
    }

    private void days() {
        var monday = planning.today().plusDays(8).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        day(from, "communication.week.from").setValue(monday);
        day(to, "communication.week.to").setValue(monday.plusDays(4));
        day(until, "communication.week.pickUntil").setValue(monday.minusDays(3));
        from.addValueChangeListener(change -> follow());
        choice(minutes, "communication.days.length", LENGTHS, 45);
        choice(pause, "communication.week.pause", PAUSES, 15);
    }

    private DatePicker day(DatePicker field, String label) {
        field.setLabel(getTranslation(label));
        field.setMin(planning.today());
        field.addValueChangeListener(change -> propose());
        return field;
    }

    private void choice(Select<Integer> field, String label, Integer[] items, int value) {
        field.setLabel(getTranslation(label));
        field.setItems(items);
        field.setItemLabelGenerator(one -> getTranslation("communication.days.minutes", one));
        field.setValue(value);
        field.addValueChangeListener(change -> propose());
    }

    /** Another first day: the others keep their distance where they would come to lie wrong. */
    private void follow() {
        var first = from.getValue();
        if (first == null || filling) return;
        filling = true;
        if (to.getValue() == null
                || to.getValue().isBefore(first)
                || to.getValue().isAfter(first.plusDays(WeekDraft.LONGEST_DAYS - 1))) {
            to.setValue(first.plusDays(4));
        }
        if (until.getValue() == null || !until.getValue().isBefore(first)) {
            var before = first.minusDays(3);
            until.setValue(before.isBefore(planning.today()) ? planning.today() : before);
        }
        filling = false;
        propose();
    }

    private void dealers() {
        dealers.setLabel(getTranslation("communication.days.dealers"));
        dealers.setWidthFull();
        dealers.setItemLabelGenerator(DealerBrief::name);
        dealers.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        dealers.setItems(
                query -> planning.search(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        dealers.addValueChangeListener(change -> rearrange());
    }

    private List<DealerId> chosen() {
        return dealers.getValue().stream().map(DealerBrief::id).toList();
    }

    /** Other dealers may be other managers: each keeps its own hours. */
    private void rearrange() {
        if (filling) return;
        var now = planning.managers(chosen(), draft);
        var same = now.stream()
                .map(Manager::id)
                .toList()
                .equals(managers.stream().map(Manager::id).toList());
        managers = now;
        if (!same) {
            hours.removeAll();
            rows.clear();
            for (var manager : managers) {
                var begin = draft == null ? null : draft.hours(manager.id()).orElse(null);
                var row = new HoursRow(manager, begin, this::propose);
                rows.add(row);
                hours.add(row);
            }
        }
        propose();
    }

    private void propose() {
        if (filling) return;
        var kept = rows.stream().map(HoursRow::hours).filter(Objects::nonNull).toList();
        if (from.getValue() == null || to.getValue() == null || kept.isEmpty()) {
            preview.removeAll();
            count();
            return;
        }
        preview.show(
                planning.propose(
                        kept, from.getValue(), to.getValue(), minutes.getValue(), pause.getValue(), chosen(), draft),
                managers);
        count();
    }

    private void count() {
        var slots = preview.chosen().size();
        var asked = dealers.getValue().size();
        count.setText(
                asked == 0
                        ? getTranslation("communication.week.chooseDealers")
                        : getTranslation("communication.week.count", slots, asked));
        count.setClassName("few", slots < asked);
    }

    private void make(Component by) {
        title.setInvalid(title.getValue().isBlank());
        for (var day : List.of(from, to, until)) Needed.mark(day, getTranslation("communication.days.required"));
        dealers.setErrorMessage(getTranslation("communication.days.required"));
        dealers.setInvalid(dealers.getValue().isEmpty());
        if (title.isInvalid() || from.isInvalid() || to.isInvalid() || until.isInvalid() || dealers.isInvalid()) return;
        if (to.getValue().isBefore(from.getValue())
                || to.getValue().isAfter(from.getValue().plusDays(WeekDraft.LONGEST_DAYS - 1))) {
            Toast.ask(by, "communication.week.refused.DAYS", WeekDraft.LONGEST_DAYS);
            return;
        }
        var hourly = rows.stream().map(HoursRow::hours).toList();
        if (hourly.contains(null)) {
            Toast.ask(by, "communication.week.refused.HOURS");
            return;
        }
        var week = new WeekDraft(
                title.getValue(),
                words.getValue(),
                from.getValue(),
                to.getValue(),
                until.getValue(),
                planning.zone(draft),
                withPlaces(),
                chosen());
        switch (planning.save(week, draft)) {
            case Made.Done(var id) -> {
                close();
                Toast.success(by, draft == null ? "communication.week.made" : "communication.week.changed");
                made.accept(id);
            }
            case Made.Refused(var why) -> Toast.ask(by, "communication.week.refused." + why, WeekDraft.MOST_SLOTS);
        }
    }

    /** Way and place may have been changed after the times were proposed. */
    private List<SlotDraft> withPlaces() {
        return preview.chosen().stream()
                .map(slot -> rows.stream()
                        .map(HoursRow::hours)
                        .filter(Objects::nonNull)
                        .filter(one -> one.manager().equals(slot.manager()))
                        .findFirst()
                        .map(one -> new SlotDraft(slot.manager(), slot.at(), slot.minutes(), one.way(), one.place()))
                        .orElse(slot))
                .toList();
    }
}
