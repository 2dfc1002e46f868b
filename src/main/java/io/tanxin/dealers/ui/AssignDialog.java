package io.tanxin.dealers.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import io.tanxin.dealers.ui.DealerFilters.Manager;
import io.tanxin.ui.Buttons;
import java.util.List;

/** Asks to whom dealers are given. */
class AssignDialog extends Dialog {
    private final ComboBox<Manager> manager = new ComboBox<>(getTranslation("dealers.manager"));

    AssignDialog(int dealers, List<Manager> managers, SerializableConsumer<Manager> assign) {
        setHeaderTitle(getTranslation("dealers.assign.title", dealers));
        manager.setItems(managers);
        manager.setItemLabelGenerator(Manager::name);
        manager.setRequiredIndicatorVisible(true);
        manager.setWidthFull();
        add(new Paragraph(getTranslation("dealers.assign.text")), manager);
        getFooter()
                .add(
                        new Buttons.Plain(getTranslation("ui.cancel"), click -> close()),
                        new Buttons.Accent(getTranslation("dealers.assign.do"), click -> {
                            if (manager.isEmpty()) {
                                manager.setErrorMessage(getTranslation("ui.required"));
                                manager.setInvalid(true);
                                return;
                            }
                            close();
                            assign.accept(manager.getValue());
                        }));
    }
}
