package io.tanxin.dealers.policy;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.AuditTrail;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The company's list of key moments. One that is no longer wanted is retired, never deleted: records speak of it. */
@Service
@Transactional
public class KeyMoments {
    public sealed interface Saved {
        record Done(KeyMomentId id) implements Saved {}

        record ChangedMeanwhile() implements Saved {}
    }

    private final JdbcClient db;
    private final DealerAccess access;
    private final AuditTrail audit;
    private final Clock clock;

    KeyMoments(JdbcClient db, DealerAccess access, AuditTrail audit, Clock clock) {
        this.db = db;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that can be chosen now, and after them the retired ones. */
    @PreAuthorize("hasAnyAuthority('policies:edit', 'dealers:see')")
    @Transactional(readOnly = true)
    public List<KeyMoment> all() {
        return db.sql("select * from key_moment order by retired_at is not null, id")
                .query((row, n) -> moment(row))
                .list();
    }

    /** Those at which the policy that holds for this dealer on that day finds material help right. */
    @PreAuthorize("hasAuthority('dealers:see')")
    @Transactional(readOnly = true)
    public List<KeyMoment> rightFor(DealerId dealer, LocalDate day) {
        access.require(dealer);
        return db.sql("""
                select k.* from policy_of_dealer p
                  join key_moment k on find_in_set(k.id, p.moments)
                 where p.dealer_id = :dealer and :day between p.from_day and p.to_day order by k.id
                """)
                .param("dealer", dealer.value())
                .param("day", day)
                .query((row, n) -> moment(row))
                .list();
    }

    @PreAuthorize("hasAuthority('policies:edit')")
    public KeyMomentId add(String english, String chinese) {
        var key = new GeneratedKeyHolder();
        db.sql("insert into key_moment (version, english, chinese) values (0, :english, :chinese)")
                .param("english", Sentence.required(english, KeyMoment.LONGEST))
                .param("chinese", Sentence.required(chinese, KeyMoment.LONGEST))
                .update(key, "id");
        var id = new KeyMomentId(
                Objects.requireNonNull(key.getKeyAs(Number.class)).longValue());
        audit.record("key-moment.added", "KEY_MOMENT", id.value(), null, Map.of());
        return id;
    }

    @PreAuthorize("hasAuthority('policies:edit')")
    public Saved rename(KeyMoment before, String english, String chinese) {
        var changed = db.sql("""
                update key_moment set version = version + 1, english = :english, chinese = :chinese
                 where id = :id and version = :version
                """)
                .param("english", Sentence.required(english, KeyMoment.LONGEST))
                .param("chinese", Sentence.required(chinese, KeyMoment.LONGEST))
                .param("id", before.id().value())
                .param("version", before.version())
                .update();
        if (changed == 0) return new Saved.ChangedMeanwhile();
        audit.record(
                "key-moment.renamed",
                "KEY_MOMENT",
                before.id().value(),
                null,
                Map.of("from", before.english() + " / " + before.chinese()));
        return new Saved.Done(before.id());
    }

    /** Can no longer be chosen; where it was chosen it stays readable. */
    @PreAuthorize("hasAuthority('policies:edit')")
    public void retire(KeyMomentId id) {
        var changed = db.sql("""
                update key_moment set version = version + 1, retired_at = :now where id = :id and retired_at is null
                """)
                .param("now", Utc.of(clock.instant()))
                .param("id", id.value())
                .update();
        if (changed > 0) audit.record("key-moment.retired", "KEY_MOMENT", id.value(), null, Map.of());
    }

    @PreAuthorize("hasAuthority('policies:edit')")
    public void bringBack(KeyMomentId id) {
        var changed = db.sql("""
                update key_moment set version = version + 1, retired_at = null where id = :id and retired_at is not null
                """).param("id", id.value()).update();
        if (changed > 0) audit.record("key-moment.back", "KEY_MOMENT", id.value(), null, Map.of());
    }

    private static KeyMoment moment(ResultSet row) throws SQLException {
        return new KeyMoment(
                new KeyMomentId(row.getLong("id")),
                row.getInt("version"),
                row.getString("english"),
                row.getString("chinese"),
                row.getObject("retired_at") != null);
    }
}
