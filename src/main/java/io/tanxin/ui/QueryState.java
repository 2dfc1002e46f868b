package io.tanxin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A screen's filters as they stand in its address, so that they outlive a reload and go along in a link.
 *
 * <pre>{@code
 * beforeEnter(event) { state.read(event); search.setValue(state.get("q").orElse("")); }
 * search.addValueChangeListener(c -> { state.put(this, "q", c.getValue()); rows.fromTheTop(); });
 * }</pre>
 */
public final class QueryState implements Serializable {
    private final Map<String, String> values = new LinkedHashMap<>();
    private String path = "";
    private SerializableRunnable changed = () -> {};

    /** What the address says now. */
    public void read(BeforeEnterEvent event) {
        path = event.getLocation().getPath();
        values.clear();
        event.getLocation().getQueryParameters().getParameters().forEach((name, given) -> {
            if (!given.getFirst().isBlank()) values.put(name, given.getFirst());
        });
        changed.run();
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }

    /** One of these names, or nothing: an address is typed by people too. */
    public <E extends Enum<E>> Optional<E> get(String name, Class<E> type) {
        return get(name).flatMap(value -> {
            for (var one : type.getEnumConstants()) if (one.name().equalsIgnoreCase(value)) return Optional.of(one);
            return Optional.empty();
        });
    }

    /** Several of these names with a full stop between them; what is none of them is left out. */
    public <E extends Enum<E>> Set<E> several(String name, Class<E> type) {
        var found = EnumSet.noneOf(type);
        for (var value : get(name).orElse("").split("\\.")) {
            for (var one : type.getEnumConstants()) if (one.name().equalsIgnoreCase(value)) found.add(one);
        }
        return found;
    }

    /** As {@link #several} reads it, in the order of the names. */
    public static String several(Set<? extends Enum<?>> chosen) {
        return chosen.stream()
                .sorted(Comparator.comparingInt(Enum::ordinal))
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("."));
    }

    /** All of it, as it stands in the address. */
    public Map<String, String> all() {
        return new LinkedHashMap<>(values);
    }

    /** The same as it would stand behind the question mark, in one order whatever was chosen first. */
    public String query() {
        return QueryParameters.simple(new TreeMap<>(values)).getQueryString();
    }

    /** Told whenever the address says something else. */
    public void whenChanged(SerializableRunnable changed) {
        this.changed = changed;
    }

    /** What narrows the list, without what somebody typed: for the audit trail, which keeps no words about persons. */
    public Map<String, String> narrowed() {
        var chosen = all();
        chosen.remove("q");
        return chosen;
    }

    /** Changes the address without loading the screen again; an empty value leaves it. */
    public void put(Component screen, String name, String value) {
        if (value.isBlank() ? values.remove(name) == null : value.equals(values.put(name, value))) return;
        screen.getUI().ifPresent(this::show);
        changed.run();
    }

    /** Another part of the address stands before the same filters: the record that is open now. */
    public void path(Component screen, String changed) {
        if (path.equals(changed)) return;
        path = changed;
        screen.getUI().ifPresent(this::show);
    }

    private void show(UI ui) {
        ui.getPage().getHistory().replaceState(null, new Location(path, QueryParameters.simple(values)));
    }
}
