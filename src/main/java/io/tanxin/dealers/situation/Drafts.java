package io.tanxin.dealers.situation;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** What somebody has typed and not given yet. Nobody else's to read. */
@Repository
class Drafts {
    private final JdbcClient db;
    private final ObjectMapper json;

    Drafts(JdbcClient db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    record Draft(Quarter quarter, Map<String, Typed> answers) {}

    Optional<Draft> find(DealerId dealer, UserId person) {
        return db.sql("select answers from situation_draft where dealer_id = :dealer and person_id = :person")
                .param("dealer", dealer.value())
                .param("person", person.value())
                .query((row, n) -> json.readValue(row.getString(1), Draft.class))
                .optional();
    }

    void keep(DealerId dealer, UserId person, Draft draft, Instant at) {
        db.sql("""
                insert into situation_draft (dealer_id, person_id, answers, saved_at) values (:dealer, :person, :answers, :at)
                    on duplicate key update answers = :answers, saved_at = :at
                """)
                .param("dealer", dealer.value())
                .param("person", person.value())
                .param("answers", json.writeValueAsString(draft))
                .param("at", Utc.of(at))
                .update();
    }

    void forget(DealerId dealer, UserId person) {
        db.sql("delete from situation_draft where dealer_id = :dealer and person_id = :person")
                .param("dealer", dealer.value())
                .param("person", person.value())
                .update();
    }

    /** Left lying since then. @return how many */
    int forgetBefore(Instant then) {
        return db.sql("delete from situation_draft where saved_at < :then")
                .param("then", Utc.of(then))
                .update();
    }
}
