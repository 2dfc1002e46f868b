package io.tanxin.support.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.Route;
import io.tanxin.calendar.End;
import io.tanxin.calendar.Recurrence;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.dealers.policy.SupportKind;
import io.tanxin.kernel.Money;
import io.tanxin.support.SupportRow;
import io.tanxin.support.repeating.Pace;
import io.tanxin.support.repeating.RepeatDraft;
import io.tanxin.support.repeating.Standing;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.DateWords;
import io.tanxin.ui.MoneyField;
import io.tanxin.ui.Needed;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What comes again and again, in which rhythm, from when until when. To which end it is given is chosen here, once for all its days.
 * Knows no service, hands over a draft.
 */
@Route(
        value = "support-repeat",
        registerAtStartup = false) // no address of its own: a script of its own, fetched when it opens
final class RepeatDialog extends Dialog {
    private final LogDialog.For whom;
    private final SerializableConsumer<RepeatDraft> save;
    private final SerializableFunction<Recurrence, String> rhythm;
    private final ComboBox<DealerBrief> dealer = new ComboBox<>();
    private final TextField words = new TextField();
    private final RadioButtonGroup<SupportKind> intent = new RadioButtonGroup<>();
    private final Select<SupportForm> form = new Select<>();
    private final IntegerField minutes = new IntegerField();
    private final MoneyField money;
    private final GiverField giver;
    private final LocalDate today;
    private final Select<Pace> pace = new Select<>();
    private final DatePicker start = DateWords.in(new DatePicker());
    private final DatePicker until = DateWords.in(new DatePicker());
    private final Checkbox byItself = new Checkbox();
    private final Paragraph hint = new Paragraph();
    private final Button ok;

