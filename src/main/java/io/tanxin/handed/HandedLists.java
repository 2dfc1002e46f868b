package io.tanxin.handed;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Department;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.Utc;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was handed on, for whoever may read it. */
@Service
@Transactional(readOnly = true)
public class HandedLists {
    private final HandedQueries queries;
    private final HandedSteps steps;
    private final MatterBook matters;
    private final DealerAccess access;
    private final CurrentActor actor;
    private final JdbcClient db;

    HandedLists(
            HandedQueries queries,
            HandedSteps steps,
            MatterBook matters,
            DealerAccess access,
            CurrentActor actor,
            JdbcClient db) {
        this.queries = queries;
        this.steps = steps;
        this.matters = matters;
        this.access = access;
        this.actor = actor;
        this.db = db;
    }

    /** With whom a dealer's matter is, and since when. @param department null: with a colleague whose work has no such name */
    public record With(@Nullable Department department, Instant since) implements Serializable {}

    @PreAuthorize("hasAuthority('handed:answer')")
    public List<HandedRow> rows(HandedFilter filter, @Nullable HandedKey after, int skip, int limit) {
        // of the dealers that one sees: who sees none, finds none
        return queries.rows(filter, after, skip, limit);
    }

    @PreAuthorize("hasAuthority('handed:answer')")
    public HandedRow find(HandedId id) {
        if (!actor.get().reaches(id.value())) throw new NotFound("handed");
        return queries.find(id).orElseThrow(() -> new NotFound("handed"));
    }

    /** The newest first. */
    @PreAuthorize("hasAuthority('handed:answer')")
    public List<HandedStep> steps(HandedId id) {
        return steps.of(find(id).id());
    }

    /** The matters' own pages, for who sees them; a colleague sees what was handed over and nothing else. */
    @PreAuthorize("hasAuthority('handed:answer')")
    public Map<HandedId, String> paths(List<HandedRow> rows) {
        var paths = new HashMap<HandedId, String>();
        if (!actor.may("handed:hand")) return paths;
        rows.stream()
                .filter(HandedRow::seen)
                .collect(Collectors.groupingBy(HandedRow::kind))
                .forEach((kind, some) -> {
                    var found = matters.of(kind)
                            .paths(some.stream().map(HandedRow::subject).toList());
                    some.forEach(row -> paths.put(row.id(), found.getOrDefault(row.subject(), "")));
                });
        return paths;
    }

    /** Handed on by the acting person, and late or answered. */
    @PreAuthorize("hasAuthority('handed:hand')")
    public List<HandedRow> backToMe(int limit) {
        return queries.backToMe(access.today(), limit);
    }

    /** Nobody answered, and it has climbed to the acting director. */
    @PreAuthorize("hasAuthority('handed:hand')")
    public List<HandedRow> climbed(int limit) {
        return queries.climbed(limit);
    }

    /** Of these matters of one kind those that are handed on now: for everybody who sees them, the dealer too. Never whose it is. */
    @PreAuthorize("hasAnyAuthority('promises:see', 'concerns:see', 'concerns:own')")
    public Map<Long, With> with(String kind, Collection<Long> ids) {
        var found = new HashMap<Long, With>();
        if (ids.isEmpty()) return found;
        db.sql("select h.subject_id, h.department, h.handed_at from handed h " + HandedQueries.SEEN
                        + " where h.kind = :kind and h.subject_id in (:ids) and h.open = true")
                .param("viewer", actor.id().value())
                .param("today", access.today())
                .param("kind", kind)
                .param("ids", ids)
                .query(row -> {
                    var department = row.getString("department");
                    found.put(
                            row.getLong("subject_id"),
                            new With(
                                    department == null ? null : Department.valueOf(department),
                                    Utc.instant(row.getObject("handed_at", LocalDateTime.class))));
                });
        return found;
    }
}
