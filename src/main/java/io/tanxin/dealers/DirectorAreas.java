package io.tanxin.dealers;

import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.People;
import io.tanxin.identity.Role;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which part of the network each channel director sees: some areas, all (also dealers without area), or nothing yet. */
@Service
@Transactional
@PreAuthorize("hasAuthority('people:manage')")
public class DirectorAreas {
    /** @param areas by id; empty and not {@code all}: nothing yet */
    public record Scope(UserId director, String name, boolean all, Set<Long> areas) implements Serializable {}

    private final JdbcClient db;
    private final VisibleDealers visible;
    private final People people;
    private final AuditTrail audit;

    DirectorAreas(JdbcClient db, VisibleDealers visible, People people, AuditTrail audit) {
        this.db = db;
        this.visible = visible;
        this.people = people;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<Scope> scopes() {
        var directors = people.withRole(Role.DIRECTOR);
        if (directors.isEmpty()) return List.of();
        var areas = new HashMap<Long, Set<Long>>();
        db.sql("select person_id, coalesce(area_id, 0) as area_id from director_area where person_id in (:directors)")
                .param(
                        "directors",
                        directors.stream().map(one -> one.id().value()).toList())
                .query(row -> {
                    areas.computeIfAbsent(row.getLong("person_id"), who -> new HashSet<>())
                            .add(row.getLong("area_id"));
                });
        return directors.stream()
                .map(person -> scope(
                        person.id(),
                        person.name(),
                        areas.getOrDefault(person.id().value(), Set.of())))
                .toList();
    }

    public void all(UserId director) {
        set(director, true, Set.of());
    }

    public void only(UserId director, Set<Long> areas) {
        set(director, false, areas);
    }

    private void set(UserId director, boolean all, Set<Long> areas) {
        if (people.withRole(Role.DIRECTOR).stream()
                .noneMatch(person -> person.id().equals(director))) {
            throw new NotFound("director");
        }
        // a dealer that is just coming into an area holds the area's row: wait for it
        db.sql("select id from area order by id for update").query(Long.class).list();
        db.sql("delete from director_area where person_id = :who")
                .param("who", director.value())
                .update();
        if (all) insert(director, null);
        else areas.forEach(area -> insert(director, area));
        visible.renew(director);
        audit.record("director.areas", "PERSON", director.value(), null, Map.of("all", all, "areas", areas));
    }

    private void insert(UserId director, @Nullable Long area) {
        db.sql("insert into director_area (person_id, area_id) values (:who, :area)")
                .param("who", director.value())
                .param("area", area)
                .update();
    }

    private static Scope scope(UserId director, String name, Set<Long> areas) {
        var all = areas.contains(0L);
        return new Scope(director, name, all, all ? Set.of() : areas);
    }
}
