package io.tanxin.communication.series;

import io.tanxin.communication.DayState;
import io.tanxin.communication.series.SeriesRows.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Which day of a series becomes which of its new dates: those whose date stays keep it, the others follow one after the other, so
 * that a day that somebody knows of is moved and not made a second time (M20).
 *
 * @param surplus days for which there is no date any more
 * @param fresh dates for which there is no day yet
 */
record Pairing(List<Pair> pairs, List<Row> surplus, List<LaidDay> fresh) {

    record Pair(Row row, LaidDay to) {}

    /** @param keepsHand what was moved by hand has its place even on a date that is left out (M24) */
    static Pairing of(List<Row> rows, List<LaidDay> dates, boolean keepsHand) {
        var open = new LinkedHashMap<LocalDate, LaidDay>();
        dates.forEach(day -> open.put(day.date(), day));
        var pairs = new ArrayList<Pair>();
        var waiting = new ArrayList<Row>();
        for (var row : rows) {
            var same = open.get(row.date());
            var stays = same != null && (!same.isLeftOut() || keepsHand && row.isByHand());
            if (same != null && (stays || row.state() == DayState.CANCELLED)) {
                pairs.add(new Pair(row, same));
                open.remove(row.date());
            } else if (row.state() != DayState.CANCELLED) waiting.add(row);
        }
        var fresh = new ArrayList<>(
                open.values().stream().filter(day -> !day.isLeftOut()).toList());
        var surplus = new ArrayList<Row>();
        for (var row : waiting) {
            if (fresh.isEmpty()) surplus.add(row);
            else pairs.add(new Pair(row, fresh.removeFirst()));
        }
        return new Pairing(List.copyOf(pairs), List.copyOf(surplus), List.copyOf(fresh));
    }
}
