package io.tanxin.promises;

import io.tanxin.handed.HandedMatters;
import io.tanxin.handed.Matter;
import io.tanxin.promises.PromiseDraft.Side;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the company has promised can be handed to a colleague inside the house; what a dealer has promised cannot (P7). */
@Component
class PromiseHanding implements HandedMatters {
    private final Parties parties;
    private final JdbcClient db;

    PromiseHanding(Parties parties, JdbcClient db) {
        this.parties = parties;
        this.db = db;
    }

    @Override
    public String kind() {
        return PromiseRow.MATTER;
    }

    @Override
    public Matter find(long id) {
        var promise = parties.find(new PromiseId(id));
        return new Matter(
                promise.dealer(),
                promise.words(),
                promise.due(),
                promise.side() == Side.COMPANY && promise.isOpen(),
                promise.aboutKind(),
                promise.aboutId());
    }

    @Override
    public Set<Long> open(Collection<Long> ids) {
        return db
                .sql("select id from promise where id in (:ids) and pending = true and state <> 'DONE'")
                .param("ids", ids)
                .query(Long.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    @Override
    public Map<Long, String> paths(Collection<Long> ids) {
        return ids.stream().distinct().collect(Collectors.toMap(id -> id, id -> "promises/" + id));
    }
}
