package io.tanxin.promises.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableBiFunction;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.Route;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.promises.OwnerChoice;
import io.tanxin.promises.PromiseDraft;
import io.tanxin.promises.PromiseDraft.Side;
import io.tanxin.promises.load.WeekLoad;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.DateWords;
import io.tanxin.ui.Needed;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A promise as it is written down; knows no service, hands over a draft. */
@Route(
        value = "promise",
        registerAtStartup = false) // no address of its own: a script of its own, fetched when it opens
final class PromiseForm extends Dialog {

    /** Where the boxes find what can be chosen. */
    record Choices(
            Search dealers,
            List<Side> sides,
            SerializableBiFunction<Side, DealerBrief, List<OwnerChoice>> owners,
            SerializableFunction<ZoneId, LocalDate> today,
            Weeks weeks,
            String sentence)
            implements Serializable {

        /** How full the owner's week is, and where there is room. */
        interface Weeks extends Serializable {
            WeekLoad of(DealerBrief dealer, OwnerChoice owner, LocalDate day);

            Optional<LocalDate> room(DealerBrief dealer, OwnerChoice owner, LocalDate day);
        }

        @FunctionalInterface
        interface Search extends Serializable {
            List<DealerBrief> find(String words, int offset, int limit);
        }
    }

    private final Choices choices;
    private final SerializableConsumer<PromiseDraft> save;
    private final ComboBox<DealerBrief> dealer = new ComboBox<>();
    private final RadioButtonGroup<Side> side = new RadioButtonGroup<>();
    private final ComboBox<OwnerChoice> owner = new ComboBox<>();
    private final TextArea words = new TextArea();
    private final DatePicker due = DateWords.in(new DatePicker());
    private final LoadPanel load = new LoadPanel(due::setValue);
    private final NewPromise.Start start;

    PromiseForm(Choices choices, NewPromise.Start start, SerializableConsumer<PromiseDraft> save) {
        var fixed = start.dealer();
        this.start = start;
        this.choices = choices;
        this.save = save;
        setHeaderTitle(getTranslation("promises.form.title"));
        dealer.setLabel(getTranslation("promises.dealer"));
        dealer.setItemLabelGenerator(DealerBrief::name);
        dealer.setItems(query ->
                choices.dealers().find(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        side.setLabel(getTranslation("promises.form.side"));
        side.setItems(choices.sides());
        side.setVisible(choices.sides().size() > 1);
        side.setItemLabelGenerator(one -> getTranslation("promises.form.side." + one));
        side.setValue(start.side());
        owner.setLabel(getTranslation("promises.owner"));
        owner.setItemLabelGenerator(OwnerChoice::name);
        words.setLabel(getTranslation("promises.words"));
        words.setHelperText(getTranslation("promises.form.wordsHelp"));
        words.setMaxLength(500);
        words.setMinRows(2);
        due.setLabel(getTranslation("promises.due"));
        due.setI18n(due.getI18n()
                .setBadInputErrorMessage(getTranslation("promises.form.noSuchDay"))
                .setMinErrorMessage(getTranslation("promises.refused.DUE_BEFORE_MADE")));
        dealer.addValueChangeListener(change -> offerOwners());
        side.addValueChangeListener(change -> offerOwners());
        owner.addValueChangeListener(change -> weigh());
        due.addValueChangeListener(change -> weigh());
        words.setValue(start.words());
        if (start.due() != null) due.setValue(start.due());
        if (fixed != null) {
            dealer.setValue(fixed);
            dealer.setVisible(false);
        }
        var sentence = new Paragraph(choices.sentence());
        sentence.addClassNames("quiet", "promise-sentence");
        var body = new Div(dealer, side, owner, words, due, load, sentence);
        body.addClassName("promise-form");
        add(body);
        var ok = new Buttons.Accent(getTranslation("promises.form.save"), click -> ok());
        ok.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Buttons.Plain(getTranslation("promises.cancel"), click -> close()), ok);
        setWidth("min(32rem, 94vw)");
        (fixed == null ? dealer : words).getElement().callJsFunction("focus");
    }

    private void offerOwners() {
        var chosen = dealer.getValue();
        var offered = chosen == null ? List.<OwnerChoice>of() : choices.owners().apply(side.getValue(), chosen);
        owner.setItems(offered);
        owner.setValue(offered.isEmpty() ? null : offered.getFirst());
        due.setMin(chosen == null ? null : choices.today().apply(chosen.zone()));
    }

    /** What lies in the week now. */
    void weigh() {
        var whose = dealer.getValue();
        var who = owner.getValue();
        var day = due.getValue();
        if (side.getValue() == Side.DEALER || whose == null || who == null || day == null || due.isInvalid()) {
            load.nothing();
            return;
        }
        var week = choices.weeks().of(whose, who, day);
        load.show(week, week.isFull() ? choices.weeks().room(whose, who, day) : Optional.empty());
    }

    private void ok() {
        var required = getTranslation("promises.form.required");
        dealer.setErrorMessage(required);
        dealer.setInvalid(dealer.isEmpty());
        owner.setErrorMessage(required);
        owner.setInvalid(owner.isEmpty());
        words.setErrorMessage(required);
        words.setInvalid(words.getValue().isBlank());
        Needed.mark(due, required);
        if (dealer.isInvalid() || owner.isInvalid() || words.isInvalid() || due.isInvalid()) return;
        if (load.isBad()) return;
        save.accept(new PromiseDraft(
                dealer.getValue().id(),
                side.getValue(),
                owner.getValue().id(),
                words.getValue().strip(),
                due.getValue(),
                start.aboutKind(),
                start.aboutId(),
                load.isKnown()));
    }
}
