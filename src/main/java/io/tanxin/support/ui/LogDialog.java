package io.tanxin.support.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.Route;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.dealers.policy.SupportKind;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Money;
import io.tanxin.support.Giver;
import io.tanxin.support.SupportDetail;
import io.tanxin.support.SupportDraft;
import io.tanxin.support.SupportRow;
import io.tanxin.support.line.QuickLine;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.DateWords;
import io.tanxin.ui.Glyph;
import io.tanxin.ui.MoneyField;
import io.tanxin.ui.Needed;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line in which support is written down, and below it what was understood, to be put right. To which end it was given is never
 * guessed: Alt+1, 2 or 3. Knows no service, hands over a draft.
 */
@Route(
        value = "support-line",
        registerAtStartup = false) // no address of its own: a script of its own, fetched when it opens
final class LogDialog extends Dialog {
    private static final int USUAL_MINUTES = 15;
    private static final int OFFERED = 6;

    /** Where the boxes find what can be chosen. */
    record Choices(
            Search dealers,
            List<Giver> givers,
            SerializableFunction<DealerId, List<Choice>> moments,
            SerializableFunction<DealerId, List<Choice>> measures,
            LocalDate today,
            Currency usual)
            implements Serializable {

        @FunctionalInterface
        interface Search extends Serializable {
            List<DealerBrief> find(String words, int offset, int limit);
        }
    }

    /** A key moment, or a measure, as the box shows it. */
    record Choice(long id, String words) implements Serializable {}

    /** For whom it is written down. */
    sealed interface For extends Serializable {
        record Anyone() implements For {}

        record One(DealerBrief dealer) implements For {}

        record Many(List<DealerId> dealers) implements For {}
    }

    private final Choices choices;
    private final For whom;
    private final SerializableConsumer<SupportDraft> save;
    private final TextField line = new TextField();
    private final RadioButtonGroup<SupportKind> intent = new RadioButtonGroup<>();
    private final ComboBox<DealerBrief> dealer = new ComboBox<>();
    private final Div offered = new Div();
    private final TextField words = new TextField();
    private final Select<SupportForm> form = new Select<>();
    private final DatePicker day = DateWords.in(new DatePicker());
    private final IntegerField minutes = new IntegerField();
    private final MoneyField money;
    private final GiverField giver;
    private final Select<@Nullable Choice> moment = new Select<>();
    private final Select<@Nullable Choice> measure = new Select<>();
    private final RadioButtonGroup<Boolean> shared = new RadioButtonGroup<>();
    // what a person has put right is not read from the line again
    private boolean ownDealer;
    private boolean ownForm;
    private boolean ownDay;
    private boolean ownMinutes;
    private boolean ownMoney;

