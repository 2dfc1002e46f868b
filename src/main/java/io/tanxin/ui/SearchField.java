package io.tanxin.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;

/** A field that searches while one types; {@code /} puts the cursor into it. */
public final class SearchField extends TextField {
    private static final int PAUSE = 300;

    /** @param label read out and shown as the hint inside; trimmed words go to {@code search} */
    public SearchField(String label, SerializableConsumer<String> search) {
        addClassName("search-field");
        setPlaceholder(label);
        setAriaLabel(label);
        setPrefixComponent(Glyph.SEARCH.create());
        setClearButtonVisible(true);
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(PAUSE);
        addValueChangeListener(change -> search.accept(change.getValue().trim()));
    }
}
