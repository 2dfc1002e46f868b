package io.tanxin.dealers.situation.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.formlayout.FormLayout.ResponsiveStep;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import io.tanxin.dealers.situation.Bilingual;
import io.tanxin.dealers.situation.Question;
import io.tanxin.dealers.situation.Question.Choice;
import io.tanxin.dealers.situation.QuestionKind;
import io.tanxin.ui.Buttons;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One question in both languages, with what its kind needs. What an answer is made of stays once the question was asked. */
class QuestionDialog extends Dialog {
    private static final String BETWEEN = "|";

    private final @Nullable Question before;
    private final SerializableConsumer<Question> save;
    private final TextField english = field("situation.question.english", Question.MOST_WORDS);
    private final TextField chinese = field("situation.question.chinese", Question.MOST_WORDS);
    private final TextField helpEnglish = field("situation.question.helpEnglish", Question.MOST_HELP);
    private final TextField helpChinese = field("situation.question.helpChinese", Question.MOST_HELP);
    private final Select<QuestionKind> kind = new Select<>();
    private final TextField unitEnglish = field("situation.question.unitEnglish", Question.MOST_UNIT);
    private final TextField unitChinese = field("situation.question.unitChinese", Question.MOST_UNIT);
    private final TextField currency = field("situation.question.currency", 3);
    private final IntegerField decimals = new IntegerField(getTranslation("situation.question.decimals"));
    private final TextArea choices = new TextArea(getTranslation("situation.question.choices"));
    private final Checkbox mayLeaveOut = new Checkbox(getTranslation("situation.question.mayLeaveOut"));
    private final Checkbox mayConfide = new Checkbox(getTranslation("situation.question.mayConfide"));