    LogDialog(Choices choices, For whom, SerializableConsumer<SupportDraft> save) {
        this.choices = choices;
        this.whom = whom;
        this.save = save;
        money = new MoneyField(getTranslation("support.log.money"), choices.usual());
        giver = new GiverField(choices.givers());
        setHeaderTitle(title());
        addClassName("support-log");
        line();
        intent();
        fields();
        var grid = new Div(dealer, words, form, day, minutes, money, giver, moment, measure);
        grid.addClassName("support-fields");
        var understood = new Paragraph(getTranslation("support.log.understood"));
        understood.addClassName("section-title");
        shared.setItems(false, true);
        shared.setItemLabelGenerator(
                all -> getTranslation(Boolean.TRUE.equals(all) ? "support.log.shared" : "support.log.each"));
        shared.setLabel(getTranslation("support.log.sharedLabel"));
        shared.setValue(false);
        shared.setVisible(whom instanceof For.Many);
        add(line, offered, intent, understood, grid, shared);
        var ok = new Buttons.Accent(getTranslation("support.log.save"), click -> ok());
        ok.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Buttons.Plain(getTranslation("ui.cancel"), click -> close()), ok);
        setWidth("min(42rem, 96vw)");
        line.focus();
    }

    /** An old record to be put right: the moment and the measure that it has it keeps, also when they are not offered any more. */
    void fill(SupportDetail detail) {
        var row = detail.row();
        if (detail.moment() != null && row.keyMoment() != null)
            keep(moment, new Choice(row.keyMoment(), detail.moment().in(getLocale())));
        if (detail.measure() != null && row.measure() != null)
            keep(measure, new Choice(row.measure(), detail.measure()));
        fill(row);
    }

    private static void keep(Select<@Nullable Choice> box, Choice has) {
        var all =
                new ArrayList<@Nullable Choice>(box.getListDataView().getItems().toList());
        if (all.stream().noneMatch(one -> one != null && one.id() == has.id())) all.add(has);
        box.setItems(all);
        box.setVisible(true);
    }

    /** As it was foreseen, or given once: the line has nothing to say any more. */
    void fill(SupportRow row) {
        ownDealer = ownForm = ownDay = ownMinutes = ownMoney = true;
        line.setVisible(false);
        intent.setValue(row.intent());
        words.setValue(row.words());
        form.setValue(row.form());
        day.setValue(row.day());
        minutes.setValue(row.minutes());
        money.setValue(row.money());
        giver.keep(row.givenBy(), row.giverName());
        choose(moment, row.keyMoment());
        choose(measure, row.measure());
        words.focus();
    }

    /** It is of a talk's circle: whoever writes it is told so. */
    void inConfidence() {
        var circle = new Div(Glyph.LOCK.create(), new Span(getTranslation("support.log.circle")));
        circle.addClassNames("row", "quiet");
        addComponentAsFirst(circle);
    }

    /** Time and money are for all together. */
    boolean isShared() {
        return Boolean.TRUE.equals(shared.getValue());
    }

    private static void choose(Select<@Nullable Choice> box, @Nullable Long id) {
        if (id == null) return;
        box.getListDataView()
                .getItems()
                .filter(one -> one != null && one.id() == id)
                .findFirst()
                .ifPresent(box::setValue);
    }

    private String title() {
        return whom instanceof For.Many(var dealers)
                ? getTranslation("support.log.titleMany", dealers.size())
                : getTranslation("support.log.title");
    }

    private void line() {
        line.setLabel(getTranslation("support.log.line"));
        line.setPlaceholder(
                getTranslation(whom instanceof For.Anyone ? "support.log.example" : "support.log.exampleHere"));
        line.setHelperText(getTranslation("support.log.lineHelp"));
        line.setMaxLength(600);
        line.setWidthFull();
        line.setValueChangeMode(ValueChangeMode.LAZY);
        line.setValueChangeTimeout(250);
        line.addValueChangeListener(change -> read(change.getValue()));
        // what is in the field at that moment: the last letters may not have come yet
        line.getElement()
                .addEventListener("keydown", pressed -> {
                    var written = pressed.getEventData().get("element.value").asString();
                    if (!written.equals(line.getValue())) line.setValue(written);
                    ok();
                })
                .setFilter("event.key === 'Enter' && !event.isComposing && !event.ctrlKey")
                .addEventData("element.value");
    }

    private void intent() {
        intent.setLabel(getTranslation("support.log.intent"));
        intent.setItems(SupportKind.values());
        intent.setItemLabelGenerator(one -> getTranslation("support.log.intent." + one, one.ordinal() + 1));
        intent.setRequiredIndicatorVisible(true);
        intent.addValueChangeListener(change -> intent.setInvalid(false));
        var keys = List.of(Key.DIGIT_1, Key.DIGIT_2, Key.DIGIT_3);
        for (var one : SupportKind.values()) {
            Shortcuts.addShortcutListener(this, () -> intent.setValue(one), keys.get(one.ordinal()), KeyModifier.ALT);
        }
    }

    private void fields() {
        offered.addClassName("row");
        offered.setVisible(false);
        dealer.setLabel(getTranslation("support.dealer"));
        dealer.setItemLabelGenerator(DealerBrief::name);
        dealer.setItems(query ->
                choices.dealers().find(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        dealer.addValueChangeListener(change -> {
            ownDealer |= change.isFromClient();
            offered.setVisible(false);
            offerMoments();
        });
        words.setLabel(getTranslation("support.words"));
        words.setHelperText(getTranslation("support.log.wordsHelp"));
        words.setMaxLength(500);
        words.addClassName("wide");
        form.setLabel(getTranslation("support.form"));
        form.setItems(SupportForm.values());
        form.setItemLabelGenerator(one -> one == null ? "" : getTranslation("words.supportForm." + one));
        form.addValueChangeListener(change -> {
            ownForm |= change.isFromClient();
            form.setInvalid(false);
        });
        day.setLabel(getTranslation("support.day"));
        day.setMax(choices.today());
        day.setValue(choices.today());
        day.setI18n(day.getI18n().setMaxErrorMessage(getTranslation("support.refused.NOT_GIVEN_YET")));
        day.addValueChangeListener(change -> ownDay |= change.isFromClient());
        minutes.setLabel(getTranslation("support.log.minutes"));
        minutes.setMin(0);
        minutes.setStepButtonsVisible(true);
        minutes.setStep(15);
        minutes.setValue(USUAL_MINUTES);
        minutes.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(getTranslation("support.log.minutesBad"))
                .setMinErrorMessage(getTranslation("support.log.minutesBad"))
                .setStepErrorMessage(""));
        minutes.addValueChangeListener(change -> ownMinutes |= change.isFromClient());
        money.addValueChangeListener(change -> ownMoney |= change.isFromClient());
        among(moment, "support.moment");
        among(measure, "support.measure");
        if (whom instanceof For.One(var one)) {
            dealer.setValue(one);
            ownDealer = true;
        }
        dealer.setVisible(whom instanceof For.Anyone);
        offerMoments();
    }

    private void among(Select<@Nullable Choice> box, String label) {
        box.setLabel(getTranslation(label));
        box.setEmptySelectionAllowed(true);
        box.setEmptySelectionCaption(getTranslation("support.noMoment"));
        box.setItemLabelGenerator(one -> one == null ? getTranslation("support.noMoment") : one.words());
    }

    /** What there is at this dealer to choose from. */
    private void offerMoments() {
        var here = dealer.getValue();
        offer(moment, here == null ? List.of() : choices.moments().apply(here.id()));
        offer(measure, here == null ? List.of() : choices.measures().apply(here.id()));
        if (here != null) Money.of(here.country()).ifPresent(money::usual);
    }

    private static void offer(Select<@Nullable Choice> box, List<Choice> found) {
        box.setItems(found);
        box.setVisible(!found.isEmpty());
    }

    /** What the line says goes into the fields, but for those that a person has filled in. */
    private void read(String written) {
        var here = dealer.getValue();
        var usual = here == null ? choices.usual() : Money.of(here.country()).orElse(choices.usual());
        var said = QuickLine.of(written, usual, choices.today());
        words.setValue(said.words());
        if (!ownForm) form.setValue(said.form());
        if (!ownDay) day.setValue(said.day() == null ? choices.today() : said.day());
        if (!ownMinutes) minutes.setValue(said.minutes() == null ? USUAL_MINUTES : said.minutes());
        if (!ownMoney) money.setValue(said.money());
        if (!ownDealer && whom instanceof For.Anyone) dealer(said.dealer());
    }

    /** One that fits is meant; several are offered side by side. */
    private void dealer(String sought) {
        var found =
                sought.isEmpty() ? List.<DealerBrief>of() : choices.dealers().find(sought, 0, OFFERED);
        dealer.setValue(found.size() == 1 ? found.getFirst() : null);
        offered.removeAll();
        offered.setVisible(found.size() > 1);
        for (var one : found) {
            offered.add(new Buttons.Soft(one.name(), click -> {
                ownDealer = true;
                dealer.setValue(one);
            }));
        }
        if (!sought.isEmpty() && found.isEmpty()) {
            dealer.setErrorMessage(getTranslation("support.log.noSuchDealer", sought));
            dealer.setInvalid(true);
        } else dealer.setInvalid(false);
    }

    private void ok() {
        var required = getTranslation("ui.required");
        intent.setErrorMessage(getTranslation("support.log.intentNeeded"));
        intent.setInvalid(intent.isEmpty());
        form.setErrorMessage(getTranslation("support.log.formNeeded"));
        form.setInvalid(form.isEmpty());
        if (dealer.isVisible() && !dealer.isInvalid()) {
            dealer.setErrorMessage(getTranslation("support.log.dealerNeeded"));
            dealer.setInvalid(dealer.isEmpty());
        }
        words.setErrorMessage(required);
        words.setInvalid(words.getValue().isBlank());
        Needed.mark(day, required);
        if (intent.isInvalid()
                || form.isInvalid()
                || dealer.isVisible() && dealer.isEmpty()
                || words.isInvalid()
                || day.isInvalid()
                || minutes.isInvalid()
                || money.isInvalid()) {
            return;
        }
        save.accept(draft());
    }

    private SupportDraft draft() {
        var many = whom instanceof For.Many(var dealers) ? dealers.getFirst() : null;
        var at = moment.getValue();
        var serves = measure.getValue();
        return new SupportDraft(
                many == null ? dealer.getValue().id() : many,
                day.getValue(),
                form.getValue(),
                intent.getValue(),
                words.getValue().strip(),
                minutes.getValue() == null ? 0 : minutes.getValue(),
                money.getValue(),
                giver.getValue().id(),
                at == null ? null : at.id(),
                serves == null ? null : serves.id());
    }
}
