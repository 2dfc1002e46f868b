package io.tanxin.support.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.Route;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.dealers.policy.SupportKind;
import io.tanxin.kernel.DealerId;
import io.tanxin.support.Giver;
import io.tanxin.support.SupportDetail;
import io.tanxin.support.SupportDraft;
import io.tanxin.support.SupportRow;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.Glyph;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One line in which support is written down, and below it what was understood, to be put right in {@link SupportFields}. To which end it
 * was given is never guessed: Alt+1, 2 or 3. Knows no service, hands over a draft.
 */
@Route(
        value = "support-line",
        registerAtStartup = false) // no address of its own: a script of its own, fetched when it opens
final class LogDialog extends Dialog {
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
    private final Div offered = new Div();
    private final SupportFields fields;
    private final RadioButtonGroup<Boolean> shared = new RadioButtonGroup<>();

    LogDialog(Choices choices, For whom, SerializableConsumer<SupportDraft> save) {
        this.choices = choices;
        this.whom = whom;
        this.save = save;
        fields = new SupportFields(choices, whom, () -> offered.setVisible(false));
        setHeaderTitle(title());
        addClassName("support-log");
        line();
        intent();
        offered.addClassName("row");
        offered.setVisible(false);
        var understood = new Paragraph(getTranslation("support.log.understood"));
        understood.addClassName("section-title");
        shared.setItems(false, true);
        shared.setItemLabelGenerator(
                all -> getTranslation(Boolean.TRUE.equals(all) ? "support.log.shared" : "support.log.each"));
        shared.setLabel(getTranslation("support.log.sharedLabel"));
        shared.setValue(false);
        shared.setVisible(whom instanceof For.Many);
        add(line, offered, intent, understood, fields, shared);
        var ok = new Buttons.Accent(getTranslation("support.log.save"), click -> ok());
        ok.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        getFooter().add(new Buttons.Plain(getTranslation("ui.cancel"), click -> close()), ok);
        setWidth("min(42rem, 96vw)");
        line.focus();
    }

    /** An old record to be put right. */
    void fill(SupportDetail detail) {
        line.setVisible(false);
        intent.setValue(detail.row().intent());
        fields.fill(detail);
    }

    /** As it was foreseen: the line has nothing to say any more. */
    void fill(SupportRow row) {
        line.setVisible(false);
        intent.setValue(row.intent());
        fields.fill(row);
    }

    /** It is of a talk's circle: whoever writes it is told so. */
    void inConfidence() {
        var circle = new Div(Glyph.LOCK.create(), new Span(getTranslation("support.log.circle")));
        circle.addClassNames("row", "quiet", "in-confidence");
        addComponentAsFirst(circle);
    }

    /** Time and money are for all together. */
    boolean isShared() {
        return Boolean.TRUE.equals(shared.getValue());
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

    /** What the line says goes into the fields, but for those that a person has filled in. */
    private void read(String written) {
        var said = fields.read(written);
        if (!fields.isDealerChosen() && whom instanceof For.Anyone) dealer(said.dealer());
    }

    /** One that fits is meant, or of several the one with a word that begins so; else they are offered side by side. */
    private void dealer(String sought) {
        var found =
                sought.isEmpty() ? List.<DealerBrief>of() : choices.dealers().find(sought, 0, OFFERED);
        var begins = found.stream().filter(one -> begins(one.name(), sought)).toList();
        var meant = found.size() == 1 ? found : begins;
        fields.dealer(meant.size() == 1 ? meant.getFirst() : null);
        offered.removeAll();
        offered.setVisible(found.size() > 1);
        for (var one : found) offered.add(new Buttons.Soft(one.name(), click -> fields.choose(one)));
        fields.noSuchDealer(!sought.isEmpty() && found.isEmpty() ? sought : null);
    }

    /** "chen" begins a word of "Chen's Kitchen", and none of "Northern Kitchens". */
    private static boolean begins(String name, String sought) {
        return Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(sought), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(name)
                .find();
    }

    private void ok() {
        intent.setErrorMessage(getTranslation("support.log.intentNeeded"));
        intent.setInvalid(intent.isEmpty());
        if (fields.isSound() && !intent.isInvalid()) save.accept(fields.draft(intent.getValue()));
    }
}
