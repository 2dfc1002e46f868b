package io.tanxin.promises;

import io.tanxin.identity.AuditTrail;
import io.tanxin.kernel.Utc;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The company's list of kinds of miss. One that is no longer wanted is retired, never deleted: repairs speak of it. */
@Service
@Transactional
public class MissKinds {
    private final JdbcClient db;
    private final AuditTrail audit;
    private final Clock clock;

    MissKinds(JdbcClient db, AuditTrail audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that can be chosen now, and after them the retired ones. */
    @PreAuthorize("hasAnyAuthority('policies:edit', 'promises:do')")
    @Transactional(readOnly = true)
    public List<MissKind> all() {
        return db.sql("select * from miss_kind order by retired_at is not null, id")
                .query((row, n) -> new MissKind(
                        row.getLong("id"),
                        row.getInt("version"),
                        row.getString("english"),
                        row.getString("chinese"),
                        row.getObject("retired_at") != null))
                .list();
    }

    @PreAuthorize("hasAuthority('policies:edit')")
    public long add(String english, String chinese) {
        var key = new GeneratedKeyHolder();
        db.sql("insert into miss_kind (version, english, chinese) values (0, :english, :chinese)")
                .param("english", name(english))
                .param("chinese", name(chinese))
                .update(key, "id");
        var id = Objects.requireNonNull(key.getKeyAs(Number.class)).longValue();
        audit.record("miss-kind.added", "MISS_KIND", id, null, Map.of());
        return id;
    }

    /** @return false: somebody else changed it since it was read */
    @PreAuthorize("hasAuthority('policies:edit')")
    public boolean rename(MissKind before, String english, String chinese) {
        var changed = db.sql("""
                update miss_kind set version = version + 1, english = :english, chinese = :chinese
                 where id = :id and version = :version
                """)
                .param("english", name(english))
                .param("chinese", name(chinese))
                .param("id", before.id())
                .param("version", before.version())
                .update();
        if (changed == 1) audit.record("miss-kind.renamed", "MISS_KIND", before.id(), null, Map.of());
        return changed == 1;
    }

    /** Can no longer be chosen, or can again. */
    @PreAuthorize("hasAuthority('policies:edit')")
    public void retire(long id, boolean retired) {
        db.sql("update miss_kind set version = version + 1, retired_at = :at where id = :id")
                .param("at", retired ? Utc.of(clock.instant()) : null)
                .param("id", id)
                .update();
        audit.record(retired ? "miss-kind.retired" : "miss-kind.back", "MISS_KIND", id, null, Map.of());
    }

    private static String name(String typed) {
        var name = typed.strip();
        if (name.isEmpty() || name.length() > MissKind.LONGEST) throw new IllegalArgumentException("a short name");
        return name;
    }
}
