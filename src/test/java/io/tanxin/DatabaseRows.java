package io.tanxin;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Empties the database between tests, in one call of some milliseconds. What the migrations themselves brought
 * (defaults, policies, holidays) is there again afterwards.
 */
public class DatabaseRows {

    private static final String SEEDS = "tanxin_seeds";

    private final DataSource database;

    // looked up once: which tables there are does not change while a program lives, and to ask is dearer than to empty
    // them
    private @Nullable String whichAreFilled;
    private @Nullable List<String> seeds;

    DatabaseRows(DataSource database) {
        this.database = database;
    }

    public void clear() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set foreign_key_checks = 0");
            try {
                for (var table : filled(statement, connection.getCatalog())) {
                    statement.addBatch("delete from `%s`".formatted(table));
                }
                for (var seed : seeds(connection, statement)) statement.addBatch(seed);
                statement.executeBatch();
            } finally {
                statement.execute("set foreign_key_checks = 1");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the rows could not be cleared", failed);
        }
    }

    /** Called once, after the migrations and before the first row of a test. */
    void keepSeeds() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var known = "select count(*) from information_schema.schemata where schema_name = '%s'".formatted(SEEDS);
            try (var row = statement.executeQuery(known)) {
                row.next();
                if (row.getInt(1) > 0) {
                    return;
                }
            }
            statement.execute("create database " + SEEDS);
            for (var table : filled(statement, connection.getCatalog())) {
                statement.execute("create table `%1$s`.`%2$s` as select * from `%2$s`".formatted(SEEDS, table));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the rows of the migrations could not be kept", failed);
        }
    }

    /** Deleting from the few that hold rows is much quicker than truncating all. */
    private List<String> filled(Statement statement, String schema) throws SQLException {
        var question = whichAreFilled;
        if (question == null) {
            question = tables(statement, schema).stream()
                    .filter(table -> !table.equals("flyway_schema_history"))
                    .map("(select '%1$s' where exists (select 1 from `%1$s`))"::formatted)
                    .collect(Collectors.joining(" union all "));
            whichAreFilled = question;
        }
        return names(statement, question);
    }

    private List<String> seeds(Connection connection, Statement statement) throws SQLException {
        var found = seeds;
        if (found == null) {
            found = new ArrayList<>();
            for (var table : tables(statement, SEEDS)) {
                found.add("insert into `%1$s` (%2$s) select %2$s from `%3$s`.`%1$s`"
                        .formatted(table, columns(connection, table), SEEDS));
            }
            seeds = found;
        }
        return found;
    }

    private static List<String> tables(Statement statement, String schema) throws SQLException {
        return names(
                statement,
                "select table_name from information_schema.tables where table_type = 'BASE TABLE' and table_schema = '%s'"
                        .formatted(schema));
    }

    private static String columns(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement()) {
            var names = names(statement, """
                    select concat('`', column_name, '`') from information_schema.columns
                     where table_schema = database() and table_name = '%s' and generation_expression = ''""".formatted(table));
            return String.join(", ", names);
        }
    }

    private static List<String> names(Statement statement, String query) throws SQLException {
        var names = new ArrayList<String>();
        try (var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
