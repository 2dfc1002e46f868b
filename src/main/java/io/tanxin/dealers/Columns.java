package io.tanxin.dealers;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import io.tanxin.mail.StoppedAddresses.Stopped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a row of {@code dealer} is read. */
final class Columns {

    private Columns() {}

    static DealerBrief brief(ResultSet row) throws SQLException {
        return new DealerBrief(
                new DealerId(row.getLong("id")),
                row.getString("code"),
                row.getString("name"),
                Stage.valueOf(row.getString("stage")),
                row.getString("city"),
                place(row.getString("province"), row.getString("city"), row.getString("address")),
                ZoneId.of(row.getString("zone")),
                row.getString("country"),
                orNull(row.getObject("manager_id", Long.class), UserId::new));
    }

    static DealerPortrait portrait(ResultSet row) throws SQLException {
        var draft = new DealerDraft(
                row.getString("code"),
                row.getString("name"),
                row.getString("area"),
                row.getString("province"),
                row.getString("city"),
                row.getString("address"),
                row.getBigDecimal("longitude"),
                row.getBigDecimal("latitude"),
                row.getString("industry"),
                row.getString("level"),
                row.getString("source"),
                Stage.valueOf(row.getString("stage")),
                row.getString("note"));
        return new DealerPortrait(
                new DealerId(row.getLong("id")),
                row.getInt("version"),
                draft,
                DealerState.valueOf(row.getString("state")),
                row.getObject("created_at", LocalDateTime.class).toLocalDate(),
                orNull(row.getObject("manager_id", Long.class), UserId::new),
                row.getString("manager_name"),
                row.getString("manager_phone"));
    }

    /** In one line; what the address itself says already is not said twice. */
    static @Nullable String place(@Nullable String province, @Nullable String city, @Nullable String address) {
        var street = address == null ? "" : address;
        var town = city == null || street.contains(city) ? "" : city;
        var region = province == null || street.contains(province) || province.equals(city) ? "" : province;
        var parts = Stream.of(region, town, street).filter(part -> !part.isEmpty());
        var line = parts.collect(Collectors.joining(isLatin(town + region) ? " " : ""));
        return line.isEmpty() ? null : line;
    }

    private static boolean isLatin(String words) {
        return words.chars().anyMatch(c -> c < 128 && Character.isLetter(c));
    }

    /** Of a row with {@code stopped_address} joined on the left. */
    static @Nullable Stopped stopped(ResultSet row) throws SQLException {
        var since = row.getObject("stopped_since", LocalDateTime.class);
        return since == null ? null : new Stopped(Utc.instant(since), row.getString("stopped_words"));
    }

    static <A, B> @Nullable B orNull(@Nullable A value, Function<A, B> read) {
        return value == null ? null : read.apply(value);
    }
}
