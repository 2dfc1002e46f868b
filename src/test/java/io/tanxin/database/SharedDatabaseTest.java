package io.tanxin.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.DatabaseRows;
import io.tanxin.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class SharedDatabaseTest {

    @Autowired
    JdbcClient db;

    @Autowired
    DatabaseRows rows;

    @AfterEach
    void leaveNothing() {
        db.sql("drop table if exists zz_child, zz_parent").update();
    }

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
        db.sql("create table zz_parent (id bigint not null primary key)").update();
        db.sql("create table zz_child (id bigint not null primary key, foreign key (id) references zz_parent (id))")
                .update();
        db.sql("insert into zz_parent values (1)").update();
        db.sql("insert into zz_child values (1)").update();

        rows.clear();

        assertThat(db.sql("select (select count(*) from zz_parent) + (select count(*) from zz_child)")
                        .query(Long.class)
                        .single())
                .isZero();
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
