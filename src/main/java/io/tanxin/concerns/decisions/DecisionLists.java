package io.tanxin.concerns.decisions;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.People;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decisions as the company's people see them. Figures leave out what is in confidence, for everybody. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('decisions:see')")
public class DecisionLists {
    private static final int QUARTERS = 8;
    private static final int MOST = 100;

    private final DecisionQueries queries;
    private final DecisionRows rows;
    private final SanctionRows sanctions;
    private final DealerAccess access;
    private final People people;
    private final CurrentActor actor;

    DecisionLists(
            DecisionQueries queries,
            DecisionRows rows,
            SanctionRows sanctions,
            DealerAccess access,
            People people,
            CurrentActor actor) {
        this.queries = queries;
        this.rows = rows;
        this.sanctions = sanctions;
        this.access = access;
        this.people = people;
        this.actor = actor;
    }

    /** The newest first, by key. @param skip small: inside one gap */
    public List<DecisionRow> rows(DecisionFilter filter, @Nullable DecisionKey after, int skip, int limit) {
        return queries.rows(actor.id(), filter, after, skip, limit);
    }

    /** @throws NotFound if there is none, it is of a dealer that is not theirs, or in a confidence that they are not of */
    public DecisionDetail detail(DecisionId id) {
        var row = queries.find(actor.id(), id).orElseThrow(() -> new NotFound("decision"));
        var decision = rows.find(id).orElseThrow();
        var sanction = sanctions.ofDecision(id).orElse(null);
        var made = decision.made();
        var names = people.names(Stream.of(
                        made == null ? null : made.by(),
                        sanction == null ? null : sanction.signedBy(),
                        sanction == null ? null : sanction.reviewer())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new DecisionDetail(
                row,
                decision.concern(),
                decision.companyWants(),
                decision.dealerWants(),
                rows.optionsOf(id),
                made == null ? null : made.option(),
                made == null ? null : made.reasons(),
                made == null ? null : names.get(made.by()),
                decision.outcome(),
                decision.outcomeAt(),
                sanction == null ? null : detail(sanction, names),
                rows.steps(id, false));
    }

    /** Of the acting director's dealers, the longest waiting first: for Today. */
    @PreAuthorize("hasAuthority('decisions:approve')")
    public List<DecisionRow> toApprove(int limit) {
        return queries.waiting(actor.id(), false, Math.min(limit, MOST));
    }

    /** Where a dealer asked for a second look and nobody has looked. */
    @PreAuthorize("hasAuthority('decisions:approve')")
    public List<DecisionRow> toLookAt(int limit) {
        return queries.waiting(actor.id(), true, Math.min(limit, MOST));
    }

    /** This quarter and the seven before it, the newest first, over the dealers that the acting person sees. */
    public List<DealerFirst> dealerFirst() {
        var now = Quarter.of(access.today());
        var counted = queries.counted(actor.id(), now.before(QUARTERS - 1).first(), now.last());
        var quarters = new ArrayList<DealerFirst>();
        for (var back = 0; back < QUARTERS; back++) {
            var quarter = now.before(back);
            var by = new EnumMap<Interest, Integer>(Interest.class);
            var kept = 0;
            for (var one : counted) {
                if (!one.quarter().equals(quarter)) continue;
                if (one.kept()) kept += one.many();
                else by.merge(one.protects(), one.many(), Integer::sum);
            }
            quarters.add(new DealerFirst(quarter, by, kept));
        }
        return quarters;
    }

    private static SanctionDetail detail(Sanction one, Map<UserId, String> names) {
        var signedBy = one.signedBy();
        var reviewer = one.reviewer();
        return new SanctionDetail(
                one.id(),
                one.version(),
                one.kind(),
                one.what(),
                one.why(),
                one.tried(),
                one.from(),
                one.until(),
                one.state(),
                one.noticeDays(),
                signedBy == null ? null : names.get(signedBy),
                reviewer == null ? null : names.get(reviewer),
                one.shownAt(),
                one.shownHow() == Sanction.ShownHow.LETTER,
                one.begins(),
                one.isLookOwed());
    }
}
