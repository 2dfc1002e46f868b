package io.tanxin.communication;

import static io.tanxin.Network.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.kernel.Utc;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@SignedIn("li.na")
@Tag("M27")
class ZoneOfTheMachineTest {
    private static final Instant TEN_IN_SHANGHAI = Instant.parse("2026-12-03T02:00:00Z");
    private final TimeZone before = TimeZone.getDefault();

    @Autowired
    Days days;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void in_new_york() {
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
    }

    @AfterEach
    void back() {
        TimeZone.setDefault(before);
    }

    @Test
    void an_instant_is_the_same_whatever_the_zone_of_the_machine() {
        var ten = Schedule.at(
                LocalDateTime.parse("2026-12-03T10:00"), ZoneId.of("Asia/Shanghai"), 60, DayWay.PHONE, null);
        var saved = days.save(CommunicationDay.draft(DayKind.CHECK_IN, null, ten, false, null, LI_NA, TEN_IN_SHANGHAI));
        assertThat(days.findById(saved.key()).orElseThrow().startsAt()).isEqualTo(TEN_IN_SHANGHAI);
        assertThat(db.sql("select starts_at from communication_day")
                        .query(LocalDateTime.class)
                        .single())
                .isEqualTo(Utc.of(TEN_IN_SHANGHAI));
    }
}
