package io.tanxin.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.DatabaseTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tests run on 8.0, real data lie on 8.4: nothing may stand in a migration that works on the first only. */
@DatabaseTest
class MigrationsTest {

    /** Gone in 8.4, or never right here. */
    private static final List<String> BANNED = List.of(
            "mysql_native_password",
            "default_authentication_plugin",
            "show master",
            "show slave",
            "change master",
            "start slave",
            "stop slave",
            "reset master",
            "master_pos_wait",
            "restrict_fk_on_non_standard_key", // switching the check off is no way round it
            "sql_calc_found_rows",
            "utf8mb3",
            "engine=myisam",
            "get_lock(",
            "group_replication");

    static Stream<Resource> migrations() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/**/*.sql"));
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void nothing_that_8_4_dropped_is_used(Resource migration) throws IOException {
        var sql = migration
                .getContentAsString(StandardCharsets.UTF_8)
                .toLowerCase(Locale.ROOT)
                .replaceAll("--[^\n]*", "")
                .replaceAll("\\s+", " ")
                .replace(" = ", "=");

        assertThat(BANNED).noneMatch(sql::contains);
        assertThat(sql).as("auto_increment on a fraction").doesNotContainPattern("(float|double)[^,]*auto_increment");
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void each_says_its_number_its_module_and_what_it_is_for(Resource migration) throws IOException {
        assertThat(migration.getFilename()).matches("V\\d{4}__[a-z]+__[a-z0-9_]+\\.sql");
        assertThat(migration.getContentAsString(StandardCharsets.UTF_8)).startsWith("-- ");
    }

    /** 8.4 refuses a foreign key whose other end is not a whole unique key (restrict_fk_on_non_standard_key). */
    @Test
    void every_foreign_key_leads_to_a_whole_unique_key(@Autowired JdbcClient db) {
        var loose = db.sql("""
                        with pointing as (
                          select constraint_name, table_name, referenced_table_name as target,
                                 group_concat(referenced_column_name order by ordinal_position) as ends
                            from information_schema.key_column_usage
                           where table_schema = database() and referenced_table_name is not null
                           group by constraint_name, table_name, referenced_table_name),
                        keys_there as (
                          select table_name as target, group_concat(column_name order by seq_in_index) as ends
                            from information_schema.statistics
                           where table_schema = database() and non_unique = 0
                           group by table_name, index_name)
                        select concat(p.table_name, '.', p.constraint_name) from pointing p
                         where not exists (select 1 from keys_there k where k.target = p.target and k.ends = p.ends)
                        """).query(String.class).list();

        assertThat(loose).isEmpty();
    }
}
