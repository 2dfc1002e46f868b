package io.tanxin.calendar;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an administrator's file says about holidays: a table (CSV) or a calendar (ICS). A faulty one is not taken in parts. */
public sealed interface HolidayFile {
    int MOST_BYTES = 1 << 20;

    record Read(List<Row> rows) implements HolidayFile {}

    record Faulty(List<Fault> faults) implements HolidayFile {}

    /** Neither a table with a column for the date nor a calendar. */
    record Unreadable() implements HolidayFile {}

    /** @param nameEn null: to be found out from the other name, see {@link HolidayNames} */
    record Row(
            LocalDate day,
            boolean working,
            @Nullable String nameEn,
            @Nullable String nameZh) {}

    /** @param row line of a table, or number of an event */
    record Fault(int row, Problem problem, String given) implements Serializable {}

    /** In words: {@code calendar.file.*}. */
    enum Problem {
        NO_DATE,
        NO_KIND,
        NO_NAME,
        TWICE,
        TIMED,
        REPEATS,
        TOO_LONG
    }

    static HolidayFile of(byte[] bytes) {
        if (bytes.length > MOST_BYTES) return new Unreadable();
        var text = text(bytes).replace("\uFEFF", "").strip();
        var read = text.startsWith("BEGIN:VCALENDAR") ? HolidayIcs.read(text) : HolidayCsv.read(text);
        if (!(read instanceof Read(var rows))) return read;
        if (rows.isEmpty()) return new Unreadable();
        var days = new HashSet<LocalDate>();
        var twice = rows.stream()
                .filter(row -> !days.add(row.day()))
                .map(row -> new Fault(
                        rows.indexOf(row) + 1, Problem.TWICE, row.day().toString()))
                .toList();
        return twice.isEmpty() ? read : new Faulty(twice);
    }

    /** UTF-8, or what a spreadsheet on Chinese Windows writes. */
    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notIt) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }
}
