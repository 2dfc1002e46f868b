package io.tanxin.dealers.policy;

import io.tanxin.dealers.Stage;
import io.tanxin.dealers.policy.PolicyVersion.Standing;
import io.tanxin.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of a stage's policy, each as it stands on a day. */
@Repository
class VersionRows {
    /** Of a version {@code v}. */
    static final String MOMENTS = """
            coalesce((select group_concat(m.moment_id order by m.moment_id) from nurture_policy_moment m
                       where m.version_id = v.id), '')
            """;

    private final JdbcClient db;

    VersionRows(JdbcClient db) {
        this.db = db;
    }

    /** The newest first. */
    List<PolicyVersion> of(Stage stage, LocalDate day) {
        return db.sql("select v.*, v.id as version_id, p.name as decided_by_name, f.to_day, " + MOMENTS + """
                   as moments from nurture_policy_version v
                  left join nurture_policy_in_force f on f.stage = v.stage and f.dealer_id = 0 and f.version_id = v.id
                  left join person p on p.id = v.decided_by
                 where v.stage = :stage order by v.number desc
                """)
                .param("stage", stage.name())
                .query((row, n) -> version(row, day))
                .list();
    }

    private static PolicyVersion version(ResultSet row, LocalDate day) throws SQLException {
        var from = row.getObject("from_day", LocalDate.class);
        var to = row.getObject("to_day", LocalDate.class);
        return new PolicyVersion(
                row.getInt("number"),
                from,
                to == null || to.equals(StageSpan.FOR_GOOD) ? null : to,
                standing(row.getObject("withdrawn_at") != null, from, to, day),
                PolicyRows.policy(row),
                row.getString("decided_by_name"),
                Utc.instant(row.getObject("decided_at", LocalDateTime.class)));
    }

    private static Standing standing(boolean withdrawn, LocalDate from, @Nullable LocalDate to, LocalDate day) {
        if (withdrawn) return Standing.WITHDRAWN;
        if (to == null) return Standing.REPLACED;
        if (from.isAfter(day)) return Standing.PLANNED;
        return to.isBefore(day) ? Standing.PAST : Standing.IN_FORCE;
    }
}
