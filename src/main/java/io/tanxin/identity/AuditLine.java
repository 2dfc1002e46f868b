package io.tanxin.identity;

import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit trail.
 *
 * @param actor the person's name as it is known now; else the job's: {@code SYSTEM:reminders}
 * @param subjectName the name of the person it is about, where it is about a person
 * @param details as they were recorded: {@code way, password}
 */
public record AuditLine(
        long id,
        Instant at,
        String actor,
        String label,
        String action,
        @Nullable String subjectKind,
        @Nullable Long subjectId,
        @Nullable String subjectName,
        Map<String, String> details)
        implements Serializable {

    /** What the list is sorted by, the newest first. */
    public record Key(Instant at, long id) implements Serializable {}

    public Key key() {
        return new Key(at, id);
    }
}
