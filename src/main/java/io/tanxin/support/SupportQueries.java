package io.tanxin.support;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.DealerSearch;
import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.dealers.policy.SupportKind;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Money;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import io.tanxin.plans.MeasureId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Support records as rows of the company's lists: each query asks whether the dealer is the viewer's to see. */
@Repository
class SupportQueries {
    private static final String COLUMNS = """
             s.id, s.version, s.dealer_id, d.name dealer_name, s.day, s.form, s.intent, s.words, s.minutes, s.amount, s.currency,
             s.given_by, g.name giver_name, s.key_moment_id, s.measure_id, %s shared
            """.formatted(SupportCircle.shared("s.id"));
    private static final String PARTIES = """
              join dealer d on d.id = s.dealer_id
              join person g on g.id = s.given_by
              join visible_dealer v on v.dealer_id = s.dealer_id and v.viewer_id = :viewer
                                   and :today between v.from_day and v.to_day and %s
            """.formatted(SupportCircle.readable("s.id"));
    private static final String ROW = "select " + COLUMNS + " from support_record s" + PARTIES;
    /** Of a whole network the list begins with its order; the database would begin with ten thousand dealers. */
    private static final String IN_ORDER =
            "select straight_join " + COLUMNS + " from support_record s force index (%s)" + PARTIES;

    private static final int FEW = 70;

    private final JdbcClient db;
    private final DealerAccess access;

    SupportQueries(JdbcClient db, DealerAccess access) {
        this.db = db;
        this.access = access;
    }

    List<SupportRow> rows(UserId viewer, SupportFilter filter, @Nullable SupportKey after, int skip, int limit) {
        var where = new StringBuilder(" where s.taken_back = false");
        var given = new HashMap<String, Object>(
                Map.of("viewer", viewer.value(), "today", access.today(), "skip", skip, "limit", limit));
        if (filter.dealer() != null) {
            where.append(" and s.dealer_id = :dealer");
            given.put("dealer", filter.dealer().value());
        }
        if (filter.unclassified()) where.append(" and s.intent is null");
        else if (filter.intent() != null) {
            where.append(" and s.intent = :intent");
            given.put("intent", filter.intent().name());
        }
        if (filter.form() != null) {
            where.append(" and s.form = :form");
            given.put("form", filter.form().name());
        } else if (filter.material() != null) {
            where.append(" and s.form ").append(filter.material() ? "" : "not ").append("in (:material)");
            given.put("material", Material.FORMS);
        }
        if (filter.from() != null) {
            where.append(" and s.day >= :from");
            given.put("from", filter.from());
        }
        if (filter.to() != null) {
            where.append(" and s.day <= :to");
            given.put("to", filter.to());
        }
        var sought = DealerSearch.of(filter.search());
        var found = sought == DealerSearch.ALL || filter.dealer() != null
                ? Optional.<List<DealerId>>empty()
                : access.few(sought);
        if (found.isPresent()) {
            if (found.get().isEmpty()) return List.of();
            where.append(" and s.dealer_id in (:dealers)");
            given.put("dealers", found.get().stream().map(DealerId::value).toList());
        } else if (sought != DealerSearch.ALL) {
            where.append(" and ").append(sought.condition());
            given.putAll(sought.parameters());
        }
        if (after != null) {
            where.append(" and s.day <= :day and (s.day < :day or s.id < :id)");
            given.put("day", after.day());
            given.put("id", after.id());
        }
        return db.sql(begin(filter, found) + where + " order by s.day desc, s.id desc limit :limit offset :skip")
                .params(given)
                .query(SupportQueries::row)
                .list();
    }

    /**
     * With what the database begins. Of a few dealers their own records are sorted before anything is joined to them; where many are
     * sought, the next page of all records holds some of theirs soon.
     */
    private String begin(SupportFilter filter, Optional<List<DealerId>> found) {
        if (filter.dealer() != null) return ROW;
        var network = access.seesNetwork();
        if (found.isPresent() && (!network || found.get().size() <= FEW))
            return IN_ORDER.formatted("support_of_dealer");
        if (!network) return ROW;
        return IN_ORDER.formatted(
                filter.intent() != null || filter.unclassified() ? "support_by_intent" : "support_by_day");
    }

    /** @return also one that was taken back; empty if it is of a dealer that the viewer does not see */
    List<SupportDetail> find(UserId viewer, SupportId id) {
        return db.sql("select " + COLUMNS + ", l.name logger_name, s.logged_at, s.taken_back from support_record s"
                        + PARTIES + " join person l on l.id = s.logged_by where s.id = :id")
                .param("viewer", viewer.value())
                .param("today", access.today())
                .param("id", id.value())
                .query((row, n) -> new SupportDetail(
                        row(row, n),
                        row.getString("logger_name"),
                        Utc.instant(row.getObject("logged_at", LocalDateTime.class)),
                        row.getBoolean("taken_back"),
                        null,
                        null,
                        List.of()))
                .list();
    }

    List<SupportRow> serving(UserId viewer, DealerId dealer, MeasureId measure, int limit) {
        return db.sql(ROW + """
                 where s.measure_id = :measure and s.dealer_id = :dealer and s.taken_back = false
                 order by s.day desc, s.id desc limit :limit
                """)
                .param("viewer", viewer.value())
                .param("today", access.today())
                .param("measure", measure.value())
                .param("dealer", dealer.value())
                .param("limit", limit)
                .query(SupportQueries::row)
                .list();
    }

    /** How many of these dealers are the viewer's. */
    int seen(UserId viewer, List<DealerId> dealers) {
        if (dealers.isEmpty()) return 0;
        return db.sql("""
                select count(distinct dealer_id) from visible_dealer
                 where viewer_id = :viewer and dealer_id in (:dealers) and :today between from_day and to_day
                """)
                .param("viewer", viewer.value())
                .param("dealers", dealers.stream().map(DealerId::value).toList())
                .param("today", access.today())
                .query(Integer.class)
                .single();
    }

    int unclassified(UserId viewer, int most) {
        return db.sql("select count(*) from (select 1 from support_record s" + PARTIES
                        + " where s.taken_back = false and s.intent is null limit :most) some")
                .param("viewer", viewer.value())
                .param("today", access.today())
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    private static SupportRow row(ResultSet row, int number) throws SQLException {
        var intent = row.getString("intent");
        return new SupportRow(
                new SupportId(row.getLong("id")),
                row.getInt("version"),
                new DealerId(row.getLong("dealer_id")),
                row.getString("dealer_name"),
                row.getObject("day", LocalDate.class),
                SupportForm.valueOf(row.getString("form")),
                intent == null ? null : SupportKind.valueOf(intent),
                row.getString("words"),
                row.getInt("minutes"),
                money(row.getBigDecimal("amount"), row.getString("currency")),
                new UserId(row.getLong("given_by")),
                row.getString("giver_name"),
                row.getObject("key_moment_id", Long.class),
                row.getObject("measure_id", Long.class),
                !row.getBoolean("shared"));
    }

    static @Nullable Money money(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null ? null : Money.of(amount, currency);
    }

    private static final class Material {
        static final List<String> FORMS = Arrays.stream(SupportForm.values())
                .filter(SupportForm::isMaterial)
                .map(Enum::name)
                .toList();
    }
}
