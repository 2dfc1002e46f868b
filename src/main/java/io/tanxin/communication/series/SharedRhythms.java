package io.tanxin.communication.series;

import io.tanxin.calendar.Recurrence;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a rhythm comes to, reckoned once for all of a batch who share it: of two hundred dealers, twenty may meet on the second
 * Tuesday, each at an hour of its own.
 */
final class SharedRhythms {

    /** @param days at the beginning of the day; {@code until}: how far they are laid */
    record Laid(List<LaidDay> days, LocalDate until) {}

    interface Reckoning {
        Laid of(Recurrence recurrence, OnHoliday choice, Collection<String> countries);
    }

    private record Key(Recurrence atMidnight, OnHoliday choice, List<String> countries) {}

    private final Reckoning reckoning;
    private final Map<Key, Laid> known = new HashMap<>();

    SharedRhythms(Reckoning reckoning) {
        this.reckoning = reckoning;
    }

    Laid of(Recurrence recurrence, OnHoliday choice, Collection<String> countries) {
        return known.computeIfAbsent(
                new Key(recurrence.atMidnight(), choice, List.copyOf(countries)),
                key -> reckoning.of(key.atMidnight(), key.choice(), key.countries()));
    }
}
