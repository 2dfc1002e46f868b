package io.tanxin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stands below a list that is no Grid and brings its next rows, by key, as long as there may be some. Keeps the last row's key,
 * no row.
 */
public final class MoreRows<R, K extends Serializable> extends Button {
    private final int page;
    private final SerializableFunction<R, K> key;
    private @Nullable K last;

    /**
     * @param first the rows that the list shows already
     * @param page how many a full page holds: after fewer there are no more
     * @param next the rows behind a key
     * @param show puts one at the list's end
     */
    public MoreRows(
            List<R> first,
            int page,
            SerializableFunction<R, K> key,
            SerializableFunction<K, List<R>> next,
            SerializableConsumer<R> show) {
        this.page = page;
        this.key = key;
        setText(getTranslation("ui.more"));
        addClickListener(click -> {
            if (last == null) return;
            var rows = next.apply(last);
            rows.forEach(show);
            shown(rows);
        });
        shown(first);
    }

    private void shown(List<R> rows) {
        setVisible(rows.size() == page);
        if (!rows.isEmpty()) last = key.apply(rows.getLast());
    }
}
