package io.tanxin.concerns;

import io.tanxin.handed.HandedMatters;
import io.tanxin.handed.Matter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A step of a concern can be handed to a colleague inside the house (P7). What the dealer said is not proposed as wanted: it was said
 * to somebody else. Of one in confidence the circle stays as it is (C6).
 */
@Component
class ConcernHanding implements HandedMatters {
    private final ConcernAccess access;
    private final JdbcClient db;

    ConcernHanding(ConcernAccess access, JdbcClient db) {
        this.access = access;
        this.db = db;
    }

    @Override
    public String kind() {
        return ConcernAccess.KIND;
    }

    @Override
    public Matter find(long id) {
        var concern = access.find(new ConcernId(id));
        return new Matter(
                concern.dealer(),
                "",
                LocalDate.ofInstant(concern.clocks().solveDue(), ZoneOffset.UTC),
                concern.state().isOpen(),
                ConcernAccess.KIND,
                id);
    }

    @Override
    public Set<Long> open(Collection<Long> ids) {
        return db
                .sql("select id from concern where id in (:ids) and open = true")
                .param("ids", ids)
                .query(Long.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    @Override
    public Map<Long, String> paths(Collection<Long> ids) {
        return ids.stream().distinct().collect(Collectors.toMap(id -> id, id -> "concerns/" + id));
    }
}
