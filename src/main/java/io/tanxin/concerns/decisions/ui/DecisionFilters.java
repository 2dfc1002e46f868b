package io.tanxin.concerns.decisions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.concerns.decisions.DecisionFilter;
import io.tanxin.concerns.decisions.Interest;
import io.tanxin.concerns.decisions.Quarter;
import io.tanxin.ui.AnyOf;
import io.tanxin.ui.QueryState;
import io.tanxin.ui.SearchField;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What narrows the list, as it stands in the address. */
final class DecisionFilters extends Div {
    private static final int QUARTERS = 12;

    private final Component screen;
    private final QueryState state;
    private final SerializableRunnable changed;
    private final Tabs tabs = new Tabs();
    private final SearchField search;
    private final AnyOf<Interest> protects = any("decisions.anyInterest");
    private final AnyOf<Quarter> quarter = any("decisions.anyQuarter");

    DecisionFilters(Component screen, QueryState state, Quarter now, SerializableRunnable changed) {
        this.screen = screen;
        this.state = state;
        this.changed = changed;
        for (var one : DecisionFilter.Tab.values()) tabs.add(new Tab(getTranslation("decisions.tab." + one)));
        tabs.getElement().setAttribute("aria-label", getTranslation("decisions.title"));
        tabs.addSelectedChangeListener(change -> {
            if (change.isFromClient()) put("tab", tab().name().toLowerCase(Locale.ROOT));
        });
        search = new SearchField(getTranslation("decisions.search"), words -> put("q", words));
        protects.of(List.of(Interest.values()), one -> getTranslation("words.interest." + one))
                .whenChosen(one -> put("protects", one == null ? "" : one.name()));
        quarter.of(
                        IntStream.range(0, QUARTERS).mapToObj(now::before).toList(),
                        one -> getTranslation("decisions.quarter", String.valueOf(one.year()), one.number()))
                .whenChosen(one -> put("quarter", one == null ? "" : one.toString()));
        var row = new Div(search, protects, quarter);
        row.addClassName("row");
        add(tabs, row);
        addClassName("promise-filters");
    }

    /** What the address says goes into the fields. */
    void read() {
        search.setValue(state.get("q").orElse(""));
        protects.setValue(state.get("protects", Interest.class).orElse(null));
        var asked = state.get("quarter").flatMap(Quarter::parse).orElse(null);
        quarter.setValue(quarter.getGenericDataView()
                .getItems()
                .filter(one -> one.equals(asked))
                .findFirst()
                .orElse(null));
        tabs.setSelectedIndex(state.get("tab", DecisionFilter.Tab.class)
                .orElse(DecisionFilter.Tab.OPEN)
                .ordinal());
    }

    DecisionFilter filter() {
        return new DecisionFilter(
                tab(), state.get("q").orElse("").strip(), protects.getValue(), quarter.getValue(), null);
    }

    private DecisionFilter.Tab tab() {
        return DecisionFilter.Tab.values()[Math.max(0, tabs.getSelectedIndex())];
    }

    private <T> AnyOf<T> any(String words) {
        return new AnyOf<>(getTranslation(words), getTranslation(words));
    }

    private void put(String name, String value) {
        state.put(screen, name, value);
        changed.run();
    }
}
