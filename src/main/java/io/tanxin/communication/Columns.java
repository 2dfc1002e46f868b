package io.tanxin.communication;

import io.tanxin.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads instants out of a row. */
final class Columns {
    private Columns() {}

    static Instant at(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(maybeAt(row, column), column);
    }

    static @Nullable Instant maybeAt(ResultSet row, String column) throws SQLException {
        return Utc.instantOrNull(row.getObject(column, LocalDateTime.class));
    }
}
