package io.tanxin.support.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.dealers.policy.SupportKind;
import io.tanxin.kernel.Money;
import io.tanxin.support.SupportDetail;
import io.tanxin.support.SupportDraft;
import io.tanxin.support.SupportRow;
import io.tanxin.support.line.QuickLine;
import io.tanxin.support.ui.LogDialog.Choice;
import io.tanxin.ui.DateWords;
import io.tanxin.ui.MoneyField;
import io.tanxin.ui.Needed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was given, to whom, when, at what cost, by whom: filled from the line as far as no person has filled it in. To which end it was is
 * none of these.
 */
final class SupportFields extends Div {
    private static final int USUAL_MINUTES = 15;

    private final LogDialog.Choices choices;
    private final LogDialog.For whom;
    private final SerializableRunnable another;
    private final ComboBox<DealerBrief> dealer = new ComboBox<>();
    private final TextField words = new TextField();
    private final Select<SupportForm> form = new Select<>();
    private final DatePicker day = DateWords.in(new DatePicker());
    private final IntegerField minutes = new IntegerField();
    private final MoneyField money;
    private final GiverField giver;
    private final Select<@Nullable Choice> moment = new Select<>();
    private final Select<@Nullable Choice> measure = new Select<>();
    // what a person has put right is not read from the line again
    private boolean ownDealer;
    private boolean ownForm;
    private boolean ownDay;
    private boolean ownMinutes;
    private boolean ownMoney;

    /** @param another the dealer is another one */
    SupportFields(LogDialog.Choices choices, LogDialog.For whom, SerializableRunnable another) {
        this.choices = choices;
        this.whom = whom;
        this.another = another;
        money = new MoneyField(getTranslation("support.log.money"), choices.usual());
        giver = new GiverField(choices.givers());
        addClassName("support-fields");
        fields();
        add(dealer, words, form, day, minutes, money, giver, moment, measure);
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

    private static void choose(Select<@Nullable Choice> box, @Nullable Long id) {
        if (id == null) return;
        box.getListDataView()
                .getItems()
                .filter(one -> one != null && one.id() == id)
                .findFirst()
                .ifPresent(box::setValue);
    }

    private void fields() {
        dealer.setLabel(getTranslation("support.dealer"));
        dealer.setItemLabelGenerator(DealerBrief::name);
        dealer.setItems(query ->
                choices.dealers().find(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        dealer.addValueChangeListener(change -> {
            ownDealer |= change.isFromClient();
            another.run();
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
        if (whom instanceof LogDialog.For.One(var one)) {
            dealer.setValue(one);
            ownDealer = true;
        }
        dealer.setVisible(whom instanceof LogDialog.For.Anyone);
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

    boolean isDealerChosen() {
        return ownDealer;
    }

    /** As the line says it; null: it does not say one. */
    void dealer(@Nullable DealerBrief said) {
        dealer.setValue(said);
    }

    /** By a person: the line says it no more. */
    void choose(DealerBrief one) {
        ownDealer = true;
        dealer.setValue(one);
    }

    /** @param sought null: all is well */
    void noSuchDealer(@Nullable String sought) {
        if (sought != null) dealer.setErrorMessage(getTranslation("support.log.noSuchDealer", sought));
        dealer.setInvalid(sought != null);
    }

    /** The line, into the fields that nobody has filled in. @return what it says */
    QuickLine read(String written) {
        var here = dealer.getValue();
        var usual = here == null ? choices.usual() : Money.of(here.country()).orElse(choices.usual());
        var said = QuickLine.of(written, usual, choices.today());
        words.setValue(said.words());
        if (!ownForm) form.setValue(said.form());
        if (!ownDay) day.setValue(said.day() == null ? choices.today() : said.day());
        if (!ownMinutes) minutes.setValue(said.minutes() == null ? USUAL_MINUTES : said.minutes());
        if (!ownMoney) money.setValue(said.money());
        return said;
    }

    /** Marks what is missing or wrong. */
    boolean isSound() {
        var required = getTranslation("ui.required");
        form.setErrorMessage(getTranslation("support.log.formNeeded"));
        form.setInvalid(form.isEmpty());
        if (dealer.isVisible() && !dealer.isInvalid()) {
            dealer.setErrorMessage(getTranslation("support.log.dealerNeeded"));
            dealer.setInvalid(dealer.isEmpty());
        }
        words.setErrorMessage(required);
        words.setInvalid(words.getValue().isBlank());
        Needed.mark(day, required);
        return !(form.isInvalid()
                || dealer.isVisible() && dealer.isEmpty()
                || words.isInvalid()
                || day.isInvalid()
                || minutes.isInvalid()
                || money.isInvalid());
    }

    SupportDraft draft(SupportKind intent) {
        var many = whom instanceof LogDialog.For.Many(var dealers) ? dealers.getFirst() : null;
        var at = moment.getValue();
        var serves = measure.getValue();
        return new SupportDraft(
                many == null ? dealer.getValue().id() : many,
                day.getValue(),
                form.getValue(),
                intent,
                words.getValue().strip(),
                minutes.getValue() == null ? 0 : minutes.getValue(),
                money.getValue(),
                giver.getValue().id(),
                at == null ? null : at.id(),
                serves == null ? null : serves.id());
    }
}
