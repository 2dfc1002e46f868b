package io.tanxin.plans;

import io.tanxin.kernel.UserId;
import io.tanxin.promises.load.LoadSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Measures that the company is to do, on the day that they wait for (P1). */
@Component
class MeasureLoad implements LoadSource {
    private final JdbcClient db;

    MeasureLoad(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "measures";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Map<LocalDate, Integer> perDay(UserId owner, LocalDate first, LocalDate last) {
        var found = new HashMap<LocalDate, Integer>();
        db.sql("""
                select wait_until, count(*) n from plan_measure
                 where owner_id = :owner and pending = true and side = 'COMPANY' and wait_until between :first and :last
                 group by wait_until
                """)
                .param("owner", owner.value())
                .param("first", first)
                .param("last", last)
                .query(row -> {
                    found.put(row.getObject("wait_until", LocalDate.class), row.getInt("n"));
                });
        return found;
    }
}
