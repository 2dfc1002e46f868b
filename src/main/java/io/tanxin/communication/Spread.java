package io.tanxin.communication;

import io.tanxin.kernel.DealerId;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Spreads talks over days by load: each goes to the emptiest of its dealer's working days that has room, at the first free time
 * of the organiser. Plans only; asks nobody and makes nothing.
 *
 * @param days so many days of the calendar, weekends and holidays among them
 * @param zone of the organiser, in which the working hours are meant
 * @param perDay so many new talks a day at most
 */
public record Spread(
        LocalDate from, int days, LocalTime workFrom, LocalTime workTo, ZoneId zone, int minutes, int pause, int perDay)
        implements Serializable {
    private static final int GRID = 15;

    public Spread {
        if (days < 1 || days > 92) throw new IllegalArgumentException("1 to 92 days");
        if (perDay < 1 || pause < 0 || minutes < Schedule.SHORTEST) throw new IllegalArgumentException("too little");
    }

    /** A time that is taken, in the organiser's zone. */
    public record Busy(LocalDateTime from, LocalDateTime to) implements Serializable {}

    /** Where a dealer came to lie. @param at null: there is no room within these days */
    public record Place(DealerId dealer, @Nullable LocalDateTime at) implements Serializable {}

    /** In the order of the dealers. */
    public List<Place> over(List<DealerId> dealers, Collection<Busy> taken, BiPredicate<DealerId, LocalDate> works) {
        var busy = new ArrayList<>(taken);
        var load = new HashMap<LocalDate, Integer>();
        for (var one : taken) load.merge(one.from().toLocalDate(), 1, Integer::sum);
        var mine = new HashMap<LocalDate, Integer>();
        var places = new ArrayList<Place>();
        for (var dealer : dealers) {
            var at = emptiest(load).stream()
                    .filter(day -> mine.getOrDefault(day, 0) < perDay && works.test(dealer, day))
                    .map(day -> free(day, busy))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (at != null) {
                busy.add(new Busy(at, at.plusMinutes(minutes)));
                load.merge(at.toLocalDate(), 1, Integer::sum);
                mine.merge(at.toLocalDate(), 1, Integer::sum);
            }
            places.add(new Place(dealer, at));
        }
        return List.copyOf(places);
    }

    private List<LocalDate> emptiest(Map<LocalDate, Integer> load) {
        return from.datesUntil(from.plusDays(days))
                .sorted(Comparator.comparingInt(day -> load.getOrDefault(day, 0)))
                .toList();
    }

    /** The first time of the day with room before and behind it. */
    private @Nullable LocalDateTime free(LocalDate day, List<Busy> busy) {
        var at = day.atTime(workFrom);
        var last = day.atTime(workTo).minusMinutes(minutes);
        while (!at.isAfter(last)) {
            var begin = at;
            var inTheWay = busy.stream().filter(b -> collides(b, begin)).max(Comparator.comparing(Busy::to));
            if (inTheWay.isEmpty()) return at;
            var next = onGrid(inTheWay.get().to().plusMinutes(pause));
            at = next.isAfter(at) ? next : at.plusMinutes(GRID);
        }
        return null;
    }

    private boolean collides(Busy busy, LocalDateTime at) {
        return at.isBefore(busy.to().plusMinutes(pause))
                && busy.from().isBefore(at.plusMinutes(minutes).plusMinutes(pause));
    }

    /** People meet at the full hour or a quarter of it. */
    private static LocalDateTime onGrid(LocalDateTime at) {
        var over = Math.floorMod(at.getMinute(), GRID);
        var even = over == 0 && at.getSecond() == 0 && at.getNano() == 0;
        return even ? at : at.withSecond(0).withNano(0).plus(Duration.ofMinutes(GRID - over));
    }
}
