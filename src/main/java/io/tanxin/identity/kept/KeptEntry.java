package io.tanxin.identity.kept;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is kept about a person.
 *
 * @param day null: it has none, it is so
 * @param heading in the person's language, as are the lines below it
 * @param data the same for programs: text, numbers, truth, and lists and maps of these; no ids of other people
 */
public record KeptEntry(@Nullable LocalDate day, String heading, List<String> lines, Map<String, ?> data) {
    public KeptEntry {
        lines = List.copyOf(lines);
    }

    /** Every word of it, wherever it stands. */
    KeptEntry each(UnaryOperator<String> change) {
        return new KeptEntry(
                day, change.apply(heading), lines.stream().map(change).toList(), map(data, change));
    }

    private static Map<String, Object> map(Map<String, ?> data, UnaryOperator<String> change) {
        var changed = new LinkedHashMap<String, Object>();
        data.forEach((key, value) -> changed.put(key, value(value, change)));
        return changed;
    }

    private static Object value(Object value, UnaryOperator<String> change) {
        return switch (value) {
            case Number number -> number;
            case Boolean truth -> truth;
            case Collection<?> several ->
                several.stream().map(one -> value(one, change)).toList();
            case Map<?, ?> inner -> {
                var changed = new LinkedHashMap<String, Object>();
                inner.forEach((key, one) -> changed.put(key.toString(), value(one, change)));
                yield changed;
            }
            default -> change.apply(value.toString());
        };
    }
}
