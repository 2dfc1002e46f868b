package io.tanxin.bench;

import io.tanxin.kernel.Utc;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of one table, written some thousand at a time. */
final class Rows implements AutoCloseable {
    private static final int AT_ONCE = 4_000;

    private final JdbcTemplate db;
    private final List<Rows> parents;
    private final String insert;
    private final List<@Nullable Object[]> rows = new ArrayList<>(AT_ONCE);

    /**
     * @param columns separated by commas
     * @param parents what these point at: written before them
     */
    Rows(JdbcTemplate db, String table, String columns, Rows... parents) {
        this.db = db;
        this.parents = List.of(parents);
        var places = Stream.of(columns.split(",")).map(column -> "?").collect(Collectors.joining(", "));
        this.insert = "insert into %s (%s) values (%s)".formatted(table, columns, places);
    }

    void add(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) if (values[i] instanceof Instant at) values[i] = Utc.of(at);
        rows.add(values);
        if (rows.size() == AT_ONCE) close();
    }

    @Override
    public void close() {
        parents.forEach(Rows::close);
        if (!rows.isEmpty()) db.batchUpdate(insert, rows);
        rows.clear();
    }
}
