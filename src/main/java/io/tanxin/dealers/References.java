package io.tanxin.dealers;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What was built on a row: asked of the schema's own foreign keys, so that a table of a higher module counts without being known
 * down here.
 */
@Repository
class References {
    private record End(String table, String column) {}

    private final JdbcClient db;

    References(JdbcClient db) {
        this.db = db;
    }

    /** @param but tables that do not count. @return those of the ids that some row points at */
    Set<Long> to(String table, Collection<Long> ids, Set<String> but) {
        var used = new HashSet<Long>();
        if (ids.isEmpty()) return used;
        for (var end : ends(table)) {
            if (but.contains(end.table())) continue;
            used.addAll(db.sql("select distinct `%2$s` from `%1$s` where `%2$s` in (:ids)"
                            .formatted(end.table(), end.column()))
                    .param("ids", ids)
                    .query(Long.class)
                    .list());
        }
        return used;
    }

    private List<End> ends(String table) {
        return db.sql("""
                select table_name, column_name from information_schema.key_column_usage
                 where table_schema = database() and referenced_table_name = :table and referenced_column_name = 'id'
                """)
                .param("table", table)
                .query((row, n) -> new End(row.getString(1), row.getString(2)))
                .list();
    }
}
