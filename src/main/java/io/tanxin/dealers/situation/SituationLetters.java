package io.tanxin.dealers.situation;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.Letter;
import io.tanxin.mail.Outbox;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Posts what asks a dealer for a report: to one person, its owner, for the figures are the owner's. */
@Component
class SituationLetters {
    static final String ON_RHYTHM = "dealers/situation";
    static final String ASKED = "dealers/situation-asked";
    static final String REMINDER = "dealers/situation-reminder";

    /** Who of a dealer {@code d} is written to: the first contact if it is an owner, else the longest known owner. */
    static final String OWNER = """
            (select c.person_id from contact c where c.dealer_id = d.id and c.position = 'OWNER' and c.removed_at is null
              order by c.first desc, c.id limit 1)
            """;

    private final Outbox outbox;
    private final JdbcClient db;

    SituationLetters(Outbox outbox, JdbcClient db) {
        this.outbox = outbox;
        this.db = db;
    }

    boolean canReach(DealerId dealer) {
        return owner(dealer).isPresent();
    }

    /** In the manager's name, who has just asked for it. */
    void asks(DealerId dealer, RequestId request, UserId manager) {
        post(ASKED, dealer, request, manager);
    }

    /** Nobody has just asked: answers go to the manager all the same. */
    void asksOnRhythm(DealerId dealer, RequestId request, @Nullable UserId manager) {
        post(ON_RHYTHM, dealer, request, manager);
    }

    private void post(String kind, DealerId dealer, RequestId request, @Nullable UserId author) {
        owner(dealer)
                .ifPresent(owner ->
                        outbox.post(new Letter(owner, kind, request.value(), "", 0, Map.of(), dealer, author, null)));
    }

    private Optional<UserId> owner(DealerId dealer) {
        return db.sql("select %s as owner from dealer d where d.id = :dealer".formatted(OWNER))
                .param("dealer", dealer.value())
                .query((row, n) -> row.getLong("owner"))
                .optional()
                .filter(id -> id > 0)
                .map(UserId::new);
    }
}
