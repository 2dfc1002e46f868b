package io.tanxin.dealers;

import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The circle around what a dealer sent past its manager (C6): its own people, and the directors it belongs to. A matter is in it by
 * kind and key, and whatever is about the matter is in it too; nobody inherits it, because a manager, a stand-in and a successor
 * see a dealer for another reason than a director does.
 */
@Service
public class InConfidence {
    private static final String READERS = "'CONTACT', 'DIRECTOR'";

    private static final String OF_MATTER =
            "kind = :kind and subject_id = :id or part_of_kind = :kind and part_of_id = :id";

    private final JdbcClient db;
    private final CurrentActor actor;
    private final DealerAccess access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InConfidence(
            JdbcClient db, CurrentActor actor, DealerAccess access, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.actor = actor;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /**
     * For a query that joins {@code visible_dealer v}: leaves out what is about a matter that the viewer is not in the circle of.
     *
     * @param kind column, or a word in quotes, that names the kind of matter; {@code id}: column of its key
     */
    public static String readable(String kind, String id) {
        return "(v.because in (" + READERS + ") or " + shared(kind, id) + ")";
    }

    /**
     * For a query that joins nothing but binds {@code :viewer} and {@code :today}: leaves out what is about a matter that the viewer is not
     * in the circle of.
     */
    public static String known(String kind, String id) {
        return """
                not exists (select 1 from in_confidence i where i.kind = %s and i.subject_id = %s
                               and not exists (select 1 from visible_dealer w where w.dealer_id = i.dealer_id and w.viewer_id = :viewer
                                                  and :today between w.from_day and w.to_day and w.because in (%s)))
                """.formatted(kind, id, READERS);
    }

    /** For a query: the matter to which this belongs, in one text; empty if it is about none in confidence. */
    public static String matter(String kind, String id) {
        return """
                coalesce((select concat(coalesce(i.part_of_kind, i.kind), coalesce(i.part_of_id, i.subject_id)) from in_confidence i
                           where i.kind = %s and i.subject_id = %s), '')
                """.formatted(kind, id);
    }

    /** For figures and papers that people outside the circle see: leaves it out for everybody. */
    public static String shared(String kind, String id) {
        return "not exists (select 1 from in_confidence i where i.kind = %s and i.subject_id = %s)".formatted(kind, id);
    }

    public boolean covers(@Nullable String kind, @Nullable Long id) {
        if (kind == null || id == null) return false;
        return db.sql("select count(*) from in_confidence where kind = :kind and subject_id = :id")
                        .param("kind", kind)
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** {@link #covers}, and it stays so to the end of the transaction: for what is summed as long as it is not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean holds(String kind, long id) {
        return db.sql("select 1 from in_confidence where kind = :kind and subject_id = :id for share")
                .param("kind", kind)
                .param("id", id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** @throws NotFound if it is in confidence and the acting person is not of the circle; a job may read all */
    public void require(DealerId dealer, @Nullable String kind, @Nullable Long id) {
        if (!covers(kind, id) || actor.get().isJob() || isOfCircle(actor.id(), dealer)) return;
        throw new NotFound("matter");
    }

    public boolean isOfCircle(UserId person, DealerId dealer) {
        return db.sql("""
                select count(*) from visible_dealer
                 where viewer_id = :viewer and dealer_id = :dealer and :today between from_day and to_day and because in (%s)
                """.formatted(READERS))
                        .param("viewer", person.value())
                        .param("dealer", dealer.value())
                        .param("today", access.today())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Who of the company is in it: active directors, of the dealer's own area before those of all. Empty: nobody stands above the manager. */
    public List<UserId> directors(DealerId dealer) {
        return db.sql("""
                select v.viewer_id from visible_dealer v
                  join person p on p.id = v.viewer_id and p.state = 'ACTIVE' and p.side = 'COMPANY'
                  join person_role r on r.person_id = p.id and r.role = 'DIRECTOR'
                  join dealer d on d.id = v.dealer_id
                  left join director_area a on a.person_id = p.id and a.area_id = d.area_id
                 where v.dealer_id = :dealer and v.because = 'DIRECTOR' and :today between v.from_day and v.to_day
                 group by v.viewer_id order by max(a.area_id is not null) desc, v.viewer_id
                """)
                .param("dealer", dealer.value())
                .param("today", access.today())
                .query((row, n) -> new UserId(row.getLong("viewer_id")))
                .list();
    }

    /** Something in confidence by kind and key. */
    public record Matter(String kind, long id) implements Serializable {}

    /** Out of which matter this grew, or that it is one itself. Empty: it is not in confidence. */
    public Optional<Matter> matterOf(@Nullable String kind, @Nullable Long id) {
        if (kind == null || id == null) return Optional.empty();
        return db.sql("""
                select coalesce(part_of_kind, kind) kind, coalesce(part_of_id, subject_id) id from in_confidence
                 where kind = :kind and subject_id = :id
                """)
                .param("kind", kind)
                .param("id", id)
                .query((row, n) -> new Matter(row.getString("kind"), row.getLong("id")))
                .optional();
    }

    /** In the transaction in which the matter itself begins. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(String kind, long id, DealerId dealer) {
        insert(kind, id, dealer, null);
    }

    /** It grows out of a matter in confidence and others will be about it: it is shared together with that one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void grow(String kind, long id, DealerId dealer, Matter outOf) {
        var matter = matterOf(outOf.kind(), outOf.id())
                .filter(any -> isOf(dealer, outOf))
                .orElseThrow(() -> new NotFound("matter"));
        insert(kind, id, dealer, matter);
    }

    private boolean isOf(DealerId dealer, Matter matter) {
        return db.sql("select dealer_id from in_confidence where kind = :kind and subject_id = :id")
                .param("kind", matter.kind())
                .param("id", matter.id())
                .query((row, n) -> new DealerId(row.getLong(1)))
                .optional()
                .filter(dealer::equals)
                .isPresent();
    }

    private void insert(String kind, long id, DealerId dealer, @Nullable Matter of) {
        db.sql("""
                insert into in_confidence (kind, subject_id, dealer_id, since, part_of_kind, part_of_id)
                values (:kind, :id, :dealer, :now, :ofKind, :ofId)
                """)
                .param("kind", kind)
                .param("id", id)
                .param("dealer", dealer.value())
                .param("now", Utc.of(clock.instant()))
                .param("ofKind", of == null ? null : of.kind())
                .param("ofId", of == null ? null : of.id())
                .update();
    }

    /** It is shared: from now on it and what grew out of it are seen by whoever sees the dealer. Letters and deeds of before stay. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean end(String kind, long id) {
        var all = db.sql("select kind, subject_id from in_confidence where " + OF_MATTER + " for update")
                .param("kind", kind)
                .param("id", id)
                .query((row, n) -> new Matter(row.getString("kind"), row.getLong("subject_id")))
                .list();
        if (all.isEmpty()) return false;
        db.sql("delete from in_confidence where " + OF_MATTER)
                .param("kind", kind)
                .param("id", id)
                .update();
        events.publishEvent(new ConfidenceEnded(all));
        return true;
    }
}
