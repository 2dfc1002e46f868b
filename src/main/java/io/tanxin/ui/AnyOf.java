package io.tanxin.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** One of several, or any of them: a box that narrows a list. Its value is null while any will do. */
public final class AnyOf<T> extends Select<T> {
    private final String any;

    /** @param any what stands there while nothing is chosen */
    public AnyOf(String label, String any) {
        this.any = any;
        setAriaLabel(label);
        setPlaceholder(any);
        setEmptySelectionAllowed(true);
        setEmptySelectionCaption(any);
    }

    public AnyOf<T> of(Collection<T> items, SerializableFunction<T, String> words) {
        setItemLabelGenerator(one -> one == null ? any : words.apply(one));
        setItems(items);
        return this;
    }

    /** @param chosen is told what a person chose, null for any; what the program sets, it knows already */
    public AnyOf<T> whenChosen(SerializableConsumer<@Nullable T> chosen) {
        addValueChangeListener(change -> {
            if (change.isFromClient()) chosen.accept(change.getValue());
        });
        return this;
    }
}
