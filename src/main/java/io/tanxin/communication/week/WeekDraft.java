package io.tanxin.communication.week;

import io.tanxin.kernel.DealerId;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A week before it is made. @param pickUntil the last day on which dealers choose */
public record WeekDraft(
        String title,
        @Nullable String words,
        LocalDate from,
        LocalDate to,
        LocalDate pickUntil,
        ZoneId zone,
        List<SlotDraft> slots,
        List<DealerId> dealers)
        implements Serializable {
    public static final int LONGEST_DAYS = 31;
    public static final int MOST_DEALERS = 200;

    /** So many of one manager: what a dealer chooses from stays a page. */
    public static final int MOST_SLOTS = 120;

    public WeekDraft {
        title = title.strip();
        if (title.isEmpty() || title.length() > 120)
            throw new IllegalArgumentException("a title of 1 to 120 characters");
        if (words != null) words = words.isBlank() ? null : words.strip();
        if (words != null && words.length() > 1000) throw new IllegalArgumentException("at most 1000 characters");
        if (to.isBefore(from) || to.isAfter(from.plusDays(LONGEST_DAYS - 1))) {
            throw new IllegalArgumentException("1 to " + LONGEST_DAYS + " days");
        }
        slots = List.copyOf(slots);
        dealers = List.copyOf(dealers);
        if (dealers.isEmpty() || dealers.size() > MOST_DEALERS) {
            throw new IllegalArgumentException("1 to " + MOST_DEALERS + " dealers");
        }
        if (dealers.stream().distinct().count() != dealers.size()) {
            throw new IllegalArgumentException("a dealer is asked once");
        }
    }

    /** Until that day has ended. */
    Instant pickUntilInstant() {
        return pickUntil.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
