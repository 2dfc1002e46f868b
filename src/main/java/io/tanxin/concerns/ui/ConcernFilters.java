package io.tanxin.concerns.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.function.SerializableRunnable;
import io.tanxin.concerns.ConcernFilter;
import io.tanxin.concerns.ConcernKind;
import io.tanxin.concerns.Topic;
import io.tanxin.concerns.Urgency;
import io.tanxin.ui.AnyOf;
import io.tanxin.ui.QueryState;
import io.tanxin.ui.SearchField;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What narrows the list, as it stands in the address. */
final class ConcernFilters extends Div {
    private final Component screen;
    private final QueryState state;
    private final SerializableRunnable changed;
    private final Tabs tabs = new Tabs();
    private final SearchField search;
    private final AnyOf<ConcernKind> kind = any("concerns.anyKind");
    private final AnyOf<Urgency> urgency = any("concerns.anyUrgency");
    private final AnyOf<Topic> topic = any("concerns.anyTopic");

    ConcernFilters(Component screen, QueryState state, List<Topic> topics, SerializableRunnable changed) {
        this.screen = screen;
        this.state = state;
        this.changed = changed;
        for (var one : ConcernFilter.Tab.values()) tabs.add(new Tab(getTranslation("concerns.tab." + one)));
        tabs.getElement().setAttribute("aria-label", getTranslation("concerns.title"));
        tabs.addSelectedChangeListener(change -> {
            if (change.isFromClient()) put("tab", tab().name().toLowerCase(Locale.ROOT));
        });
        search = new SearchField(getTranslation("concerns.search"), words -> put("q", words));
        kind.of(List.of(ConcernKind.values()), one -> getTranslation("words.concern." + one))
                .whenChosen(one -> put("kind", one == null ? "" : one.name()));
        urgency.of(List.of(Urgency.values()), one -> getTranslation("words.urgency." + one))
                .whenChosen(one -> put("urgency", one == null ? "" : one.name()));
        topic.of(topics, one -> one.in(getLocale())).whenChosen(one -> put("topic", one == null ? "" : "" + one.id()));
        var row = new Div(search, kind, urgency, topic);
        row.addClassName("row");
        add(tabs, row);
        addClassName("promise-filters");
    }

    /** What the address says goes into the fields. */
    void read() {
        search.setValue(state.get("q").orElse(""));
        kind.setValue(state.get("kind", ConcernKind.class).orElse(null));
        urgency.setValue(state.get("urgency", Urgency.class).orElse(null));
        topic.setValue(topic.getGenericDataView()
                .getItems()
                .filter(one -> ("" + one.id()).equals(state.get("topic").orElse("")))
                .findFirst()
                .orElse(null));
        tabs.setSelectedIndex(state.get("tab", ConcernFilter.Tab.class)
                .orElse(ConcernFilter.Tab.OPEN)
                .ordinal());
    }

    ConcernFilter filter() {
        return new ConcernFilter(
                tab(), state.get("q").orElse("").strip(), kind.getValue(), urgency.getValue(), topicId(), null);
    }

    private @Nullable Long topicId() {
        return topic.getValue() == null ? null : topic.getValue().id();
    }

    private ConcernFilter.Tab tab() {
        return ConcernFilter.Tab.values()[Math.max(0, tabs.getSelectedIndex())];
    }

    private <T> AnyOf<T> any(String words) {
        return new AnyOf<>(getTranslation(words), getTranslation(words));
    }

    private void put(String name, String value) {
        state.put(screen, name, value);
        changed.run();
    }
}
