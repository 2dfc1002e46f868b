package io.tanxin.communication.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.Route;
import io.tanxin.communication.DayId;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.kernel.UserId;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.ChoiceWords;
import io.tanxin.ui.Confirm;
import io.tanxin.ui.Glyph;
import java.util.List;

/**
 * Plans a day for one dealer, the same for several, or a round. Proposes times that are free, shows what speaks against them
 * while one types, and asks again before it goes against that. Times are the organiser's own; each day keeps its dealer's zone.
 */
@Route(
        value = "schedule",
        registerAtStartup = false) // no address of its own: a script of its own, fetched when it opens
final class ScheduleDialog extends Dialog {
    private static final int MANY_LETTERS = 50;

    private enum Mode {
        EACH,
        ROUND
    }

    private final Component by;
    private final transient ScheduleChoices choices;
    private final SerializableConsumer<List<DayId>> made;

    private final MultiSelectComboBox<DealerBrief> dealers = ChoiceWords.in(new MultiSelectComboBox<>());
    private final RadioButtonGroup<Mode> mode = new RadioButtonGroup<>();
    private final RadioButtonGroup<Cadence> cadence = new RadioButtonGroup<>();
    private final DayFields fields = new DayFields();
    private final Div form = new Div();
    private final OncePart once;
    private final SeriesPart series;
    private final Buttons.Accent send;
    private final Buttons.Plain draft;
    private boolean filling;

    ScheduleDialog(
            Component by, ScheduleChoices choices, List<DealerBrief> begin, SerializableConsumer<List<DayId>> made) {
        this.by = by;
        this.choices = choices;
        this.made = made;
        var hours = choices.hours();
        var face = DayFace.of(this, hours.zone());
        once = new OncePart(choices, hours, face, fields, this::check);
        series = new SeriesPart(choices, hours, face, this::check, this::count);
        setHeaderTitle(getTranslation("communication.days.new"));
        addClassName("schedule-dialog");
        setWidth("min(44rem, 96vw)");
        dealers();
        modes();
        cadences();
        fields.onDetails(() -> {
            if (repeats()) check();
        });
        fields.onChange(this::check);
        fields.day.setMin(choices.today());
        fields.minutes.addValueChangeListener(change -> {
            if (!repeats()) once.respread();
        });
        form.add(dealers, mode, cadence, fields, once, series);
        form.addClassName("day-form");
        add(form);
        send = new Buttons.Accent(getTranslation("communication.days.send"), click -> plan(true));
        send.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        draft = new Buttons.Plain(getTranslation("communication.days.saveDraft"), click -> plan(false));
        getFooter()
                .add(new Buttons.Plain(getTranslation("communication.days.cancelDialog"), c -> close()), draft, send);
        filling = true;
        dealers.setValue(begin);
        filling = false;
        rearrange();
        dealers.focus();
    }

    /**
     * To talk about one thing with this dealer, once.
     *
     * @param topic filled in; may be put in other words
     * @param host who holds it; not shown where nobody is to be chosen
     * @param kept in confidence, which is said
     */
    ScheduleDialog about(TextField topic, Select<UserId> host, boolean kept) {
        dealers.setReadOnly(true);
        cadence.setVisible(false);
        topic.setWidthFull();
        form.addComponentAtIndex(1, topic);
        form.addComponentAtIndex(2, host);
        host.addValueChangeListener(change -> check());
        if (kept) {
            var circle = new Div(Glyph.LOCK.create(), new Span(getTranslation("communication.concerns.circle")));
            circle.addClassNames("row", "quiet", "in-confidence");
            form.addComponentAsFirst(circle);
        }
        topic.focus();
        return this;
    }

    private void dealers() {
        dealers.setLabel(getTranslation("communication.days.dealers"));
        dealers.setItemLabelGenerator(DealerBrief::name);
        dealers.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        dealers.setItems(
                query -> choices.search(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        dealers.addValueChangeListener(change -> rearrange());
    }

    private void modes() {
        mode.setLabel(getTranslation("communication.days.mode"));
        mode.setItems(Mode.values());
        mode.setItemLabelGenerator(one -> getTranslation("communication.days.mode." + one));
        mode.setValue(Mode.EACH);
        mode.addValueChangeListener(change -> rearrange());
    }

    private void cadences() {
        cadence.setLabel(getTranslation("communication.cadence"));
        cadence.setItems(Cadence.values());
        cadence.setItemLabelGenerator(one -> getTranslation("communication.cadence." + one));
        cadence.setValue(Cadence.ONCE);
        cadence.addClassName("cadences");
        cadence.addValueChangeListener(change -> {
            filling = true;
            var chosen = change.getValue();
            fields.kind.setValue(chosen.kind);
            fields.way.setValue(chosen.way);
            fields.minutes.setValue(chosen.minutes);
            series.fill(chosen);
            filling = false;
            rearrange();
        });
    }

    private boolean repeats() {
        return cadence.getValue().repeats();
    }

    /** Other dealers, or together instead of each: other fields, and times proposed anew. */
    private void rearrange() {
        if (filling) return;
        var several = dealers.getValue().size() > 1;
        mode.setVisible(several);
        fields.round(isRound());
        fields.oneTime(!isEach());
        once.setVisible(!repeats());
        series.setVisible(repeats());
        draft.setVisible(!repeats());
        if (!repeats() || !isEach()) once.with(chosen(), isRound());
        check();
    }

    private boolean isRound() {
        return dealers.getValue().size() > 1 && mode.getValue() == Mode.ROUND;
    }

    private boolean isEach() {
        return dealers.getValue().size() > 1 && mode.getValue() == Mode.EACH;
    }

    private List<DealerBrief> chosen() {
        return List.copyOf(dealers.getValue());
    }

    private void check() {
        if (filling) return;
        if (repeats()) {
            if (isEach()) series.each(chosen(), fields);
            else series.one(chosen(), fields, isRound());
            count();
            return;
        }
        send.setText(getTranslation("communication.days.send"));
        once.check();
    }

    private void count() {
        if (!repeats()) return;
        send.setText(getTranslation(
                series.meetsSomething() ? "communication.series.planAnyway" : "communication.series.plan",
                series.count()));
        send.setEnabled(series.count() > 0 || !isEach());
    }

    private void plan(boolean invite) {
        if (repeats()) {
            planSeries();
            return;
        }
        if (!once.isWhole()) {
            dealers.setErrorMessage(getTranslation("communication.days.required"));
            dealers.setInvalid(dealers.getValue().isEmpty());
            once.markMissing();
            return;
        }
        if (invite && dealers.getValue().size() > MANY_LETTERS) {
            Confirm.ask(
                    by,
                    "communication.days.manyLetters",
                    () -> give(true),
                    dealers.getValue().size());
        } else give(invite);
    }

    private void planSeries() {
        if (series.count() == 0) {
            dealers.setErrorMessage(getTranslation("communication.days.required"));
            dealers.setInvalid(dealers.getValue().isEmpty());
            fields.markMissing();
            series.markMissing();
            return;
        }
        // what is in the way has been shown: the button says "anyway"
        if (series.plan(by, series.meetsSomething(), () -> made.accept(List.of()))) {
            close();
            made.accept(List.of());
        }
    }

    private void give(boolean invite) {
        var ids = once.plan(by, invite, () -> made.accept(List.of()));
        if (ids != null) {
            close();
            made.accept(ids);
        } else if (once.isKnowingly()) send.setText(getTranslation("communication.days.sendAnyway"));
    }
}
