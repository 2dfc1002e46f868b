package io.tanxin.communication.ui;

import io.tanxin.communication.DayRow;
import io.tanxin.tables.ListExport;
import io.tanxin.ui.KeysetRows;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The list of days as a file. */
final class DaysFile {

    private DaysFile() {}

    static ListExport<DayRow, DayRow.Key> of(
            DayFace face, KeysetRows.Page<DayRow, DayRow.Key> page, Map<String, String> narrowed) {
        return new ListExport<>(
                "days",
                face.say("communication.days.title"),
                List.of(
                        new ListExport.Column<>(
                                face.say("communication.days.when"),
                                row -> LocalDateTime.ofInstant(row.startsAt(), face.zone())),
                        new ListExport.Column<>(
                                face.say("communication.days.dealer"), row -> row.dealerNames(face.locale())),
                        new ListExport.Column<>(face.say("communication.days.kind"), face::title),
                        new ListExport.Column<>(
                                face.say("communication.days.way"), row -> face.say("words.way." + row.way())),
                        new ListExport.Column<>(face.say("communication.days.place"), DayRow::place),
                        new ListExport.Column<>(face.say("communication.days.length"), DayRow::minutes),
                        new ListExport.Column<>(face.say("communication.days.organiser"), DayRow::organiserName),
                        new ListExport.Column<>(
                                face.say("communication.days.state"), row -> face.say("words.day." + row.state())),
                        new ListExport.Column<>(
                                face.say("communication.days.answers"),
                                row -> row.seats().stream()
                                        .map(seat -> face.say("words.answer." + seat.answer()))
                                        .collect(Collectors.joining(", ")))),
                page,
                DayRow::key,
                narrowed);
    }
}