    /** @param before null: a new question. @param asked an earlier version has it: its kind stays */
    QuestionDialog(@Nullable Question before, boolean asked, SerializableConsumer<Question> save) {
        this.before = before;
        this.save = save;
        setHeaderTitle(getTranslation(before == null ? "situation.question.new" : "situation.question.edit"));
        setWidth("44rem");
        setCloseOnOutsideClick(false);
        kind.setLabel(getTranslation("situation.question.kind"));
        kind.setItems(QuestionKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("situation.kind." + one));
        kind.setReadOnly(asked);
        currency.setReadOnly(asked);
        if (asked) kind.setHelperText(getTranslation("situation.question.kindStays"));
        decimals.setMin(0);
        decimals.setMax(Question.MOST_DECIMALS);
        decimals.setStepButtonsVisible(true);
        choices.setHelperText(getTranslation("situation.question.choicesHelp"));
        choices.setMinRows(3);
        mayConfide.setHelperText(getTranslation("situation.question.mayConfideHelp"));
        var form = new FormLayout(
                english,
                chinese,
                helpEnglish,
                helpChinese,
                kind,
                decimals,
                currency,
                unitEnglish,
                unitChinese,
                choices,
                mayLeaveOut,
                mayConfide);
        form.setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("26rem", 2));
        form.setColspan(choices, 2);
        add(form);
        kind.addValueChangeListener(change -> fit());
        fill();
        fit();
        getFooter()
                .add(
                        new Buttons.Plain(getTranslation("ui.cancel"), click -> close()),
                        new Buttons.Accent(getTranslation("situation.question.save"), click -> trySave()));
        english.setAutofocus(before == null);
    }

    private TextField field(String key, int most) {
        var field = new TextField(getTranslation(key));
        field.setMaxLength(most);
        return field;
    }

    private void fill() {
        kind.setValue(before == null ? QuestionKind.NUMBER : before.kind());
        decimals.setValue(before == null ? 0 : before.decimals());
        currency.setValue(before == null || before.currency() == null ? "CNY" : before.currency());
        if (before == null) return;
        english.setValue(before.words().english());
        chinese.setValue(before.words().chinese());
        helpEnglish.setValue(before.help().english());
        helpChinese.setValue(before.help().chinese());
        unitEnglish.setValue(before.unit().english());
        unitChinese.setValue(before.unit().chinese());
        mayLeaveOut.setValue(before.mayLeaveOut());
        mayConfide.setValue(before.mayConfide());
        choices.setValue(String.join(
                "\n",
                before.choices().stream()
                        .map(choice -> choice.words().english() + " " + BETWEEN + " "
                                + choice.words().chinese())
                        .toList()));
    }

    /** Only what belongs to the kind. */
    private void fit() {
        unitEnglish.setVisible(kind.getValue() == QuestionKind.NUMBER);
        unitChinese.setVisible(kind.getValue() == QuestionKind.NUMBER);
        decimals.setVisible(kind.getValue().isFigure());
        currency.setVisible(kind.getValue() == QuestionKind.MONEY);
        choices.setVisible(kind.getValue() == QuestionKind.CHOICE);
    }

    private void trySave() {
        var said = choices();
        var fine = both(english, chinese, true)
                & both(helpEnglish, helpChinese, false)
                & both(unitEnglish, unitChinese, false);
        fine &= mark(decimals.getValue() == null || decimals.isInvalid(), decimals::setInvalid);
        fine &= mark(kind.getValue() == QuestionKind.MONEY && !isCurrency(currency.getValue()), currency::setInvalid);
        fine &= mark(kind.getValue() == QuestionKind.CHOICE && said.isEmpty(), choices::setInvalid);
        if (currency.isInvalid()) currency.setErrorMessage(getTranslation("situation.question.badCurrency"));
        if (choices.isInvalid())
            choices.setErrorMessage(getTranslation("situation.question.badChoices", Question.MOST_CHOICES));
        if (!fine) return;
        close();
        save.accept(question(said));
    }

    private Question question(List<Choice> said) {
        var of = kind.getValue();
        var isNumber = of == QuestionKind.NUMBER;
        return new Question(
                before == null ? name() : before.name(),
                of,
                new Bilingual(english.getValue(), chinese.getValue()),
                new Bilingual(helpEnglish.getValue(), helpChinese.getValue()),
                isNumber ? new Bilingual(unitEnglish.getValue(), unitChinese.getValue()) : Bilingual.NONE,
                of.isFigure() ? decimals.getValue() : 0,
                of == QuestionKind.MONEY ? currency.getValue() : null,
                mayLeaveOut.getValue(),
                mayConfide.getValue(),
                said);
    }

    /** Lines of {@code English | 中文}; a choice that is there already keeps its name. Empty: it cannot be read so. */
    private List<Choice> choices() {
        var read = new ArrayList<Choice>();
        if (kind.getValue() != QuestionKind.CHOICE) return read;
        for (var line : choices.getValue().lines().filter(one -> !one.isBlank()).toList()) {
            var parts = line.split("[|｜]", -1);
            if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank() || line.length() > 160) return List.of();
            var words = new Bilingual(parts[0], parts[1]);
            read.add(new Choice(known(words), words));
        }
        return read.size() > Question.MOST_CHOICES ? List.of() : read;
    }

    private String known(Bilingual words) {
        return (before == null ? List.<Choice>of() : before.choices())
                .stream()
                        .filter(choice -> choice.words().english().equals(words.english())
                                || choice.words().chinese().equals(words.chinese()))
                        .map(Choice::name)
                        .findFirst()
                        .orElseGet(QuestionDialog::name);
    }

    private static String name() {
        return "q" + UUID.randomUUID().toString().substring(0, 8);
    }

    private boolean both(TextField one, TextField other, boolean needed) {
        var half = one.getValue().isBlank() != other.getValue().isBlank();
        var none = needed && one.getValue().isBlank() && other.getValue().isBlank();
        for (var field : List.of(one, other)) {
            var bad = (half || none) && field.getValue().isBlank();
            field.setErrorMessage(bad ? getTranslation("situation.question.bothLanguages") : "");
            field.setInvalid(bad);
        }
        return !half && !none;
    }

    private static boolean mark(boolean bad, SerializableConsumer<Boolean> field) {
        field.accept(bad);
        return !bad;
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(one -> one.getCurrencyCode().equals(code));
    }
}
