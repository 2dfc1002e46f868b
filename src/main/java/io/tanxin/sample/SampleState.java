package io.tanxin.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the database says of the sample network, and how its rows go away again. */
@Component
class SampleState {
    private static final List<String> KEPT = List.of(
            "flyway_schema_history",
            "holiday",
            "nurture_policy_version",
            "nurture_policy_moment",
            "key_moment",
            "promise_terms",
            "miss_kind",
            "nag_limit",
            "mail_limit",
            "situation_questionnaire",
            "situation_question",
            "situation_choice",
            "concern_topic",
            "concern_clock",
            "concern_template",
            "concern_words",
            "conflict_terms");

    private final JdbcClient db;
    private final Clock clock;
    private volatile boolean ahead;

    SampleState(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Nobody was ever added: neither a sample nor a real person. */
    boolean isEmpty() {
        return db.sql("select count(*) from (select 1 from person where side <> 'SYSTEM' limit 1) p")
                        .query(Integer.class)
                        .single()
                == 0;
    }

    Optional<Instant> madeAt() {
        return db.sql("select made_at from sample_state")
                .query(LocalDateTime.class)
                .optional()
                .map(at -> at.toInstant(ZoneOffset.UTC));
    }

    void made(Instant at, long seed, Duration took) {
        db.sql("insert into sample_state (id, made_at, seed, millis) values (1, :at, :seed, :millis)")
                .param("at", LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("seed", seed)
                .param("millis", took.toMillis())
                .update();
    }

    boolean isOlderThan(Duration age) {
        return madeAt().map(at -> at.plus(age).isBefore(clock.instant())).orElse(false);
    }

    /** Whether it was lived through to a later hour than it is now. */
    boolean isAhead() {
        return ahead;
    }

    void isAhead(boolean ahead) {
        this.ahead = ahead;
    }

    /** The newest moment at which something was written here, by a person or a job; null in an empty database. */
    @Nullable Instant newest() {
        return db.sql("""
                select max(at) from (select max(made_at) at from sample_state union all select max(at) from audit_entry
                                     union all select max(posted_at) from outbox_mail
                                     union all select max(finished_at) from outbox_mail
                                     union all select max(reached) from reminder_round
                                     union all select max(changed_at) from minutes
                                     union all select max(changed_at) from private_note) newest
                """)
                .query((row, n) -> row.getObject(1, LocalDateTime.class))
                .optional()
                .map(at -> at.toInstant(ZoneOffset.UTC))
                .orElse(null);
    }

    /** Deletes the rows of all tables but the settings and the house's own job person. Inside the caller's transaction. */
    void clear() {
        var tables = new ArrayList<>(db.sql("""
                select table_name from information_schema.tables
                 where table_schema = database() and table_type = 'BASE TABLE'
                """).query(String.class).list());
        tables.removeAll(KEPT);
        db.sql("set foreign_key_checks = 0").update();
        try {
            for (var table : tables) {
                var rows = switch (table) {
                    case "person" -> "person where side <> 'SYSTEM'";
                    case "nurture_policy_in_force" -> "nurture_policy_in_force where dealer_id <> 0";
                    default -> "`" + table + "`";
                };
                db.sql("delete from " + rows).update();
            }
        } finally {
            db.sql("set foreign_key_checks = 1").update();
        }
    }
}
