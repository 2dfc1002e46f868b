package io.tanxin.communication.aftercare;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.policy.SupportForm;
import io.tanxin.dealers.policy.WorthAskingAfter.Deed;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proposed talks of dealers that are the acting person's, each with what it asks after: two statements for a list. */
@Repository
class AftercareRows {
    private final JdbcClient db;
    private final DealerAccess visible;
    private final CurrentActor actor;

    AftercareRows(JdbcClient db, DealerAccess visible, CurrentActor actor) {
        this.db = db;
        this.visible = visible;
        this.actor = actor;
    }

    /** @param which on {@code a}, the proposal, and {@code v}, the row of {@code visible_dealer} */
    List<AftercareTalk> open(String which, Map<String, ?> parameters, int limit) {
        record Found(long id, DealerId dealer, String name, LocalDate due) {}
        var found = db.sql("""
                select a.id, a.dealer_id, d.name, a.due from visible_dealer v
                  join aftercare a on a.dealer_id = v.dealer_id and a.state = 'OPEN'
                  join dealer d on d.id = a.dealer_id
                 where v.viewer_id = :viewer and :today between v.from_day and v.to_day and %s
                 order by a.due, a.id limit :limit
                """.formatted(which))
                .params(parameters)
                .param("viewer", actor.id().value())
                .param("today", visible.today())
                .param("limit", limit)
                .query((row, n) -> new Found(
                        row.getLong("id"),
                        new DealerId(row.getLong("dealer_id")),
                        row.getString("name"),
                        row.getObject("due", LocalDate.class)))
                .list();
        var deeds = deeds(found.stream().map(Found::id).toList());
        return found.stream()
                .map(one -> new AftercareTalk(
                        new AftercareId(one.id()),
                        one.dealer(),
                        one.name(),
                        one.due(),
                        deeds.getOrDefault(one.id(), List.of())))
                .toList();
    }

    Optional<AftercareTalk> find(AftercareId id) {
        return open("a.id = :id", Map.of("id", id.value()), 1).stream().findFirst();
    }

    private Map<Long, List<AftercareTalk.Done>> deeds(List<Long> of) {
        var deeds = new HashMap<Long, List<AftercareTalk.Done>>();
        if (of.isEmpty()) return deeds;
        db.sql("""
                select distinct aftercare_id, deed, subject_id, form, day from aftercare_deed
                 where aftercare_id in (:of) order by day desc, subject_id desc
                """).param("of", of).query(row -> {
            var form = row.getString("form");
            deeds.computeIfAbsent(row.getLong("aftercare_id"), id -> new ArrayList<>())
                    .add(new AftercareTalk.Done(
                            Deed.valueOf(row.getString("deed")),
                            form == null ? null : SupportForm.valueOf(form),
                            row.getObject("day", LocalDate.class)));
        });
        return deeds;
    }
}
