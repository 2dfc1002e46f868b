package io.tanxin.communication.talk;

import io.tanxin.communication.DayId;
import io.tanxin.communication.talk.MinutesLine.Said;
import io.tanxin.kernel.DealerId;
import io.tanxin.promises.PromiseId;
import io.tanxin.promises.PromiseRow;
import io.tanxin.promises.PromiseService;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads minutes for people: as lines, and a line that is a promise as one, with its owner, its day, and how it stands. */
@Component
class MinutesReader {
    private final TalkPeople people;
    private final MinutesPromises made;
    private final PromiseService promises;

    MinutesReader(TalkPeople people, MinutesPromises made, PromiseService promises) {
        this.people = people;
        this.made = made;
        this.promises = promises;
    }

    /**
     * Words are read as on the day of the talk. What all at a round read holds no single dealer's promise: nobody can be named there.
     *
     * @param kept in confidence: only its circle can be named
     * @param minutes null: nothing of it can have been made yet
     * @param today what is due before it is no promise, but for those that were made
     */
    Read read(
            DayId day,
            boolean kept,
            @Nullable DealerId part,
            LocalDate talkedOn,
            LocalDate today,
            @Nullable MinutesId minutes,
            String text) {
        if (part == null)
            return new Read(MinutesText.lines(text), PromiseLines.read(text, List.of(), talkedOn, talkedOn));
        var ids = minutes == null ? Map.<String, PromiseId>of() : made.of(minutes);
        var rows = ids.isEmpty()
                ? Map.<PromiseId, PromiseRow>of()
                : promises.about("DAY", day.value()).stream()
                        .collect(Collectors.toMap(PromiseRow::id, Function.identity()));
        var lines = PromiseLines.read(text, named(part, kept, rows), talkedOn, today);
        var said = new HashMap<Integer, Said>();
        var toMake = new ArrayList<PromiseLine>();
        for (var line : lines) {
            var id = ids.get(MinutesPromises.key(line));
            if (id == null) toMake.add(line);
            var one = id == null ? asWritten(line) : asMade(line, rows.get(id));
            if (one != null) said.put(line.number(), one);
        }
        return new Read(
                MinutesText.lines(text).stream()
                        .map(line -> line.saying(said.get(line.number())))
                        .toList(),
                toMake);
    }

    /** Who has left since is still known by what it promised here. */
    private List<Named> named(DealerId part, boolean kept, Map<PromiseId, PromiseRow> made) {
        var named = new ArrayList<>(people.namable(part, kept));
        var known = named.stream().map(Named::id).collect(Collectors.toCollection(HashSet::new));
        for (var row : made.values()) {
            if (known.add(row.owner())) people.once(row.owner(), row.side()).ifPresent(named::add);
        }
        return named;
    }

    private static @Nullable Said asWritten(PromiseLine line) {
        var owner = line.owner();
        var due = line.due();
        return owner == null || due == null || !line.ready() ? null : new Said(owner.name(), line.words(), due, null);
    }

    private static @Nullable Said asMade(PromiseLine line, @Nullable PromiseRow row) {
        if (row != null) return new Said(row.ownerName(), row.words(), row.due(), row);
        var owner = line.owner();
        var due = line.due();
        return owner == null || due == null ? null : new Said(owner.name(), line.words(), due, null);
    }

    /** @param toMake promises that are not made yet, with what is unclear about them */
    record Read(List<MinutesLine> lines, List<PromiseLine> toMake) {}
}
