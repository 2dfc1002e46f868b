package io.tanxin.communication.week.ui;

import io.tanxin.communication.week.SlotDraft;
import io.tanxin.communication.week.SlotHours;
import io.tanxin.communication.week.WeekDetails;
import io.tanxin.communication.week.WeekDetails.Place;
import io.tanxin.communication.week.WeekDetails.Use;
import io.tanxin.kernel.UserId;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A draft as its dialog shows it when it is changed: the times that it has, and the hours that they came from. */
record DraftedWeek(WeekDetails week) implements Serializable {
    private static final int USUAL_MINUTES = 45;
    private static final int USUAL_PAUSE = 15;
    private static final int LONGEST_PAUSE = 60;

    /** The last day on which dealers choose. */
    LocalDate until() {
        return LocalDate.ofInstant(week.pickUntil().minusSeconds(1), week.zone());
    }

    int minutes() {
        return week.places().stream().findFirst().map(Place::minutes).orElse(USUAL_MINUTES);
    }

    /** Between the two talks that lie nearest to each other. */
    int pause() {
        var places = week.places();
        var least = Optional.<Long>empty();
        for (var one : places) {
            var next = places.stream()
                    .filter(other -> other.manager().equals(one.manager())
                            && other.startsAt().isAfter(one.startsAt()))
                    .map(other ->
                            Duration.between(one.startsAt(), other.startsAt()).toMinutes() - one.minutes())
                    .min(Comparator.naturalOrder());
            least = least.isEmpty() || next.isPresent() && next.get() < least.get() ? next : least;
        }
        return least.filter(one -> one >= 0 && one <= LONGEST_PAUSE)
                .map(Long::intValue)
                .orElse(USUAL_PAUSE);
    }

    /** From the manager's first time of a day to the end of its last; empty if it has none. */
    Optional<SlotHours> hours(UserId manager) {
        var slots =
                slots().stream().filter(slot -> slot.manager().equals(manager)).toList();
        if (slots.isEmpty()) return Optional.empty();
        var first = slots.getFirst();
        var from = slots.stream()
                .map(slot -> slot.at().toLocalTime())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var to = slots.stream()
                .map(DraftedWeek::end)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return Optional.of(new SlotHours(manager, from, to, first.way(), first.place() == null ? "" : first.place()));
    }

    private static LocalTime end(SlotDraft slot) {
        var end = slot.at().plusMinutes(slot.minutes());
        return end.toLocalDate().equals(slot.at().toLocalDate()) ? end.toLocalTime() : LocalTime.of(23, 59);
    }

    List<SlotDraft> slots() {
        return week.places().stream()
                .filter(place -> place.use() != Use.WITHDRAWN)
                .map(place -> new SlotDraft(
                        place.manager(),
                        LocalDateTime.ofInstant(place.startsAt(), week.zone()),
                        place.minutes(),
                        place.way(),
                        place.place()))
                .toList();
    }
}
