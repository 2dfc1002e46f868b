package io.tanxin.plans;

import io.tanxin.handed.HandedMatters;
import io.tanxin.handed.Matter;
import io.tanxin.kernel.NotFound;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A measure that was agreed and is still to be done can be handed to a colleague inside the house (P7). */
@Component
class MeasureHanding implements HandedMatters {
    private final MeasureRows rows;
    private final PlanAccess access;
    private final JdbcClient db;

    MeasureHanding(MeasureRows rows, PlanAccess access, JdbcClient db) {
        this.rows = rows;
        this.access = access;
        this.db = db;
    }

    @Override
    public String kind() {
        return OpenMeasure.MATTER;
    }

    @Override
    public Matter find(long id) {
        var row = rows.find(new MeasureId(id)).orElseThrow(() -> new NotFound("measure"));
        access.plan(row.plan());
        var open = rows.open(row.id());
        return new Matter(
                row.dealer(),
                open.map(OpenMeasure::words).orElse(""),
                open.map(OpenMeasure::until).orElse(null),
                open.isPresent(),
                null,
                null);
    }

    @Override
    public Set<Long> open(Collection<Long> ids) {
        return db
                .sql("select id from plan_measure where id in (:ids) and pending = true")
                .param("ids", ids)
                .query(Long.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    @Override
    public Map<Long, String> paths(Collection<Long> ids) {
        var paths = new HashMap<Long, String>();
        db.sql("select id, plan_id from plan_measure where id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    paths.put(row.getLong("id"), "plans/" + row.getLong("plan_id") + "?mark=m" + row.getLong("id"));
                });
        return paths;
    }
}
