package io.tanxin.communication.replies;

import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.communication.replies.CalendarReply.Method;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** As calendar programs write them. */
@Tag("M21")
class CalendarReplyTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void an_acceptance() {
        var reply = CalendarReply.of("""
                BEGIN:VCALENDAR
                PRODID:-//Google Inc//Google Calendar 70.9054//EN
                VERSION:2.0
                CALSCALE:GREGORIAN
                METHOD:REPLY
                BEGIN:VEVENT
                DTSTART:20261203T020000Z
                DTEND:20261203T030000Z
                DTSTAMP:20261123T010000Z
                ORGANIZER;CN=Li Na:mailto:portal@guangming.example
                UID:8d1f@tanxin
                ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Chen;
                 X-NUM-GUESTS=0:mailto:Chen@Kitchen.example
                COMMENT:好的\\, 到时见
                SEQUENCE:2
                STATUS:CONFIRMED
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n")).orElseThrow();
        assertThat(reply.method()).isEqualTo(Method.REPLY);
        assertThat(reply.uid()).isEqualTo("8d1f@tanxin");
        assertThat(reply.sequence()).isEqualTo(2);
        assertThat(reply.attendee()).hasToString("chen@kitchen.example");
        assertThat(reply.status()).isEqualTo("ACCEPTED");
        assertThat(reply.words()).isEqualTo("好的, 到时见");
        assertThat(reply.stampedAt()).isEqualTo("2026-11-23T01:00:00Z");
    }

    @Test
    void a_counter_proposal_in_the_zone_of_another_program_and_with_bare_line_feeds() {
        var reply = CalendarReply.of("""
                BEGIN:VCALENDAR
                METHOD:COUNTER
                PRODID:Microsoft Exchange Server 2010
                VERSION:2.0
                BEGIN:VTIMEZONE
                TZID:China Standard Time
                TZURL:http://169.254.169.254/latest/meta-data
                BEGIN:STANDARD
                DTSTART:16010101T000000
                TZOFFSETFROM:+0800
                TZOFFSETTO:+0800
                END:STANDARD
                BEGIN:DAYLIGHT
                DTSTART:16010101T000000
                TZOFFSETFROM:+0800
                TZOFFSETTO:+0800
                END:DAYLIGHT
                END:VTIMEZONE
                BEGIN:VEVENT
                ATTENDEE;PARTSTAT=TENTATIVE;CN=Chen:MAILTO:chen@kitchen.example
                COMMENT;LANGUAGE=zh-CN:那天进货
                UID:8d1f@tanxin
                SUMMARY;LANGUAGE=zh-CN:建议新时间: 沟通
                DTSTART;TZID=China Standard Time:20261204T140000
                DTEND;TZID=China Standard Time:20261204T150000
                CLASS:PUBLIC
                DTSTAMP:20261123T020000Z
                SEQUENCE:0
                X-MS-OLK-ORIGINALSTART;TZID=China Standard Time:20261203T100000
                END:VEVENT
                END:VCALENDAR
                """).orElseThrow();
        assertThat(reply.method()).isEqualTo(Method.COUNTER);
        assertThat(reply.words()).isEqualTo("那天进货");
        assertThat(reply.start().in(ZoneId.of("UTC"))).isEqualTo("2026-12-04T06:00:00Z");
    }

    @Test
    void a_time_without_a_zone_is_the_hour_where_the_reader_is() {
        var reply = CalendarReply.of(reply("DTSTART:20261204T140000")).orElseThrow();
        assertThat(reply.start().in(SHANGHAI)).isEqualTo(Instant.parse("2026-12-04T06:00:00Z"));
        assertThat(CalendarReply.of(reply("DTSTART;VALUE=DATE:20261204"))
                        .orElseThrow()
                        .start())
                .isNull();
    }

    @Test
    void the_one_of_a_series_is_understood() {
        var reply = CalendarReply.of(reply("RECURRENCE-ID:20261203T020000Z")).orElseThrow();
        assertThat(reply.occurrence().in(SHANGHAI)).isEqualTo("2026-12-03T02:00:00Z");
        assertThat(reply.sequence()).isNull();
        assertThat(reply.stampedAt()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "BEGIN:VCALENDAR",
                "BEGIN:VCALENDAR\nMETHOD:REPLY\nEND:VCALENDAR\n",
                "BEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\nUID:1\nATTENDEE:mailto:a@b.example\nEND:VEVENT\nEND:VCALENDAR\n",
                "BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nATTENDEE:mailto:a@b.example\nEND:VEVENT\nEND:VCALENDAR\n",
                "BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:1\nATTENDEE:urn:x\nEND:VEVENT\nEND:VCALENDAR\n",
                "BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:1\nATTENDEE:mailto:a@b.example\nATTENDEE:mailto:c@d.example\nEND:VEVENT\nEND:VCALENDAR\n",
                "\u0000\u0001 not a calendar at all"
            })
    void what_is_no_reply_of_one_person_is_none(String text) {
        assertThat(CalendarReply.of(text)).isEmpty();
    }

    @Test
    void a_hostile_calendar_does_no_harm() {
        assertThat(CalendarReply.of(reply("RRULE:FREQ=SECONDLY;COUNT=999999999\nDTSTART:20261203T020000Z")))
                .isPresent();
        assertThat(CalendarReply.of(reply("SEQUENCE:99999999999999999999")))
                .satisfiesAnyOf(
                        none -> assertThat(none).isEmpty(),
                        some -> assertThat(some.orElseThrow().sequence()).isNull());
        CalendarReply.of("BEGIN:VCALENDAR\n".repeat(5_000));
        CalendarReply.of(reply("X-" + "A".repeat(200_000) + ":y"));
    }

    private static String reply(String line) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:1\nATTENDEE;PARTSTAT=DECLINED:mailto:a@b.example\n"
                + line + "\nEND:VEVENT\nEND:VCALENDAR\n";
    }
}
