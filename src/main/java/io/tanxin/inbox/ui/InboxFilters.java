package io.tanxin.inbox.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.inbox.InboxFilter;
import io.tanxin.inbox.InboxFilter.Order;
import io.tanxin.inbox.InboxFilter.State;
import io.tanxin.inbox.InboxFilter.Whose;
import io.tanxin.inbox.InboxKind;
import io.tanxin.ui.AnyOf;
import io.tanxin.ui.QueryState;
import io.tanxin.ui.SearchField;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What narrows the inbox, as it stands in the address. */
final class InboxFilters extends Div {
    private final Component screen;
    private final QueryState state;
    private final SerializableRunnable changed;
    private final Tabs tabs = new Tabs();
    private final SearchField search;
    private final AnyOf<InboxKind> kind = new AnyOf<>(getTranslation("inbox.kind"), getTranslation("inbox.anyKind"));
    private final Select<Order> order = new Select<>();
    private final Select<Whose> whose = new Select<>();

    InboxFilters(
            Component screen, QueryState state, List<InboxKind> kinds, boolean area, SerializableRunnable changed) {
        this.screen = screen;
        this.state = state;
        this.changed = changed;
        for (var one : State.values()) tabs.add(new Tab(getTranslation("inbox.state." + one)));
        tabs.getElement().setAttribute("aria-label", getTranslation("inbox.title"));
        tabs.addSelectedChangeListener(change -> {
            if (change.isFromClient()) put("state", name(state()));
        });
        search = new SearchField(getTranslation("inbox.search"), words -> put("q", words));
        kind.of(kinds, one -> getTranslation("words.inboxKind." + one))
                .whenChosen(one -> put("kind", one == null ? "" : name(one)));
        kind.setVisible(kinds.size() > 1);
        choice(order, "inbox.order", "inbox.order.", Order.values());
        order.addValueChangeListener(change -> {
            if (change.isFromClient()) put("order", change.getValue() == Order.NEWEST ? "" : name(change.getValue()));
        });
        choice(whose, "inbox.whose", "inbox.whose.", Whose.values());
        whose.setVisible(area);
        whose.addValueChangeListener(change -> {
            if (change.isFromClient()) put("whose", change.getValue() == Whose.MINE ? "" : name(change.getValue()));
        });
        var row = new Div(search, kind, order, whose);
        row.addClassName("row");
        add(tabs, row);
        addClassName("promise-filters");
    }

    /** What the address says goes into the fields. */
    void read() {
        search.setValue(state.get("q").orElse(""));
        kind.setValue(state.get("kind", InboxKind.class).orElse(null));
        order.setValue(state.get("order", Order.class).orElse(Order.NEWEST));
        whose.setValue(state.get("whose", Whose.class).orElse(Whose.MINE));
        tabs.setSelectedIndex(state.get("state", State.class).orElse(State.OPEN).ordinal());
    }

    InboxFilter filter() {
        return new InboxFilter(state(), kind(), search.getValue().strip(), whose.getValue(), order.getValue());
    }

    State state() {
        return State.values()[Math.max(0, tabs.getSelectedIndex())];
    }

    boolean isNarrow() {
        return kind() != null || !search.getValue().isBlank();
    }

    private @Nullable InboxKind kind() {
        return kind.getValue();
    }

    private <E extends Enum<E>> void choice(Select<E> box, String label, String words, E[] values) {
        box.setAriaLabel(getTranslation(label));
        box.setItems(values);
        box.setItemLabelGenerator(one -> getTranslation(words + one));
        box.setValue(values[0]);
    }

    private static String name(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    private void put(String name, String value) {
        state.put(screen, name, value);
        changed.run();
    }
}