    /** @param rhythm how people say it */
    RepeatDialog(
            LogDialog.Choices choices,
            LogDialog.For whom,
            SerializableFunction<Recurrence, String> rhythm,
            SerializableConsumer<RepeatDraft> save) {
        this.whom = whom;
        this.save = save;
        today = choices.today();
        this.rhythm = rhythm;
        money = new MoneyField(getTranslation("support.log.money"), choices.usual());
        giver = new GiverField(choices.givers());
        setHeaderTitle(
                whom instanceof LogDialog.For.Many(var dealers)
                        ? getTranslation("repeating.dialog.titleMany", dealers.size())
                        : getTranslation("repeating.dialog.title"));
        addClassName("support-log");
        what(choices);
        when();
        hint.setText(getTranslation("repeating.dialog.hint"));
        hint.addClassName("quiet");
        var grid = new Div(dealer, words, form, minutes, money, giver, start, until, pace);
        grid.addClassName("support-fields");
        add(hint, intent, grid, byItself);
        ok = new Buttons.Accent(getTranslation("repeating.dialog.save"), click -> ok());
        ok.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Buttons.Plain(getTranslation("ui.cancel"), click -> close()), ok);
        setWidth("min(42rem, 96vw)");
        words.focus();
    }

    /** As it was given once. */
    void fill(SupportRow row) {
        fill(row.words(), row.intent(), row.form(), row.minutes(), row.money());
        giver.keep(row.givenBy(), row.giverName());
    }

    /** As it comes now; from its next day on it is to be another way. */
    void change(Standing now) {
        setHeaderTitle(getTranslation("repeating.dialog.titleChange"));
        hint.setText(getTranslation("repeating.dialog.hintChange"));
        ok.setText(getTranslation("repeating.dialog.saveChange"));
        start.setLabel(getTranslation("repeating.dialog.from"));
        fill(now.words(), now.intent(), now.form(), now.minutes(), now.money());
        giver.keep(now.givenBy(), now.giverName());
        var next = now.next();
        start.setValue(next == null || next.isBefore(today) ? today : next);
        Pace.of(now.recurrence()).ifPresent(pace::setValue);
        if (now.recurrence().end() instanceof End.Until(var last)) until.setValue(last);
        byItself.setValue(now.byItself());
    }

    private void fill(String said, @Nullable SupportKind end, SupportForm what, int howLong, @Nullable Money worth) {
        words.setValue(said);
        intent.setValue(end);
        form.setValue(what);
        minutes.setValue(howLong);
        money.setValue(worth);
    }

    private void what(LogDialog.Choices choices) {
        dealer.setLabel(getTranslation("support.dealer"));
        dealer.setItemLabelGenerator(DealerBrief::name);
        dealer.setItems(query ->
                choices.dealers().find(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
        dealer.setVisible(whom instanceof LogDialog.For.Anyone);
        if (whom instanceof LogDialog.For.One(var one)) dealer.setValue(one);
        words.setLabel(getTranslation("support.words"));
        words.setHelperText(getTranslation("support.log.wordsHelp"));
        words.setPlaceholder(getTranslation("repeating.dialog.example"));
        words.setMaxLength(500);
        words.addClassName("wide");
        intent.setLabel(getTranslation("support.log.intent"));
        intent.setItems(SupportKind.values());
        intent.setItemLabelGenerator(one -> getTranslation("words.support." + one));
        intent.addValueChangeListener(change -> intent.setInvalid(false));
        form.setLabel(getTranslation("support.form"));
        form.setItems(SupportForm.values());
        form.setItemLabelGenerator(one -> one == null ? "" : getTranslation("words.supportForm." + one));
        form.addValueChangeListener(change -> form.setInvalid(false));
        minutes.setLabel(getTranslation("support.log.minutes"));
        minutes.setMin(0);
        minutes.setStep(15);
        minutes.setStepButtonsVisible(true);
        minutes.setValue(0);
        minutes.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(getTranslation("support.log.minutesBad"))
                .setMinErrorMessage(getTranslation("support.log.minutesBad"))
                .setStepErrorMessage(""));
    }

    private void when() {
        start.setLabel(getTranslation("repeating.dialog.start"));
        start.setMin(today);
        start.setValue(today);
        start.setI18n(start.getI18n().setMinErrorMessage(getTranslation("repeating.refused.BEGINS_BEFORE_TODAY")));
        start.addValueChangeListener(change -> paces());
        pace.setLabel(getTranslation("repeating.dialog.pace"));
        pace.addClassName("wide");
        pace.setItemLabelGenerator(this::say);
        paces();
        until.setLabel(getTranslation("repeating.dialog.until"));
        until.setHelperText(getTranslation("repeating.dialog.untilHelp"));
        byItself.setLabel(getTranslation("repeating.dialog.byItself"));
        byItself.setHelperText(getTranslation("repeating.dialog.byItselfHelp"));
    }

    /** Their words tell the day, which the first one says. */
    private void paces() {
        if (start.getValue() == null) return;
        var chosen = pace.getValue();
        pace.setItems(Pace.values());
        pace.setValue(chosen == null ? Pace.MONTHLY : chosen);
    }

    private String say(Pace one) {
        var first = start.getValue() == null ? today : start.getValue();
        return rhythm.apply(new Recurrence(one.from(first), new End.Never(), first.atStartOfDay(), ZoneOffset.UTC));
    }

    private void ok() {
        var required = getTranslation("ui.required");
        intent.setErrorMessage(getTranslation("repeating.dialog.intentNeeded"));
        intent.setInvalid(intent.isEmpty());
        form.setErrorMessage(getTranslation("support.log.formNeeded"));
        form.setInvalid(form.isEmpty());
        words.setErrorMessage(required);
        words.setInvalid(words.getValue().isBlank());
        dealer.setErrorMessage(getTranslation("support.log.dealerNeeded"));
        dealer.setInvalid(dealer.isVisible() && dealer.isEmpty());
        until.setErrorMessage(getTranslation("repeating.refused.ENDS_BEFORE_IT_BEGINS"));
        until.setInvalid(until.getValue() != null
                && start.getValue() != null
                && until.getValue().isBefore(start.getValue()));
        Needed.mark(start, required);
        if (intent.isInvalid()
                || form.isInvalid()
                || words.isInvalid()
                || dealer.isInvalid()
                || start.isInvalid()
                || until.isInvalid()
                || minutes.isInvalid()
                || money.isInvalid()) return;
        save.accept(new RepeatDraft(
                whom instanceof LogDialog.For.Many(var many)
                        ? many.getFirst()
                        : dealer.getValue().id(),
                form.getValue(),
                intent.getValue(),
                words.getValue().strip(),
                minutes.getValue() == null ? 0 : minutes.getValue(),
                money.getValue(),
                giver.getValue().id(),
                pace.getValue(),
                start.getValue(),
                until.getValue(),
                byItself.getValue()));
    }
}
