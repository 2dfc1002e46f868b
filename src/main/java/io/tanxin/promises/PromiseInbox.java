package io.tanxin.promises;

import io.tanxin.dealers.InConfidence;
import io.tanxin.identity.Actor;
import io.tanxin.identity.Role;
import io.tanxin.inbox.InboxFilter;
import io.tanxin.inbox.InboxKind;
import io.tanxin.inbox.InboxSource;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What the dealer's people last said to a promise, if it wants something or has words: not kept, kept and why, another day, done on
 * their side (P2). Whatever the company does to the promise afterwards has answered it.
 */
@Component
class PromiseInbox implements InboxSource {
    private static final String BEFORE =
            "(select b.state from promise_change b where b.promise_id = h.promise_id and b.id < h.id order by b.id desc limit 1)";

    @Override
    public InboxKind kind() {
        return InboxKind.PROMISE;
    }

    @Override
    public boolean isFor(Actor actor) {
        return actor.is(Role.MANAGER) || actor.is(Role.DIRECTOR);
    }

    @Override
    public String table() {
        return "promise_change h";
    }

    @Override
    public String index(InboxFilter.State state) {
        return "promise_change_said";
    }

    @Override
    public String joins() {
        return "  join promise q on q.id = h.promise_id\n  join person p on p.id = h.by_id\n"
                + InboxSource.dealer("q.dealer_id") + " and " + InConfidence.readable("q.about_kind", "q.about_id")
                + "\n";
    }

    @Override
    public String belongs() {
        return """
                h.side = 'DEALER' and h.at >= :kept and h.undoes = false
                   and (h.words <> '' or h.new_due is not null or h.state in ('BROKEN', 'RENEGOTIATED', 'DONE', 'AT_RISK'))
                   and not exists (select 1 from promise_change n
                                    where n.promise_id = q.id and n.id > h.id and n.side = 'DEALER')
                """;
    }

    @Override
    public String needs() {
        return """
                (q.pending = true or h.at >= :recent)
                   and not exists (select 1 from promise_change l where l.promise_id = q.id and l.id > h.id)
                """;
    }

    /** As its index has it. */
    @Override
    public String id() {
        return "h.promise_id";
    }

    @Override
    public String said() {
        return "h.at";
    }

    @Override
    public String due() {
        return "q.due";
    }

    @Override
    public String ticks() {
        return "q.state in ('OPEN', 'AT_RISK')";
    }

    @Override
    public String clock() {
        return "if(" + ticks() + ", 'DUE', null)";
    }

    @Override
    public String what() {
        return """
                case when h.state in ('OPEN', 'AT_RISK') and h.new_due is not null then 'DAY_ASKED'
                     when h.state = 'BROKEN' or h.state = 'OPEN' and %1$s = 'DONE' then 'NOT_KEPT'
                     when h.state in ('KEPT', 'KEPT_LATE') then 'KEPT'
                     when h.state = 'RENEGOTIATED' then 'DAY_AGREED'
                     when h.state = 'OPEN' and q.side = 'COMPANY' and %1$s in ('OPEN', 'AT_RISK') then 'DAY_DECLINED'
                     when h.state in ('DONE', 'AT_RISK', 'WITHDRAWN') then h.state
                     else 'SAID' end""".formatted(BEFORE);
    }

    @Override
    public String words() {
        return "h.words";
    }

    @Override
    public String about() {
        return "q.words";
    }

    @Override
    public String inConfidence() {
        return "not " + InConfidence.shared("q.about_kind", "q.about_id");
    }

    @Override
    public List<String> mine() {
        return List.of(
                "q.owner_id = :viewer",
                "(q.about_kind, q.about_id) in (select i.kind, i.subject_id from in_confidence i)");
    }
}
