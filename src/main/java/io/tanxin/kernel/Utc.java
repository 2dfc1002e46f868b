package io.tanxin.kernel;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Instants as the database's {@code datetime(6)} holds them: in UTC, whatever the zone of the program or of the server. */
public final class Utc {
    private Utc() {}

    public static LocalDateTime of(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    public static Instant instant(LocalDateTime stored) {
        return stored.toInstant(ZoneOffset.UTC);
    }

    public static @Nullable Instant instantOrNull(@Nullable LocalDateTime stored) {
        return stored == null ? null : instant(stored);
    }
}
