package io.tanxin.concerns;

import io.tanxin.identity.Actor;
import io.tanxin.identity.Role;
import io.tanxin.inbox.InboxFilter;
import io.tanxin.inbox.InboxKind;
import io.tanxin.inbox.InboxSource;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The dealer's last word on each concern (L1): as long as a clock of ours runs, and whenever nobody has answered that word. Of what was
 * sent past the manager only the circle finds it (C6).
 */
@Component
class ConcernInbox implements InboxSource {
    private static final String REST = InboxSource.dealer("c.dealer_id") + " and " + ConcernAccess.READABLE
            + "\n  join person p on p.id = m.by_id\n";

    private static final String REOPENED =
            "(select max(r.at) from concern_step r where r.concern_id = c.id and r.step = 'REOPENED')";

    @Override
    public InboxKind kind() {
        return InboxKind.CONCERN;
    }

    @Override
    public boolean isFor(Actor actor) {
        return actor.is(Role.MANAGER) || actor.is(Role.DIRECTOR);
    }

    @Override
    public String table() {
        return "concern_message m";
    }

    @Override
    public String index(InboxFilter.State state) {
        return "concern_message_said";
    }

    @Override
    public String joins() {
        return "  join concern c on c.id = m.concern_id\n" + REST;
    }

    @Override
    public String belongs() {
        return """
                m.side = 'DEALER' and m.state = 'SENT'
                   and not exists (select 1 from concern_message n
                                    where n.concern_id = c.id and n.id > m.id and n.side = 'DEALER' and n.state = 'SENT')
                """;
    }

    @Override
    public String needs() {
        return """
                c.open = true and c.waiting_since is null
                or (c.open = true or m.at >= :recent)
                   and not exists (select 1 from concern_message a
                                    where a.concern_id = c.id and a.id > m.id and a.side = 'COMPANY' and a.state = 'SENT')
                """;
    }

    /** As its index by time has it. */
    @Override
    public String id() {
        return "m.concern_id";
    }

    @Override
    public String idByDue() {
        return "c.id";
    }

    @Override
    public String said() {
        return "m.at";
    }

    /** It may come back without a word. */
    @Override
    public String newest() {
        return "greatest(m.at, ifnull(" + REOPENED + ", m.at))";
    }

    @Override
    public String due() {
        return "c.due_at";
    }

    @Override
    public String ticks() {
        return "c.due_at is not null";
    }

    @Override
    public String byDue() {
        return "concern c force index (concern_due)\n  join concern_message m on m.concern_id = c.id\n" + REST;
    }

    @Override
    public String clock() {
        return """
                case when c.open = false then null when c.waiting_since is not null then 'PAUSED'
                     when c.state = 'RECEIVED' then 'ANSWER' else 'SOLUTION' end""";
    }

    @Override
    public String what() {
        return """
                case when c.state = 'RECEIVED' and c.opening > 0 then 'REOPENED'
                     when exists (select 1 from concern_message b
                                   where b.concern_id = m.concern_id and b.id < m.id and b.side = 'DEALER') then 'SAID'
                     else c.kind end""";
    }

    @Override
    public String words() {
        return "m.words";
    }

    @Override
    public String about() {
        return "c.heading";
    }

    @Override
    public String inConfidence() {
        return "not " + ConcernAccess.SHARED;
    }

    @Override
    public List<String> mine() {
        return List.of(
                "c.owner_id = :viewer",
                "c.id in (select i.subject_id from in_confidence i where i.kind = '" + ConcernAccess.KIND + "')");
    }
}
