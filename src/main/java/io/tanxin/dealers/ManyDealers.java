package io.tanxin.dealers;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of dealers by the hundred, one statement for all. */
@Repository
class ManyDealers {
    private final DealerTable dealers;
    private final JdbcTemplate rows;
    private final JdbcClient db;

    ManyDealers(DealerTable dealers, JdbcTemplate rows, JdbcClient db) {
        this.dealers = dealers;
        this.rows = rows;
        this.db = db;
    }

    Map<DealerId, Dealer> byId(Collection<DealerId> ids) {
        var found = new HashMap<DealerId, Dealer>();
        if (!ids.isEmpty()) dealers.findAllById(ids).forEach(dealer -> found.put(dealer.key(), dealer));
        return found;
    }

    /** @return the new ids by {@link DealerRegister#key} of the code: asked for, not counted on from the first */
    Map<String, DealerId> add(List<Dealer> added) {
        var ids = new HashMap<String, DealerId>();
        if (added.isEmpty()) return ids;
        dealers.saveAll(added);
        db.sql("select id, code from dealer where code in (:codes)")
                .param("codes", added.stream().map(Dealer::code).toList())
                .query(row -> {
                    ids.put(DealerRegister.key(row.getString("code")), new DealerId(row.getLong("id")));
                });
        return ids;
    }

    /** @param changed each with the version it was read with; @throws OptimisticLockingFailureException one has another by now */
    void change(List<Dealer> changed) {
        if (changed.isEmpty()) return;
        var counts =
                rows.batchUpdate("""
                update dealer set version = version + 1, code = ?, name = ?, pinyin = ?, initials = ?, area_id = ?, province = ?,
                                  city = ?, address = ?, longitude = ?, latitude = ?, industry = ?, level = ?, source = ?, stage = ?,
                                  note = ?, manager_id = ?
                 where id = ? and version = ?
                """, changed.stream().map(ManyDealers::values).toList());
        for (var count : counts)
            if (count != 1) throw new OptimisticLockingFailureException("a dealer changed meanwhile");
    }

    /** Only of dealers that nothing refers to; what does, stops it. */
    void remove(List<DealerId> gone) {
        if (gone.isEmpty()) return;
        var ids = gone.stream().map(DealerId::value).toList();
        db.sql("delete from visible_dealer where dealer_id in (:ids)")
                .param("ids", ids)
                .update();
        db.sql("delete from dealer where id in (:ids)").param("ids", ids).update();
    }

    private static Object[] values(Dealer dealer) {
        return new Object[] {
            dealer.code(),
            dealer.name(),
            dealer.pinyin(),
            dealer.initials(),
            dealer.areaId(),
            dealer.province(),
            dealer.city(),
            dealer.address(),
            dealer.longitude(),
            dealer.latitude(),
            dealer.industry(),
            dealer.level(),
            dealer.source(),
            dealer.stage().name(),
            dealer.note(),
            Columns.orNull(dealer.managerId(), UserId::value),
            dealer.key().value(),
            dealer.version()
        };
    }
}
