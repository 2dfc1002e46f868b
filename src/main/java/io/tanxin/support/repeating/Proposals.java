package io.tanxin.support.repeating;

import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.Utc;
import io.tanxin.support.SupportDraft;
import io.tanxin.support.SupportId;
import io.tanxin.support.SupportService;
import io.tanxin.support.repeating.RepeatRefused.Reason;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Days that have come: accepted as foreseen or otherwise, or skipped with a word; each once, whoever clicks first. */
@Service
@Transactional
public class Proposals {
    private final JdbcClient db;
    private final RepeatQueries queries;
    private final SupportService support;
    private final DealerAccess access;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Clock clock;

    Proposals(
            JdbcClient db,
            RepeatQueries queries,
            SupportService support,
            DealerAccess access,
            CurrentActor actor,
            AuditTrail audit,
            Clock clock) {
        this.db = db;
        this.queries = queries;
        this.support = support;
        this.access = access;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /** What waits longest comes first, by key. @param dealer null: of all one's dealers */
    @PreAuthorize("hasAuthority('support:see')")
    @Transactional(readOnly = true)
    public List<Proposal> open(@Nullable DealerId dealer, Proposal.@Nullable Key after, int limit) {
        return queries.open(actor.id(), access.today(), dealer, false, after, limit);
    }

    /** Of the dealers that the acting person cares for or stands in for. */
    @PreAuthorize("hasAuthority('support:see')")
    @Transactional(readOnly = true)
    public List<Proposal> mine(int most) {
        return queries.open(actor.id(), access.today(), null, true, null, most);
    }

    /** As foreseen. */
    @PreAuthorize("hasAuthority('support:log')")
    public SupportId accept(ProposalId id) {
        return accepted(hold(id, "OPEN"), null);
    }

    /** Given otherwise than foreseen. @param draft its dealer is not looked at */
    @PreAuthorize("hasAuthority('support:log')")
    public SupportId accept(ProposalId id, SupportDraft draft) {
        return accepted(hold(id, "OPEN"), draft);
    }

    /** Not this time. @param why may be left out */
    @PreAuthorize("hasAuthority('support:log')")
    public void skip(ProposalId id, @Nullable String why) {
        var proposal = hold(id, "OPEN");
        var said = why == null || why.isBlank() ? null : why.strip();
        RepeatRefused.unless(said == null || said.length() <= SupportRepeat.LONGEST, Reason.TOO_LONG);
        settle(id, "SKIPPED", null, said);
        audit.record("repeat.skipped", "repeat", proposal.repeat().value(), proposal.dealer(), Map.of());
    }

    /** It waits again; a record that it had become is taken back. */
    @PreAuthorize("hasAuthority('support:log')")
    public void undo(ProposalId id) {
        var proposal = hold(id, null);
        db.sql("select support_id from support_proposal where id = :id and support_id is not null")
                .param("id", id.value())
                .query(Long.class)
                .optional()
                .ifPresent(record -> support.takeBack(new SupportId(record)));
        db.sql("""
                update support_proposal set version = version + 1, state = 'OPEN', support_id = null, reason = null,
                                            settled_by = null, settled_at = null
                 where id = :id
                """).param("id", id.value()).update();
        audit.record("repeat.undone", "repeat", proposal.repeat().value(), proposal.dealer(), Map.of());
    }

    private SupportId accepted(Proposal proposal, @Nullable SupportDraft other) {
        var record = support.log(
                other == null
                        ? proposal.draft()
                        : new SupportDraft(
                                proposal.dealer(),
                                other.day(),
                                other.form(),
                                other.intent(),
                                other.words(),
                                other.minutes(),
                                other.money(),
                                other.givenBy(),
                                other.keyMoment(),
                                other.measure()));
        settle(proposal.id(), "ACCEPTED", record, null);
        audit.record("repeat.accepted", "repeat", proposal.repeat().value(), proposal.dealer(), Map.of());
        return record;
    }

    /** The actor's; two who settle it at once wait for each other. @param state it must have; null: whichever */
    private Proposal hold(ProposalId id, @Nullable String state) {
        var now = db.sql("select state from support_proposal where id = :id for update")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("proposal"));
        var found = queries.find(actor.id(), access.today(), id).orElseThrow(() -> new NotFound("proposal"));
        RepeatRefused.unless(state == null || state.equals(now), Reason.SETTLED);
        return found;
    }

    private void settle(ProposalId id, String state, @Nullable SupportId record, @Nullable String why) {
        db.sql("""
                update support_proposal set version = version + 1, state = :state, support_id = :record, reason = :why,
                                            settled_by = :me, settled_at = :now
                 where id = :id
                """)
                .param("state", state)
                .param("record", record == null ? null : record.value())
                .param("why", why)
                .param("me", actor.id().value())
                .param("now", Utc.of(clock.instant()))
                .param("id", id.value())
                .update();
    }
}
