package io.tanxin.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.DatabaseRows;
import io.tanxin.DatabaseTest;
import io.tanxin.Network;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class SharedDatabaseTest {

    @Autowired
    JdbcClient db;

    @Autowired
    DatabaseRows rows;

    @Test
    void the_program_meets_a_real_server_that_thinks_in_utc_and_read_committed() {
        assertThat(db.sql("select @@version").query(String.class).single()).startsWith("8.");
        assertThat(db.sql("select @@session.time_zone").query(String.class).single())
                .isIn("UTC", "+00:00");
        assertThat(db.sql("select @@session.transaction_isolation")
                        .query(String.class)
                        .single())
                .isEqualTo("READ-COMMITTED");
    }

    @Test
    void clearing_empties_every_table_whatever_refers_to_it() {
        rows.clear();
        Network.lay(db);

        rows.clear();

        assertThat(List.of("area", "dealer", "contact", "visible_dealer"))
                .allSatisfy(table -> assertThat(count(table)).as(table).isZero());
    }

    @Test
    void what_the_migrations_brought_is_there_again_after_clearing() {
        var holidays = count("holiday");
        assertThat(holidays).isPositive();
        db.sql("delete from holiday limit 3").update();

        rows.clear();

        assertThat(count("holiday")).isEqualTo(holidays);
        assertThat(count("flyway_schema_history")).isPositive();
    }

    private long count(String table) {
        return db.sql("select count(*) from " + table).query(Long.class).single();
    }
}
