package io.tanxin.calendar;

import io.tanxin.calendar.HolidayFile.Fault;
import io.tanxin.calendar.HolidayFile.Problem;
import io.tanxin.calendar.HolidayFile.Row;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A table: one line a day, with its date, whether people work, and a name in one language or both. */
final class HolidayCsv {
    private static final Pattern DATE = Pattern.compile("(\\d{4})\\D{1,2}(\\d{1,2})\\D{1,2}(\\d{1,2})日?");
    private static final Set<String> DATES = Set.of("date", "day", "日期");
    private static final Set<String> KINDS = Set.of("kind", "type", "working", "类型", "安排", "是否上班");
    private static final Set<String> ENGLISH = Set.of("name_en", "name", "english", "英文名", "英文名称");
    private static final Set<String> CHINESE = Set.of("name_zh", "chinese", "中文名", "中文名称", "名称", "节日");
    private static final Set<String> WORK =
            Set.of("work", "workday", "working", "works", "yes", "true", "1", "班", "上班", "补班", "调休上班", "是");
    private static final Set<String> REST = Set.of("holiday", "rest", "off", "no", "false", "0", "休", "放假", "假", "否");

    private HolidayCsv() {}

    static HolidayFile read(String text) {
        var first = text.lines().findFirst().orElse("");
        var comma = first.contains("\t") ? '\t' : first.contains(";") ? ';' : ',';
        try (var table = CSVFormat.RFC4180
                .builder()
                .setDelimiter(comma)
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(true)
                .get()
                .parse(new StringReader(text))) {
            var rows = table.getRecords();
            var date = rows.isEmpty() ? Optional.<Integer>empty() : column(rows.getFirst(), DATES);
            var kind = rows.isEmpty() ? Optional.<Integer>empty() : column(rows.getFirst(), KINDS);
            if (date.isEmpty() || kind.isEmpty()) return new HolidayFile.Unreadable();
            return read(rows, date.get(), kind.get());
        } catch (IOException | UncheckedIOException noTable) {
            return new HolidayFile.Unreadable();
        }
    }

    private static HolidayFile read(List<CSVRecord> table, int date, int kind) {
        var english = column(table.getFirst(), ENGLISH);
        var chinese = column(table.getFirst(), CHINESE);
        var rows = new ArrayList<Row>();
        var faults = new ArrayList<Fault>();
        for (var line : table.subList(1, table.size())) {
            var number = (int) line.getRecordNumber();
            var day = date(cell(line, date));
            var works = works(cell(line, kind));
            var en = english.map(at -> name(line, at)).orElse(null);
            var zh = chinese.map(at -> name(line, at)).orElse(null);
            if (day.isEmpty()) faults.add(new Fault(number, Problem.NO_DATE, cell(line, date)));
            if (works.isEmpty()) faults.add(new Fault(number, Problem.NO_KIND, cell(line, kind)));
            if (en == null && zh == null) faults.add(new Fault(number, Problem.NO_NAME, ""));
            if (day.isPresent() && works.isPresent()) rows.add(new Row(day.get(), works.get(), en, zh));
        }
        return faults.isEmpty() ? new HolidayFile.Read(rows) : new HolidayFile.Faulty(faults);
    }

    private static Optional<Integer> column(CSVRecord heads, Set<String> names) {
        for (int n = 0; n < heads.size(); n++) {
            if (names.contains(heads.get(n).strip().toLowerCase(Locale.ROOT))) return Optional.of(n);
        }
        return Optional.empty();
    }

    private static String cell(CSVRecord line, int at) {
        return at < line.size() ? line.get(at).strip() : "";
    }

    private static @Nullable String name(CSVRecord line, int at) {
        var name = cell(line, at);
        return name.isEmpty() ? null : name.length() <= 80 ? name : name.substring(0, 80);
    }

    private static Optional<LocalDate> date(String written) {
        var found = DATE.matcher(written);
        if (!found.matches()) return Optional.empty();
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(found.group(1)),
                    Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(3))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<Boolean> works(String written) {
        var word = written.toLowerCase(Locale.ROOT);
        if (WORK.contains(word)) return Optional.of(true);
        return REST.contains(word) ? Optional.of(false) : Optional.empty();
    }
}
