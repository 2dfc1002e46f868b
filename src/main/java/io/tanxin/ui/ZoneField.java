package io.tanxin.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Stream;

/** Chooses a time zone by part of its name: {@code Shanghai}. The list is read when asked for, not kept in the session. */
public final class ZoneField extends ComboBox<ZoneId> {

    public ZoneField(String label) {
        super(label);
        setItemLabelGenerator(zone -> zone.getId().replace('_', ' '));
        setItems(query ->
                zones(query.getFilter().orElse("")).skip(query.getOffset()).limit(query.getLimit()));
    }

    private static Stream<ZoneId> zones(String part) {
        var wanted = part.toLowerCase(Locale.ROOT).replace(' ', '_');
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .filter(id -> id.toLowerCase(Locale.ROOT).contains(wanted))
                .sorted()
                .map(ZoneId::of);
    }
}
