package io.tanxin.ui;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;

/** What a box for several choices says to a screen reader, in the reader's language. */
public final class ChoiceWords {

    private ChoiceWords() {}

    public static <T> MultiSelectComboBox<T> in(MultiSelectComboBox<T> box) {
        box.setI18n(new MultiSelectComboBoxI18n()
                .setCleared(box.getTranslation("ui.select.cleared"))
                .setSelected(box.getTranslation("ui.select.selected"))
                .setDeselected(box.getTranslation("ui.select.deselected"))
                // the place of the number is filled in the browser
                .setTotal("{count} " + box.getTranslation("ui.select.total"))
                .setFocused(box.getTranslation("ui.select.focused")));
        return box;
    }
}
