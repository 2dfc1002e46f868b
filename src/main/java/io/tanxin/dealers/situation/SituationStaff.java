package io.tanxin.dealers.situation;

import io.tanxin.identity.AuditTrail;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A dealer's owner about its own staff: who of them sees and gives reports. Nobody by default. */
@Service
@Transactional
@PreAuthorize("hasAuthority('situation:own')")
public class SituationStaff {
    private final JdbcClient db;
    private final SituationAccess access;
    private final AuditTrail audit;

    SituationStaff(JdbcClient db, SituationAccess access, AuditTrail audit) {
        this.db = db;
        this.access = access;
        this.audit = audit;
    }

    public record Member(UserId id, String name, boolean allowed) implements Serializable {}

    /** Whether there is a card on this at all. */
    @Transactional(readOnly = true)
    public boolean isMine(DealerId dealer) {
        return access.isOwner(dealer);
    }

    /** Whether the acting person may open the dealer's reports. */
    @Transactional(readOnly = true)
    public boolean isLetIn(DealerId dealer) {
        try {
            access.require(dealer);
            return true;
        } catch (NotFound closed) {
            return false;
        }
    }

    @Transactional(readOnly = true)
    public List<Member> of(DealerId dealer) {
        access.requireOwner(dealer);
        return db.sql("""
                select p.id, p.name, s.person_id is not null as allowed from contact c
                  join person p on p.id = c.person_id
                  left join situation_staff s on s.dealer_id = c.dealer_id and s.person_id = c.person_id
                 where c.dealer_id = :dealer and c.position = 'STAFF' and c.removed_at is null
                 order by p.name_sort, p.id
                """)
                .param("dealer", dealer.value())
                .query((row, n) ->
                        new Member(new UserId(row.getLong("id")), row.getString("name"), row.getBoolean("allowed")))
                .list();
    }

    public void let(DealerId dealer, UserId person, boolean in) {
        var known =
                of(dealer).stream().filter(member -> member.id().equals(person)).findFirst();
        if (known.isEmpty()) throw new NotFound("contact");
        if (known.get().allowed() == in) return;
        db.sql(
                        in
                                ? "insert into situation_staff (dealer_id, person_id) values (:dealer, :person)"
                                : "delete from situation_staff where dealer_id = :dealer and person_id = :person")
                .param("dealer", dealer.value())
                .param("person", person.value())
                .update();
        audit.record(in ? "situation.let-in" : "situation.kept-out", "PERSON", person.value(), dealer, Map.of());
    }
}
