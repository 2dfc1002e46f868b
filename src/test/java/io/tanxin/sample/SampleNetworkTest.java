package io.tanxin.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.DatabaseRows;
import io.tanxin.DatabaseTest;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@DatabaseTest
@TestPropertySource(properties = "tanxin.sample=on")
class SampleNetworkTest {
    @Autowired
    SampleNetwork sample;

    @Autowired
    JdbcClient db;

    @Autowired
    DatabaseRows rows;

    @AfterEach
    void leaveNothing() {
        rows.clear();
    }

    @Test
    void an_empty_database_is_filled_once_and_half_a_year_lies_behind_its_dealers() {
        rows.clear();
        assertThat(sample.fillIfEmpty()).isTrue();
        assertThat(sample.fillIfEmpty()).isFalse();

        assertThat(count("dealer")).isEqualTo(20);
        assertThat(count("dealer where manager_id is null")).isEqualTo(1);
        assertThat(count("communication_day where state = 'CLOSED'")).isGreaterThan(60);
        assertThat(count("communication_day where state = 'SCHEDULED' and starts_at > utc_timestamp()"))
                .isGreaterThan(5);
        assertThat(count("minutes where state = 'SHARED'")).isGreaterThan(60);
        assertThat(count("minutes_answer where correction is not null")).isPositive();
        assertThat(count("felt_heard")).isGreaterThan(20);
        assertThat(states("promise")).containsKeys("OPEN", "DONE", "KEPT", "KEPT_LATE", "BROKEN");
        assertThat(states("outbox_mail")).containsKeys("KEPT", "TO_HAND_OVER").doesNotContainKeys("DEAD", "LEASED");
        assertThat(count("person where email is not null and email not like '%.example'"))
                .isZero();
        assertThat(count("outbox_mail where posted_at > utc_timestamp() + interval 1 minute"))
                .isZero();
    }

    private long count(String of) {
        return db.sql("select count(*) from " + of).query(Long.class).single();
    }

    private Map<String, Long> states(String table) {
        var states = new TreeMap<String, Long>();
        db.sql("select state, count(*) n from " + table + " group by state")
                .query((row, n) -> states.put(row.getString("state"), row.getLong("n")))
                .list();
        return states;
    }
}
