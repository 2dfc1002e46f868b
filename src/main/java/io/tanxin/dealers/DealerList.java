package io.tanxin.dealers;

import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The list of dealers, by key. Two doors: who cares for dealers sees those that are visible to them; the administrator, who cares
 * for none, sees the register of all for importing and assigning, without the dealers' people.
 */
@Service
@Transactional(readOnly = true)
public class DealerList {
    public static final int COUNTED = 1000;

    public enum Order {
        NAME,
        CODE
    }

    private static final String VISIBLE = """
            join visible_dealer v on v.dealer_id = d.id and v.viewer_id = :viewer and :today between v.from_day and v.to_day
            """;

    private final JdbcClient db;
    private final CurrentActor actor;
    private final DealerAccess access;

    DealerList(JdbcClient db, CurrentActor actor, DealerAccess access) {
        this.db = db;
        this.actor = actor;
        this.access = access;
    }

    @PreAuthorize("hasAuthority('dealers:see')")
    public List<DealerRow> rows(DealerFilter filter, Order order, DealerRow.@Nullable Key after, int skip, int limit) {
        return rows(
                VISIBLE,
                "p.name as contact, p.phone as contact_phone, p.email is not null as has_mail",
                """
                left join contact c on c.dealer_id = d.id and c.first and c.removed_at is null
                left join person p on p.id = c.person_id
                """,
                filter,
                order,
                after,
                skip,
                limit);
    }

    @PreAuthorize("hasAuthority('dealers:import')")
    public List<DealerRow> register(
            DealerFilter filter, Order order, DealerRow.@Nullable Key after, int skip, int limit) {
        return rows(
                "", "null as contact, null as contact_phone, false as has_mail", "", filter, order, after, skip, limit);
    }

    /** How many there are, at most {@link #COUNTED} and one more. */
    @PreAuthorize("hasAuthority('dealers:see')")
    public int count(DealerFilter filter) {
        return count(VISIBLE, filter);
    }

    @PreAuthorize("hasAuthority('dealers:import')")
    public int countRegister(DealerFilter filter) {
        return count("", filter);
    }

    /** Cities to choose from, at most 500. */
    @PreAuthorize("hasAuthority('dealers:see')")
    public List<String> cities() {
        return cities(VISIBLE);
    }

    @PreAuthorize("hasAuthority('dealers:import')")
    public List<String> citiesOfRegister() {
        return cities("");
    }

    private List<DealerRow> rows(
            String scope,
            String people,
            String joins,
            DealerFilter filter,
            Order order,
            DealerRow.@Nullable Key after,
            int skip,
            int limit) {
        var parameters = parameters(filter);
        parameters.put("limit", limit);
        parameters.put("skip", skip);
        var column = order == Order.NAME ? "d.pinyin" : "d.code";
        var behind = "";
        if (after != null) {
            parameters.put("sorted", after.sorted());
            parameters.put("id", after.id());
            behind = " and %1$s >= :sorted and (%1$s > :sorted or d.id > :id)".formatted(column);
        }
        var sql = """
                select d.id, d.code, d.name, d.stage, a.name as area, d.province, d.city, d.manager_id, m.name as manager_name,
                       %s, %s as sorted
                  from dealer d %s
                  left join area a on a.id = d.area_id
                  left join person m on m.id = d.manager_id
                  %s
                 where %s order by %s, d.id limit :limit offset :skip
                """.formatted(people, column, scope, joins, condition(filter) + behind, column);
        return db.sql(sql).params(parameters).query(DealerList::row).list();
    }

    private int count(String scope, DealerFilter filter) {
        return db.sql("select count(*) from (select 1 from dealer d %s where %s limit %d) few"
                        .formatted(scope, condition(filter), COUNTED + 1))
                .params(parameters(filter))
                .query(Integer.class)
                .single();
    }

    private List<String> cities(String scope) {
        return db.sql("""
                select city from (select distinct d.city from dealer d %s where d.city is not null limit 500) known
                 order by convert(city using gbk)
                """.formatted(scope))
                .params(parameters(DealerFilter.ALL))
                .query((row, n) -> row.getString("city"))
                .list();
    }

    private static String condition(DealerFilter filter) {
        var condition = new StringBuilder("d.state = :state and ")
                .append(DealerSearch.of(filter.search()).condition());
        if (filter.area() != null) condition.append(" and d.area_id = :area");
        if (filter.stage() != null) condition.append(" and d.stage = :stage");
        if (filter.city() != null) condition.append(" and d.city = :city");
        if (filter.withoutManager()) condition.append(" and d.manager_id is null");
        else if (filter.manager() != null) condition.append(" and d.manager_id = :manager");
        return condition.toString();
    }

    private Map<String, Object> parameters(DealerFilter filter) {
        var parameters =
                new HashMap<String, Object>(DealerSearch.of(filter.search()).parameters());
        parameters.put("viewer", actor.id().value());
        parameters.put("today", access.today());
        parameters.put("state", filter.state().name());
        if (filter.area() != null) parameters.put("area", filter.area());
        if (filter.stage() != null) parameters.put("stage", filter.stage().name());
        if (filter.city() != null) parameters.put("city", filter.city());
        if (filter.manager() != null) parameters.put("manager", filter.manager().value());
        return parameters;
    }

    private static DealerRow row(ResultSet row, int number) throws SQLException {
        return new DealerRow(
                new DealerId(row.getLong("id")),
                row.getString("code"),
                row.getString("name"),
                Stage.valueOf(row.getString("stage")),
                row.getString("area"),
                row.getString("province"),
                row.getString("city"),
                Columns.orNull(row.getObject("manager_id", Long.class), UserId::new),
                row.getString("manager_name"),
                row.getString("contact"),
                row.getString("contact_phone"),
                row.getBoolean("has_mail"),
                new DealerRow.Key(row.getString("sorted"), row.getLong("id")));
    }
}
