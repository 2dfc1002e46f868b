package io.tanxin.dealers;

import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which parts of a dealer a change touched, for the audit trail: the parts' names, and the step when the stage moved. */
final class Changes {

    private Changes() {}

    static Map<String, Object> between(Dealer before, Dealer after) {
        var parts = new ArrayList<String>();
        note(parts, "code", before.code(), after.code());
        note(parts, "name", before.name(), after.name());
        note(parts, "area", before.areaId(), after.areaId());
        note(parts, "province", before.province(), after.province());
        note(parts, "city", before.city(), after.city());
        note(parts, "address", before.address(), after.address());
        note(parts, "longitude", before.longitude(), after.longitude());
        note(parts, "latitude", before.latitude(), after.latitude());
        note(parts, "industry", before.industry(), after.industry());
        note(parts, "level", before.level(), after.level());
        note(parts, "source", before.source(), after.source());
        note(parts, "note", before.note(), after.note());
        note(parts, "manager", before.managerId(), after.managerId());
        if (before.stage() == after.stage()) return Map.of("parts", parts);
        parts.add("stage");
        return Map.of("parts", parts, "stage", before.stage() + " > " + after.stage());
    }

    private static void note(ArrayList<String> parts, String part, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) parts.add(part);
    }
}
