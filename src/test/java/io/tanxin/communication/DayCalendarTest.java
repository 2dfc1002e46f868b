package io.tanxin.communication;

import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.kernel.EmailAddress;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M19")
class DayCalendarTest {
    private static final Schedule THURSDAY = Schedule.at(
            LocalDateTime.parse("2026-12-03T10:00"), ZoneId.of("Asia/Shanghai"), 90, DayWay.VISIT, "杭州市人民路1号, 2楼; 左转");

    private static DayCalendar day(String summary, String description, String reader, Answer answer) {
        return day(summary, description, reader, answer, false);
    }

    private static DayCalendar day(
            String summary, String description, String reader, Answer answer, boolean repliesRead) {
        return new DayCalendar(
                "8d1f@tanxin",
                3,
                THURSDAY,
                summary,
                description,
                "Li Na",
                new EmailAddress("li.na@tanxin.example"),
                reader,
                new EmailAddress("chen@kitchen.example"),
                answer,
                repliesRead,
                Instant.parse("2026-11-23T01:00:00Z"));
    }

    @Test
    void the_method_stands_in_the_body_and_the_event_reads_back() throws Exception {
        var text =
                day("Check-in with Li Na", "Please answer", "Chen", Answer.NONE).request();
        var calendar = parse(text);
        var event = (VEvent) calendar.getComponents().getFirst();
        assertThat(value(calendar, "METHOD")).isEqualTo("REQUEST");
        assertThat(value(calendar, "VERSION")).isEqualTo("2.0");
        assertThat(value(event, "UID")).isEqualTo("8d1f@tanxin");
        assertThat(value(event, "SEQUENCE")).isEqualTo("3");
        assertThat(value(event, "DTSTART")).isEqualTo("20261203T020000Z");
        assertThat(value(event, "DTEND")).isEqualTo("20261203T033000Z");
        assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(event, "LOCATION")).isEqualTo("杭州市人民路1号, 2楼; 左转");
        assertThat(text).contains("LOCATION:杭州市人民路1号\\, 2楼\\; 左转\r\n");
    }

    @Test
    void a_cancellation_says_so_twice_and_keeps_the_uid() throws Exception {
        var calendar = parse(day("Check-in", "", "Chen", Answer.COMING).cancel());
        var event = (VEvent) calendar.getComponents().getFirst();
        assertThat(value(calendar, "METHOD")).isEqualTo("CANCEL");
        assertThat(value(event, "STATUS")).isEqualTo("CANCELLED");
        assertThat(value(event, "UID")).isEqualTo("8d1f@tanxin");
    }

    @Test
    void the_reader_is_the_only_attendee_and_nobody_is_asked_to_reply_by_calendar() throws Exception {
        var event = (VEvent) parse(day("Check-in", "", "陈大明", Answer.COMING).request())
                .getComponents()
                .getFirst();
        List<Property> attendees = event.getProperties("ATTENDEE");
        assertThat(attendees).hasSize(1);
        assertThat(attendees.getFirst().getValue()).isEqualTo("mailto:chen@kitchen.example");
        assertThat(attendees.getFirst().toString())
                .contains("RSVP=FALSE")
                .contains("PARTSTAT=ACCEPTED")
                .contains("ROLE=REQ-PARTICIPANT")
                .contains("陈大明");
        assertThat(value(event, "ORGANIZER")).isEqualTo("mailto:li.na@tanxin.example");
    }

    @Test
    void once_replies_are_read_they_are_asked_for() throws Exception {
        var event = (VEvent) parse(day("Check-in", "", "陈大明", Answer.NONE, true).request())
                .getComponents()
                .getFirst();
        List<Property> attendees = event.getProperties("ATTENDEE");
        assertThat(attendees.getFirst().toString()).contains("RSVP=TRUE").contains("PARTSTAT=NEEDS-ACTION");
    }

    @Test
    void what_is_downloaded_asks_nobody() throws Exception {
        var calendar = parse(day("Check-in", "", "Chen", Answer.NONE).published());
        var event = (VEvent) calendar.getComponents().getFirst();
        assertThat(value(calendar, "METHOD")).isEqualTo("PUBLISH");
        List<Property> attendees = event.getProperties("ATTENDEE");
        assertThat(attendees).isEmpty();
    }

    @Test
    void long_chinese_and_emoji_are_folded_at_75_octets_and_never_inside_a_character() throws Exception {
        var long1 = "谈心日：关于二〇二七年发展规划与样板间升级的沟通🤝🏽请提前准备销售数据与库存情况👨‍👩‍👧".repeat(4);
        var text = day(long1, long1 + "\n第二行", "陈大明", Answer.NONE).request();
        for (var line : bytesOfLines(text)) {
            assertThat(line.length).isLessThanOrEqualTo(75);
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(line));
        }
        var event = (VEvent) parse(text).getComponents().getFirst();
        assertThat(value(event, "SUMMARY")).isEqualTo(long1);
        assertThat(value(event, "DESCRIPTION")).isEqualTo(long1 + "\n第二行");
    }

    @Test
    void lines_end_with_carriage_return_and_line_feed_only() {
        var text = day("a\r\nb", "one\ntwo\rthree\u0007", "x\r\nATTENDEE:mailto:evil@bad.example", Answer.NONE)
                .request();
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n", "\u0007");
        assertThat(Arrays.stream(text.split("\r\n")).filter(line -> line.startsWith("ATTENDEE")))
                .hasSize(1);
        assertThat(text).contains("SUMMARY:a\\nb\r\n");
    }

    @Test
    void a_name_with_quotes_commas_and_colons_stays_a_name() throws Exception {
        var event = (VEvent) parse(day("Check-in", "", "Chen \"Boss\", Ltd: Sons; Co", Answer.NONE)
                        .request())
                .getComponents()
                .getFirst();
        List<Property> attendees = event.getProperties("ATTENDEE");
        assertThat(attendees.getFirst().getRequiredParameter("CN").getValue()).isEqualTo("Chen 'Boss', Ltd: Sons; Co");
        assertThat(attendees.getFirst().getValue()).isEqualTo("mailto:chen@kitchen.example");
    }

    private static Calendar parse(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static String value(net.fortuna.ical4j.model.PropertyContainer of, String name) {
        return of.getRequiredProperty(name).getValue();
    }

    private static List<byte[]> bytesOfLines(String text) {
        return Arrays.stream(text.split("\r\n"))
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toList();
    }
}
