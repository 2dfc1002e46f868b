package io.tanxin.history;

import io.tanxin.kernel.Id;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** The history for programs: with every seal, its parts and their salts, so that it can be checked; docs/seals.md tells the form. */
@Component
class HistoryJson {
    private final ObjectMapper json;

    HistoryJson(ObjectMapper json) {
        this.json = json;
    }

    byte[] of(History history) {
        var file = new LinkedHashMap<String, Object>();
        file.put("format", "tanxin history 1");
        file.put(
                "dealer",
                Map.of(
                        "id",
                        history.dealer().id().value(),
                        "name",
                        history.dealer().name()));
        file.put("takenAt", history.at().toString());
        file.put("takenBy", history.by().value());
        file.put("seals", history.chain().seals());
        file.put("head", history.chain().head());
        var people = new TreeMap<Long, String>();
        history.people().forEach((id, name) -> people.put(id.value(), name));
        file.put("people", people);
        var parts = new LinkedHashMap<String, Object>();
        history.chapters()
                .forEach(chapter -> parts.put(
                        chapter.name(),
                        chapter.entries().stream().map(HistoryJson::entry).toList()));
        file.put("parts", parts);
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(file);
    }

    private static Map<String, Object> entry(HistoryEntry entry) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("day", entry.day().toString());
        entry.data().forEach((key, value) -> fields.put(key, plain(value)));
        return fields;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Id id -> id.value();
            case Map<?, ?> map -> {
                var plain = new LinkedHashMap<String, Object>();
                map.forEach((key, one) -> plain.put(key.toString(), plain(one)));
                yield plain;
            }
            case Collection<?> several ->
                several.stream().map(HistoryJson::plain).toList();
            case Number number -> number;
            case Boolean truth -> truth;
            default -> value.toString();
        };
    }
}
