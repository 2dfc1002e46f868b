package io.tanxin.mail;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.Id;
import io.tanxin.kernel.UserId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** To whom, and about which dealer, a letter was ever posted. */
@Service
@Transactional(readOnly = true)
public class WrittenTo {
    private final JdbcClient db;

    WrittenTo(JdbcClient db) {
        this.db = db;
    }

    public Set<UserId> readers(Collection<UserId> people) {
        return found("reader_id", people, UserId::new);
    }

    public Set<DealerId> dealers(Collection<DealerId> dealers) {
        return found("dealer_id", dealers, DealerId::new);
    }

    private <I extends Id> Set<I> found(String column, Collection<I> ids, LongFunction<I> id) {
        if (ids.isEmpty()) return Set.of();
        return new HashSet<>(db.sql("select distinct %1$s from outbox_mail where %1$s in (:ids)".formatted(column))
                .param("ids", ids.stream().map(Id::value).toList())
                .query((row, n) -> id.apply(row.getLong(1)))
                .list());
    }
}
