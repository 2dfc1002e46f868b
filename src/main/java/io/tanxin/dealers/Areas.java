package io.tanxin.dealers;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The company's own division of its network. */
@Service
@Transactional
public class Areas {
    public record Area(long id, String name) {}

    private final JdbcClient db;

    Areas(JdbcClient db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public List<Area> all() {
        return db.sql("select id, name from area order by convert(name using gbk), id limit 500")
                .query((row, n) -> new Area(row.getLong("id"), row.getString("name")))
                .list();
    }

    /** The area of this name; one that is not there yet is made. */
    @Nullable Long idOf(@Nullable String name) {
        if (name == null) return null;
        var known = find(name);
        if (known.isPresent()) return known.get();
        db.sql("insert into area (name) values (:name) on duplicate key update name = area.name")
                .param("name", name)
                .update();
        return find(name).orElseThrow();
    }

    /** Of those that are there. */
    Set<Long> idsOf(Collection<String> names) {
        if (names.isEmpty()) return Set.of();
        return Set.copyOf(db.sql("select id from area where name in (:names)")
                .param("names", names)
                .query(Long.class)
                .list());
    }

    /** Those of them that are nobody's. */
    void remove(Collection<Long> ids, References references) {
        var unused = new HashSet<>(ids);
        unused.removeAll(references.to("area", ids, Set.of()));
        if (unused.isEmpty()) return;
        db.sql("delete from area where id in (:ids)").param("ids", unused).update();
    }

    private Optional<Long> find(String name) {
        return db.sql("select id from area where name = :name")
                .param("name", name)
                .query(Long.class)
                .optional();
    }
}
