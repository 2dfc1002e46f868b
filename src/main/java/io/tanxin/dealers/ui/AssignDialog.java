package io.tanxin.dealers.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.router.Route;
import io.tanxin.dealers.ui.DealerFilters.Manager;
import io.tanxin.ui.Buttons;
import io.tanxin.ui.DateWords;
import io.tanxin.ui.Needed;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** Asks to whom dealers are given, and from when on. */
@Route(
        value = "assign-dealers",
        registerAtStartup = false) // no address of its own: a script of its own, fetched when it opens
final class AssignDialog extends Dialog {
    record Choice(Manager to, LocalDate day) implements Serializable {}

    private final ComboBox<Manager> manager = new ComboBox<>(getTranslation("dealers.manager"));
    private final DatePicker day = DateWords.in(new DatePicker(getTranslation("dealers.assign.day")));
    private final SerializableConsumer<Choice> assign;

    AssignDialog(int dealers, List<Manager> managers, LocalDate today, SerializableConsumer<Choice> assign) {
        this.assign = assign;
        setHeaderTitle(getTranslation("dealers.assign.title", dealers));
        manager.setItems(managers);
        manager.setItemLabelGenerator(Manager::name);
        manager.setRequiredIndicatorVisible(true);
        manager.setWidthFull();
        day.setMin(today);
        day.setValue(today);
        day.setRequiredIndicatorVisible(true);
        day.setHelperText(getTranslation("dealers.assign.dayHelp"));
        var body = new Div(new Paragraph(getTranslation("dealers.assign.text")), manager, day);
        body.addClassName("promise-form");
        add(body);
        getFooter()
                .add(
                        new Buttons.Plain(getTranslation("ui.cancel"), click -> close()),
                        new Buttons.Accent(getTranslation("dealers.assign.do"), click -> ok()));
    }

    private void ok() {
        manager.setErrorMessage(getTranslation("ui.required"));
        manager.setInvalid(manager.isEmpty());
        if (day.isEmpty()) Needed.mark(day, getTranslation("ui.required"));
        if (manager.isInvalid() || day.isEmpty() || day.isInvalid()) return;
        close();
        assign.accept(new Choice(manager.getValue(), day.getValue()));
    }
}
