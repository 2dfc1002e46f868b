package io.tanxin.dealers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.formlayout.FormLayout.ResponsiveStep;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.data.validator.BigDecimalRangeValidator;
import com.vaadin.flow.data.validator.StringLengthValidator;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import io.tanxin.dealers.Areas.Area;
import io.tanxin.dealers.DealerDraft;
import io.tanxin.dealers.DealerService.Saved;
import io.tanxin.dealers.Stage;
import io.tanxin.dealers.Words;
import io.tanxin.kernel.DealerId;
import io.tanxin.ui.Buttons;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dealer's own facts, to be filled in. Stays open, with what was typed, until they are saved. */
class DealerDialog extends Dialog {
    private final Binder<DealerDraft> binder = new Binder<>(DealerDraft.class);
    private final TextField code = new TextField(getTranslation("dealers.code"));
    private final Select<Stage> stage = new Select<>();
    private final Paragraph failure = new Paragraph();
    private final SerializableFunction<DealerDraft, Saved> save;
    private final SerializableConsumer<DealerId> saved;

    /** @param before null: a new dealer */
    DealerDialog(
            List<Area> areas,
            @Nullable DealerDraft before,
            SerializableFunction<DealerDraft, Saved> save,
            SerializableConsumer<DealerId> saved) {
        this.save = save;
        this.saved = saved;
        setHeaderTitle(getTranslation(before == null ? "dealers.new" : "dealers.edit"));
        setWidth("44rem");
        setCloseOnOutsideClick(false);
        failure.addClassName("text-bad");
        failure.getElement().setAttribute("role", "alert");
        failure.setVisible(false);
        add(failure, form(areas));
        getFooter()
                .add(
                        new Buttons.Plain(getTranslation("ui.cancel"), click -> close()),
                        new Buttons.Accent(getTranslation("dealers.save"), click -> trySave()));
        if (before == null) stage.setValue(Stage.GROWING);
        else {
            binder.readRecord(before);
            stage.setReadOnly(true);
            stage.setHelperText(getTranslation("policies.stage.elsewhere"));
        }
        code.setAutofocus(before == null);
    }

    private Component form(List<Area> areas) {
        var form = new FormLayout();
        form.setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("26rem", 2));
        var name = text("name", 120, true);
        binder.forField(code)
                .asRequired(getTranslation("ui.required"))
                .withValidator(given -> Words.isCode(Words.narrow(given).strip()), getTranslation("dealers.badCode"))
                .bind("code");
        stage.setLabel(getTranslation("dealers.stage"));
        stage.setItems(Stage.values());
        stage.setItemLabelGenerator(one -> getTranslation("words.stage." + one));
        binder.forField(stage).bind("stage");
        var area = new ComboBox<String>(getTranslation("dealers.area"));
        area.setItems(areas.stream().map(Area::name).toList());
        area.setAllowCustomValue(true);
        area.addCustomValueSetListener(typed -> area.setValue(typed.getDetail()));
        binder.forField(area)
                .withValidator(given -> given == null || given.length() <= 80, getTranslation("dealers.tooLong", 80))
                .bind("area");
        var note = new TextArea(getTranslation("dealers.note"));
        bind(note, "note", 500, false);
        form.add(
                code,
                stage,
                name,
                area,
                text("province", 40, false),
                text("city", 40, false),
                text("address", 300, false),
                text("industry", 60, false),
                text("level", 20, false),
                text("source", 60, false),
                degrees("longitude", 180),
                degrees("latitude", 90),
                note);
        form.setColspan(note, 2);
        return form;
    }

    private TextField text(String property, int most, boolean required) {
        var field = new TextField(getTranslation("dealers." + property));
        bind(field, property, most, required);
        return field;
    }

    private <F extends Component & HasValue<?, String>> void bind(
            F field, String property, int most, boolean required) {
        var binding = binder.forField(field);
        if (required) binding.asRequired(getTranslation("ui.required"));
        binding.withValidator(new StringLengthValidator(getTranslation("dealers.tooLong", most), 0, most))
                .withValidator(Words::isFit, getTranslation("dealers.unfit"))
                .withNullRepresentation("")
                .bind(property);
    }

    private BigDecimalField degrees(String property, int most) {
        var field = new BigDecimalField(getTranslation("dealers." + property));
        binder.forField(field)
                .withValidator(new BigDecimalRangeValidator(
                        getTranslation("dealers.badDegrees", most), new BigDecimal(-most), new BigDecimal(most)))
                .bind(property);
        return field;
    }

    private void trySave() {
        failure.setVisible(false);
        DealerDraft draft;
        try {
            draft = binder.writeRecord();
        } catch (ValidationException shownAtTheFields) {
            return;
        }
        switch (save.apply(draft)) {
            case Saved.Done(var id) -> {
                close();
                saved.accept(id);
            }
            case Saved.CodeTaken(var taken) -> {
                code.setErrorMessage(getTranslation("dealers.codeTaken", taken));
                code.setInvalid(true);
                code.focus();
            }
            case Saved.ChangedMeanwhile() -> {
                failure.setText(getTranslation("dealers.changedMeanwhile"));
                failure.setVisible(true);
            }
        }
    }
}
