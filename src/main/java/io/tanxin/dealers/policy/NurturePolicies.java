package io.tanxin.dealers.policy;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.Stage;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The policy that holds for a dealer, with what is set differently for it; for the company's people and jobs, of dealers that are
 * theirs. Lists and sums join {@code policy_of_dealer} instead.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('dealers:see')")
public class NurturePolicies {
    private static final int AT_ONCE = 500;
    private static final String COLUMNS = "p.version_id, p.stage, " + PolicyRows.parts("p.");

    private final JdbcClient db;
    private final DealerAccess access;
    private final CurrentActor actor;

    NurturePolicies(JdbcClient db, DealerAccess access, CurrentActor actor) {
        this.db = db;
        this.access = access;
        this.actor = actor;
    }

    public NurturePolicy of(DealerId dealer) {
        return policyOn(dealer, access.today());
    }

    /** What held, holds or will hold then, as far as it is decided. @throws NotFound for a dealer that is not the actor's to see */
    public NurturePolicy policyOn(DealerId dealer, LocalDate day) {
        access.require(dealer);
        var found = read(List.of(dealer), day).get(dealer);
        if (found == null) throw new NotFound("dealer");
        return found;
    }

    /** Today's, of at most 500 dealers at once, without those that are not the actor's to see. */
    public Map<DealerId, NurturePolicy> of(Collection<DealerId> dealers) {
        if (dealers.size() > AT_ONCE) throw new IllegalArgumentException("at most " + AT_ONCE + " dealers at once");
        return dealers.isEmpty() ? Map.of() : read(dealers, access.today());
    }

    /** A dealer on a day. */
    public record Then(DealerId dealer, LocalDate day) {}

    /** Of each what held then; one question for at most 500, without those that are not the actor's to see. */
    public Map<Then, NurturePolicy> policiesOn(Collection<Then> asked) {
        if (asked.size() > AT_ONCE) throw new IllegalArgumentException("at most " + AT_ONCE + " at once");
        var found = new HashMap<Then, NurturePolicy>();
        if (asked.isEmpty()) return found;
        db.sql("select p.dealer_id, asked.day, " + COLUMNS + """
                  from json_table(:asked, '$[*]' columns (dealer bigint path '$[0]', day date path '$[1]')) asked
                  join policy_of_dealer p on p.dealer_id = asked.dealer and asked.day between p.from_day and p.to_day
                """ + visible())
                .param(
                        "asked",
                        asked.stream()
                                .map(one ->
                                        "[%d, \"%s\"]".formatted(one.dealer().value(), one.day()))
                                .collect(Collectors.joining(", ", "[", "]")))
                .param("viewer", actor.id().value())
                .param("today", access.today())
                .query(row -> {
                    found.put(
                            new Then(new DealerId(row.getLong("dealer_id")), row.getObject("day", LocalDate.class)),
                            PolicyRows.policy(row));
                });
        return found;
    }

    /** Today's of a stage, as it is for dealers for which nothing else is set. */
    public NurturePolicy of(Stage stage) {
        return db.sql("select " + COLUMNS + """
                  from nurture_policy_in_force p
                 where p.stage = :stage and p.dealer_id = 0 and :today between p.from_day and p.to_day
                """)
                .param("stage", stage.name())
                .param("today", access.today())
                .query((row, n) -> PolicyRows.policy(row))
                .single();
    }

    private Map<DealerId, NurturePolicy> read(Collection<DealerId> dealers, LocalDate day) {
        var found = new HashMap<DealerId, NurturePolicy>();
        db.sql("select p.dealer_id, " + COLUMNS + """
                  from policy_of_dealer p
                """ + visible()
                        + " where p.dealer_id in (:dealers) and :day between p.from_day and p.to_day")
                .param("dealers", dealers.stream().map(DealerId::value).toList())
                .param("day", day)
                .param("viewer", actor.id().value())
                .param("today", access.today())
                .query(row -> {
                    found.put(new DealerId(row.getLong("dealer_id")), PolicyRows.policy(row));
                });
        return found;
    }

    private String visible() {
        return actor.get().isJob() ? "" : """
                join visible_dealer w on w.dealer_id = p.dealer_id and w.viewer_id = :viewer
                                     and :today between w.from_day and w.to_day
                """;
    }
}
