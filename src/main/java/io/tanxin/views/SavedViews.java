package io.tanxin.views;

import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.Utc;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * The acting person's own views of a list, and those offered to all. A view is only a filter: what it shows is asked of the list
 * itself, so it never shows anybody more than that person may see.
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'DIRECTOR', 'MANAGER', 'COLLEAGUE')")
public class SavedViews {
    static final int MOST = 30;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 1_000;

    public sealed interface Saved extends Serializable {
        record Done(long id) implements Saved {}

        record NameTaken() implements Saved {}

        /** Nothing to be read in it, or longer than 60 characters. */
        record NameUnfit() implements Saved {}

        /** More than {@code most}, or a filter beyond all reason. */
        record TooMany(int most) implements Saved {}
    }

    private final JdbcClient db;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Clock clock;

    SavedViews(JdbcClient db, CurrentActor actor, AuditTrail audit, Clock clock) {
        this.db = db;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /** The own ones, then those that colleagues offer. */
    @Transactional(readOnly = true)
    public List<SavedView> of(String list) {
        return db.sql("""
                select v.id, v.name, v.query, p.name as owner, v.owner_id = :me as mine, v.shared, s.view_id is not null as start
                  from saved_view v
                  join person p on p.id = v.owner_id
                  left join saved_view_start s on s.person_id = :me and s.list = v.list and s.view_id = v.id
                 where v.list = :list and v.removed_at is null and (v.owner_id = :me or v.shared and p.state = 'ACTIVE')
                 order by mine desc, convert(v.name using gbk), v.id limit 100
                """)
                .param("me", actor.id().value())
                .param("list", list)
                .query((row, n) -> new SavedView(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("query"),
                        row.getString("owner"),
                        row.getBoolean("mine"),
                        row.getBoolean("shared"),
                        row.getBoolean("start")))
                .list();
    }

    /** The query with which the list opens for this person. */
    @Transactional(readOnly = true)
    public Optional<String> start(String list) {
        return of(list).stream().filter(SavedView::start).map(SavedView::query).findFirst();
    }

    public Saved save(String list, String name, String query) {
        var fit = fit(name);
        if (fit == null) return new Saved.NameUnfit();
        if (query.length() > LONGEST_QUERY || count(list) >= MOST) return new Saved.TooMany(MOST);
        var key = new GeneratedKeyHolder();
        try {
            db.sql("""
                    insert into saved_view (owner_id, list, name, query, shared, created_at)
                    values (:me, :list, :name, :query, false, :now)
                    """)
                    .param("me", actor.id().value())
                    .param("list", list)
                    .param("name", fit)
                    .param("query", query)
                    .param("now", Utc.of(clock.instant()))
                    .update(key, "id");
        } catch (DuplicateKeyException taken) {
            return taken();
        }
        return new Saved.Done(Objects.requireNonNull(key.getKeyAs(Number.class)).longValue());
    }

    public Saved rename(long id, String name) {
        var fit = fit(name);
        if (fit == null) return new Saved.NameUnfit();
        try {
            change(id, "name = :value", fit);
        } catch (DuplicateKeyException taken) {
            return taken();
        }
        return new Saved.Done(id);
    }

    /**
     * The view is another filter from now on, under its name; who has it as a start, and whom it is offered to, begin with that.
     *
     * @return the filter that it was
     */
    public String replace(long id, String query) {
        if (query.length() > LONGEST_QUERY) throw new IllegalArgumentException("a filter beyond all reason");
        var before = db.sql(
                        "select query, shared from saved_view where id = :id and owner_id = :me and removed_at is null for update")
                .param("id", id)
                .param("me", actor.id().value())
                .query((row, n) -> Map.entry(row.getString("query"), row.getBoolean("shared")))
                .optional()
                .orElseThrow(() -> new NotFound("view"));
        change(id, "query = :value", query);
        if (before.getValue()) audit.record("view.changed", "VIEW", id, null, Map.of());
        return before.getKey();
    }

    public void remove(long id) {
        change(id, "removed_at = :value", Utc.of(clock.instant()));
    }

    /** @return false: there is another of that name by now */
    public boolean restore(long id) {
        try {
            change(id, "removed_at = :value", null);
            return true;
        } catch (DuplicateKeyException taken) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return false;
        }
    }

    /** Whether the acting person may offer views to all. */
    public boolean mayShare() {
        return actor.may("views:share");
    }

    /** Offers it to all who open the list, or no longer. */
    @PreAuthorize("hasAuthority('views:share')")
    public void share(long id, boolean shared) {
        change(id, "shared = :value", shared);
        audit.record(shared ? "view.shared" : "view.unshared", "VIEW", id, null, Map.of());
    }

    /** @param id one that this person sees; null: the list opens with everything */
    public void startWith(String list, @Nullable Long id) {
        db.sql("delete from saved_view_start where person_id = :me and list = :list")
                .param("me", actor.id().value())
                .param("list", list)
                .update();
        if (id == null) return;
        if (of(list).stream().noneMatch(view -> view.id() == id)) throw new NotFound("view");
        db.sql("insert into saved_view_start (person_id, list, view_id) values (:me, :list, :view)")
                .param("me", actor.id().value())
                .param("list", list)
                .param("view", id)
                .update();
    }

    /** Another person's is not found. */
    private void change(long id, String change, @Nullable Object value) {
        var changed = db.sql("update saved_view set " + change + " where id = :id and owner_id = :me")
                .param("value", value)
                .param("id", id)
                .param("me", actor.id().value())
                .update();
        if (changed == 0) throw new NotFound("view");
    }

    private int count(String list) {
        return db.sql("select count(*) from saved_view where owner_id = :me and list = :list and removed_at is null")
                .param("me", actor.id().value())
                .param("list", list)
                .query(Integer.class)
                .single();
    }

    private static @Nullable String fit(String name) {
        var stripped = name.strip().replaceAll("\\p{Cntrl}", " ");
        return stripped.isEmpty() || stripped.length() > LONGEST_NAME ? null : stripped;
    }

    private static Saved taken() {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new Saved.NameTaken();
    }
}
