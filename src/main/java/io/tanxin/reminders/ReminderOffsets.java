package io.tanxin.reminders;

import io.tanxin.kernel.UserId;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** How long before a day each person is reminded; 7 days and 1 day if nothing was chosen. */
@Service
public class ReminderOffsets {
    public static final List<Duration> HOUSE = List.of(Duration.ofDays(7), Duration.ofDays(1));

    /** For each of the people, their own or the house's. */
    public Map<UserId, List<Duration>> of(Collection<UserId> people) {
        throw new IllegalStateException("being built");
    }

    /** The acting person's own choice; an empty list means no reminders. */
    public void choose(List<Duration> offsets) {
        throw new IllegalStateException("being built");
    }
}
