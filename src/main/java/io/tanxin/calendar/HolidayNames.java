package io.tanxin.calendar;

import io.tanxin.calendar.HolidayFile.Row;
import io.tanxin.calendar.WorkingDays.Holiday;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** A file in one language: the name in the other is what the years before called it, else the same. */
final class HolidayNames {
    private static final String EN = "Make-up day for ";
    private static final String ZH = "调休上班";

    private final Map<String, String> toEnglish = new HashMap<>();
    private final Map<String, String> toChinese = new HashMap<>();

    HolidayNames(List<Holiday> before) {
        for (var day : before) {
            if (day.working()) continue;
            toEnglish.putIfAbsent(key(day.nameZh()), day.nameEn());
            toChinese.putIfAbsent(key(day.nameEn()), day.nameZh());
        }
    }

    Holiday of(Row row) {
        var given = Objects.requireNonNull(row.nameEn() == null ? row.nameZh() : row.nameEn());
        if (row.nameEn() != null && row.nameZh() != null) {
            return new Holiday(row.day(), row.working(), row.nameEn(), row.nameZh());
        }
        var feast = row.working() ? given.replace(EN, "").replace(ZH, "") : given;
        var en = row.nameEn() == null ? toEnglish.getOrDefault(key(feast), feast) : feast;
        var zh = row.nameZh() == null ? toChinese.getOrDefault(key(feast), feast) : feast;
        return row.working() ? new Holiday(row.day(), true, EN + en, zh + ZH) : new Holiday(row.day(), false, en, zh);
    }

    /** 清明 is 清明节, and Mid-autumn is Mid-Autumn. */
    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("节$", "").strip();
    }
}
