package io.tanxin.plans;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.DealerSearch;
import io.tanxin.dealers.Stage;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The company's list: each dealer, with its plan or without one, by name. */
@Service
@Transactional(readOnly = true)
public class PlanLists {
    private static final String OFF_ROAD = """
            from plan_measure m where m.dealer_id = d.id and m.pending = true
             and (m.status = 'SLIPPED' or m.due < :today or m.due is null and m.year < year(:today))
            """;

    private final JdbcClient db;
    private final DealerAccess access;
    private final CurrentActor actor;

    PlanLists(JdbcClient db, DealerAccess access, CurrentActor actor) {
        this.db = db;
        this.access = access;
        this.actor = actor;
    }

    /** One page, by key. @param skip small: inside one gap */
    @PreAuthorize("hasAuthority('plans:edit')")
    public List<PlanRow> rows(PlanFilter filter, PlanRow.@Nullable Key after, int skip, int limit) {
        var sought = DealerSearch.of(filter.search());
        var given = new HashMap<String, Object>(sought.parameters());
        given.put("viewer", actor.id().value());
        given.put("today", access.today());
        given.put("skip", skip);
        given.put("limit", limit);
        var where = new StringBuilder(sought.condition()).append(narrowed(filter.tab()));
        if (filter.stage() != null) {
            where.append(" and d.stage = :stage");
            given.put("stage", filter.stage().name());
        }
        if (after != null) {
            where.append(" and d.pinyin >= :sorted and (d.pinyin > :sorted or d.id > :id)");
            given.put("sorted", after.sorted());
            given.put("id", after.id());
        }
        return db.sql("""
                select d.id, d.name, d.pinyin, d.stage, m.name as manager_name, p.id as plan_id, p.standing, p.agreed_number,
                       p.first_year, p.years, p.review_due, (select count(*) %s) as off_road
                  from dealer d
                  join visible_dealer v on v.dealer_id = d.id and v.viewer_id = :viewer and :today between v.from_day and v.to_day
                  left join person m on m.id = d.manager_id
                  left join development_plan p on p.dealer_id = d.id
                 where d.state = 'ACTIVE' and %s order by d.pinyin, d.id limit :limit offset :skip
                """.formatted(OFF_ROAD, where))
                .params(given)
                .query(PlanLists::row)
                .list();
    }

    /** Of the dealers that the acting person cares for or stands in for: due within two weeks or over, the first to be due at the top. */
    @PreAuthorize("hasAuthority('plans:edit')")
    public List<DueReview> reviewsDue(int most) {
        return db.sql("""
                select p.id, d.id dealer_id, d.name, p.review_due
                  from visible_dealer v
                  join dealer d on d.id = v.dealer_id and d.state = 'ACTIVE'
                  join development_plan p on p.dealer_id = d.id and p.agreed_number is not null
                 where v.viewer_id = :viewer and v.because in ('MANAGER', 'STAND_IN') and :today between v.from_day and v.to_day
                   and p.review_due <= :today + interval 14 day
                 order by p.review_due, p.id limit :most
                """)
                .param("viewer", actor.id().value())
                .param("today", access.today())
                .param("most", most)
                .query((row, n) -> new DueReview(
                        new PlanId(row.getLong("id")),
                        new DealerId(row.getLong("dealer_id")),
                        row.getString("name"),
                        row.getObject("review_due", LocalDate.class)))
                .list();
    }

    private static String narrowed(PlanFilter.Tab tab) {
        return switch (tab) {
            case ALL -> "";
            case NONE -> " and p.id is null";
            case DRAFT, OFFERED, AGREED -> " and p.standing = '" + tab + "'";
            case OFF_ROAD -> " and exists (select 1 " + OFF_ROAD + ")";
            case REVIEW_DUE -> " and p.review_due <= :today + interval 30 day";
        };
    }

    private static PlanRow row(ResultSet row, int number) throws SQLException {
        return new PlanRow(
                new DealerId(row.getLong("id")),
                row.getString("name"),
                Stage.valueOf(row.getString("stage")),
                row.getString("manager_name"),
                PlanReading.orNull(row.getObject("plan_id", Long.class), PlanId::new),
                PlanReading.orNull(row.getString("standing"), VersionState::valueOf),
                row.getObject("agreed_number", Integer.class),
                row.getInt("first_year"),
                row.getInt("years"),
                row.getObject("review_due", LocalDate.class),
                row.getInt("off_road"),
                new PlanRow.Key(row.getString("pinyin"), row.getLong("id")));
    }
}
