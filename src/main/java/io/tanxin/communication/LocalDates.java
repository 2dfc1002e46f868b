package io.tanxin.communication;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The date of an instant in a zone, said in SQL: the database knows no zones, so it is told the changes of the clock. */
final class LocalDates {
    private static final DateTimeFormatter SQL =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private LocalDates() {}

    static String of(String column, ZoneId zone, Instant from, Instant to) {
        var rules = zone.getRules();
        var offset = new StringBuilder("case");
        var changes = 0;
        var at = from;
        for (var next = rules.nextTransition(at);
                next != null && next.getInstant().isBefore(to);
                changes++) {
            offset.append(" when %s < '%s' then %d"
                    .formatted(
                            column,
                            SQL.format(next.getInstant()),
                            next.getOffsetBefore().getTotalSeconds()));
            at = next.getInstant();
            next = rules.nextTransition(at);
        }
        var last = rules.getOffset(to).getTotalSeconds();
        var seconds = changes == 0
                ? Integer.toString(last)
                : offset.append(" else %d end".formatted(last)).toString();
        return "date(%s + interval %s second)".formatted(column, seconds);
    }
}
