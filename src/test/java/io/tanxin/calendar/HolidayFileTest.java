package io.tanxin.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.calendar.HolidayFile.Fault;
import io.tanxin.calendar.HolidayFile.Faulty;
import io.tanxin.calendar.HolidayFile.Problem;
import io.tanxin.calendar.HolidayFile.Read;
import io.tanxin.calendar.HolidayFile.Row;
import io.tanxin.calendar.HolidayFile.Unreadable;
import io.tanxin.calendar.WorkingDays.Holiday;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M25")
class HolidayFileTest {

    @Test
    void a_table_says_day_by_day_who_rests_and_who_works() {
        var file = read("""
                date,kind,name_en,name_zh
                2027-10-01,holiday,National Day,国庆节
                2027-10-09,work,Make-up day for National Day,国庆节调休上班
                """);
        assertThat(file)
                .isEqualTo(new Read(List.of(
                        new Row(LocalDate.of(2027, 10, 1), false, "National Day", "国庆节"),
                        new Row(LocalDate.of(2027, 10, 9), true, "Make-up day for National Day", "国庆节调休上班"))));
    }

    @Test
    void a_table_from_chinese_windows_with_chinese_heads_and_dates_is_read_too() {
        var gbk = "日期;类型;节日\n2027年10月1日;放假;国庆节\n2027/10/9;上班;国庆节\n".getBytes(Charset.forName("GBK"));
        assertThat(HolidayFile.of(gbk))
                .isEqualTo(new Read(List.of(
                        new Row(LocalDate.of(2027, 10, 1), false, null, "国庆节"),
                        new Row(LocalDate.of(2027, 10, 9), true, null, "国庆节"))));
    }

    @Test
    void a_calendar_counts_its_days_without_the_last_and_marks_what_is_worked_on() {
        var file = read("""
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//somebody//Days//CN
                TIMEZONE-ID:Asia/Shanghai
                BEGIN:VEVENT
                UID:1
                SEQUENCE:0
                DTSTAMP:20270305T110113
                DTSTART;VALUE=DATE:20270501
                DTEND;VALUE=DATE:20270503
                SUMMARY:劳动节(休)
                END:VEVENT
                BEGIN:VEVENT
                UID:2
                DTSTAMP:20270305T110113Z
                DTSTART;VALUE=DATE:20270508
                SUMMARY:Labour Day(Workday)
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n"));
        assertThat(file)
                .isEqualTo(new Read(List.of(
                        new Row(LocalDate.of(2027, 5, 1), false, null, "劳动节"),
                        new Row(LocalDate.of(2027, 5, 2), false, null, "劳动节"),
                        new Row(LocalDate.of(2027, 5, 8), true, "Labour Day", null))));
    }

    @Test
    void every_fault_is_named_and_nothing_is_read_in_parts() {
        assertThat(read("""
                date,kind,name
                2027-02-29,holiday,No such day
                2027-03-01,perhaps,
                """))
                .isEqualTo(new Faulty(List.of(
                        new Fault(2, Problem.NO_DATE, "2027-02-29"),
                        new Fault(3, Problem.NO_KIND, "perhaps"),
                        new Fault(3, Problem.NO_NAME, ""))));
        assertThat(read("date,kind,name\n2027-03-01,holiday,a\n2027-03-01,work,b\n"))
                .isInstanceOfSatisfying(
                        Faulty.class,
                        faulty ->
                                assertThat(faulty.faults().getFirst().problem()).isEqualTo(Problem.TWICE));
        assertThat(read("""
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:x
                BEGIN:VEVENT
                UID:1
                DTSTAMP:20270305T110113Z
                DTSTART:20270501T100000Z
                SUMMARY:A talk
                END:VEVENT
                BEGIN:VEVENT
                UID:2
                DTSTAMP:20270305T110113Z
                DTSTART;VALUE=DATE:20270501
                RRULE:FREQ=YEARLY
                SUMMARY:Labour Day
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n")))
                .isInstanceOfSatisfying(
                        Faulty.class,
                        faulty -> assertThat(faulty.faults())
                                .extracting(Fault::problem)
                                .containsExactly(Problem.TIMED, Problem.REPEATS));
    }

    @Test
    void what_is_neither_is_refused() {
        assertThat(read("")).isInstanceOf(Unreadable.class);
        assertThat(read("a,b\n1,2\n")).isInstanceOf(Unreadable.class);
        assertThat(read("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")).isInstanceOf(Unreadable.class);
        assertThat(read("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n"))
                .isInstanceOf(Unreadable.class);
        assertThat(HolidayFile.of(new byte[HolidayFile.MOST_BYTES + 1])).isInstanceOf(Unreadable.class);
    }

    @Test
    void a_name_in_one_language_finds_the_other_in_the_years_before() {
        var names = new HolidayNames(List.of(new Holiday(LocalDate.of(2026, 4, 4), false, "Tomb-Sweeping Day", "清明节")));
        assertThat(names.of(new Row(LocalDate.of(2027, 4, 5), false, null, "清明")))
                .isEqualTo(new Holiday(LocalDate.of(2027, 4, 5), false, "Tomb-Sweeping Day", "清明"));
        assertThat(names.of(new Row(LocalDate.of(2027, 4, 10), true, "Tomb-sweeping day", null)))
                .isEqualTo(
                        new Holiday(LocalDate.of(2027, 4, 10), true, "Make-up day for Tomb-sweeping day", "清明节调休上班"));
        assertThat(names.of(new Row(LocalDate.of(2027, 6, 1), false, "Our Day", null))
                        .nameZh())
                .isEqualTo("Our Day");
    }

    private static HolidayFile read(String text) {
        return HolidayFile.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
