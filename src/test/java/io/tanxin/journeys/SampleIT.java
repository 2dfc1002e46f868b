package io.tanxin.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.calendar.HouseClock;
import io.tanxin.identity.Actors;
import io.tanxin.sample.SampleNetwork;
import io.tanxin.sample.SampleStates;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is in the sample that a program made at its start on a server of somebody's own; and that it is the same when it is made anew. */
class SampleIT {
    /** Whoever tries the portal waits for it: half a minute at first, and at each "bring the sample to today". */
    private static final int MOST_STATEMENTS = 55_000;

    @TempDir
    Path data;

    private JdbcClient db;

    @Test
    void an_empty_database_is_filled_once_and_made_anew_it_is_the_same() {
        // no rounds beside: their questions would be counted too
        var settings = Map.<String, Object>of("tanxin.sample", "on", "tanxin.clock", House.MORNING.toString());
        try (var portal = RunningPortal.start(SampleData.copiedTo(data), settings)) {
            db = portal.bean(JdbcClient.class);
            var sample = portal.bean(SampleNetwork.class);
            assertThat(SampleStates.fillIfEmpty(sample)).isFalse();
            half_a_year_lies_behind_its_dealers();
            whatever_a_screen_can_show_is_somewhere();
            most_dealers_are_well();
            var first = story();
            var asked = questions();
            HouseClock.startingAt(sample.madeAt().orElseThrow(), time -> {
                SampleStates.makeNow(sample);
                return true;
            });
            assertThat(questions() - asked).isLessThan(MOST_STATEMENTS);
            assertThat(story()).isEqualTo(first);
            half_a_year_lies_behind_its_dealers();
            portal.bean(Actors.class).runAs("test", sample::remove);
            assertThat(count("dealer")).isZero();
            assertThat(count("holiday")).isPositive();
        }
    }

    /** What the server was asked since it started; nobody else asks it. */
    private long questions() {
        return db.sql("show global status like 'Questions'")
                .query((row, n) -> row.getLong("Value"))
                .single();
    }

    private void half_a_year_lies_behind_its_dealers() {
        assertThat(count("dealer")).isEqualTo(120);
        assertThat(count("dealer where manager_id is null")).isEqualTo(1);
        assertThat(count("communication_day where state = 'CLOSED'")).isGreaterThan(60);
        assertThat(
                        count(
                                "communication_day where state = 'SCHEDULED' and starts_at > (select made_at from sample_state)"))
                .isGreaterThan(5);
        assertThat(count("minutes where state = 'SHARED'")).isGreaterThan(60);
        assertThat(count("minutes_answer where correction is not null")).isPositive();
        assertThat(count("felt_heard")).isGreaterThan(20);
        assertThat(states("promise")).containsKeys("OPEN", "DONE", "KEPT", "KEPT_LATE", "BROKEN");
        for (var colleague : List.of("he.ping", "sun.yue")) {
            assertThat(count("promise p join person o on o.id = p.owner_id where o.user_name = '" + colleague
                            + "' and p.state = 'OPEN'"))
                    .as("what %s has to keep", colleague)
                    .isEqualTo(2);
        }
        assertThat(states("outbox_mail")).containsKeys("KEPT", "TO_HAND_OVER").doesNotContainKeys("DEAD", "LEASED");
        assertThat(count("person where email is not null and email not like '%.example'"))
                .isZero();
        assertThat(count("outbox_mail where posted_at > (select made_at from sample_state)"))
                .isZero();
    }

    private void whatever_a_screen_can_show_is_somewhere() {
        var missing = SampleStates.all().entrySet().stream()
                .filter(one -> count(one.getValue()) == 0)
                .map(Map.Entry::getKey)
                .toList();
        assertThat(missing).isEmpty();
    }

    /** A hundred and twenty dealers, forty a manager: a few need somebody now, the others have their next talk. */
    private void most_dealers_are_well() {
        for (var manager : List.of("li.na", "zhou.min", "zhao.lei")) {
            var theirs = " join person m on m.id = d.manager_id and m.user_name = '" + manager + "'";
            assertThat(count("dealer d" + theirs)).as(manager).isBetween(30L, 45L);
            assertThat(count("communication_day c join seat s on s.day_id = c.id join dealer d on d.id = s.dealer_id"
                            + theirs
                            + " where c.state = 'SCHEDULED' and c.starts_at < (select made_at from sample_state)"))
                    .as("talks that %s has not closed", manager)
                    .isLessThan(8);
            assertThat(count("support_finding f join dealer d on d.id = f.dealer_id" + theirs))
                    .as("what stands out in the support of %s's dealers", manager)
                    .isLessThan(12);
        }
        assertThat(count("""
                dealer d where not exists (select 1 from seat s where s.dealer_id = d.id and s.day_state in ('PLANNED', 'SCHEDULED')
                                              and s.starts_at > (select made_at from sample_state))
                """)).as("dealers with nothing ahead").isLessThan(10);
        assertThat(count("outbox_mail where state = 'TO_HAND_OVER'")).isBetween(5L, 60L);
    }

    /** Who promised what and how it went, who was asked to which talk and what was said. */
    private List<String> story() {
        return db.sql("""
                select concat_ws(' ', d.code, p.words, p.made_on, p.due, p.state, p.done_on)
                  from promise p join dealer d on d.id = p.dealer_id
                 union all
                select concat_ws(' ', d.code, c.kind, c.starts_at, c.state, s.answer, s.came, m.shared_text)
                  from communication_day c join seat s on s.day_id = c.id join dealer d on d.id = s.dealer_id
                  left join minutes m on m.day_id = c.id
                 order by 1
                """).query(String.class).list();
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
