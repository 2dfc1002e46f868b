package io.tanxin.concerns.decisions;

import io.tanxin.identity.Actor;
import io.tanxin.identity.Role;
import io.tanxin.inbox.InboxFilter;
import io.tanxin.inbox.InboxKind;
import io.tanxin.inbox.InboxSource;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What the dealer last said to a restriction (L3): its answer, or that it asks for a second look. The look that is owed waits until it is
 * taken or the restriction is over; any step of the director afterwards has answered it.
 */
@Component
class RestrictionInbox implements InboxSource {

    @Override
    public InboxKind kind() {
        return InboxKind.RESTRICTION;
    }

    @Override
    public boolean isFor(Actor actor) {
        return actor.is(Role.MANAGER) || actor.is(Role.DIRECTOR);
    }

    @Override
    public String table() {
        return "conflict_step h";
    }

    @Override
    public String index(InboxFilter.State state) {
        return "conflict_step_said";
    }

    @Override
    public String joins() {
        return "  join conflict_decision c on c.id = h.decision_id\n  join sanction s on s.decision_id = c.id\n"
                + "  join person p on p.id = h.by_id\n"
                + InboxSource.dealer("c.dealer_id") + " and " + DecisionAccess.READABLE + "\n";
    }

    @Override
    public String belongs() {
        return """
                h.said = true and not exists (select 1 from conflict_step n
                                               where n.decision_id = h.decision_id and n.id > h.id and n.said = true)
                """;
    }

    @Override
    public String needs() {
        return """
                (s.asked_at is not null and s.looked_at is null and s.state in ('SIGNED', 'SHOWN', 'IN_EFFECT') or h.at >= :recent)
                   and not exists (select 1 from conflict_step l
                                    where l.decision_id = h.decision_id and l.id > h.id and l.step in ('KEPT', 'SHORTENED', 'LIFTED'))
                """;
    }

    /** As its index has it. */
    @Override
    public String id() {
        return "h.decision_id";
    }

    @Override
    public String said() {
        return "h.at";
    }

    @Override
    public String what() {
        return "h.step";
    }

    @Override
    public String words() {
        return "h.words";
    }

    @Override
    public String about() {
        return "s.what";
    }

    @Override
    public String inConfidence() {
        return "not " + DecisionAccess.SHARED;
    }

    @Override
    public List<String> mine() {
        return List.of(
                "s.reviewer_id = :viewer",
                "c.concern_id in (select i.subject_id from in_confidence i where i.kind = 'CONCERN')");
    }
}
