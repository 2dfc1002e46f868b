package io.tanxin.handed;

import io.tanxin.dealers.InConfidence;
import io.tanxin.identity.Actor;
import io.tanxin.identity.Role;
import io.tanxin.inbox.InboxKind;
import io.tanxin.inbox.InboxSource;
import org.springframework.stereotype.Component;

/** What others of the house ask of the reader (P7). */
@Component
class HandedInbox implements InboxSource {

    @Override
    public InboxKind kind() {
        return InboxKind.HANDED;
    }

    @Override
    public boolean isFor(Actor actor) {
        return actor.is(Role.MANAGER) || actor.is(Role.DIRECTOR) || actor.is(Role.COLLEAGUE);
    }

    @Override
    public String table() {
        return "handed h";
    }

    @Override
    public String joins() {
        return "  join dealer d on d.id = h.dealer_id\n  join person p on p.id = h.by_id\n";
    }

    @Override
    public String belongs() {
        return "h.colleague_id = :viewer";
    }

    @Override
    public String needs() {
        return "h.open = true";
    }

    @Override
    public String id() {
        return "h.id";
    }

    @Override
    public String said() {
        return "h.handed_at";
    }

    @Override
    public String due() {
        return "h.due";
    }

    @Override
    public String ticks() {
        return "h.open";
    }

    @Override
    public String clock() {
        return "if(" + ticks() + ", 'DUE', null)";
    }

    @Override
    public String what() {
        return "h.state";
    }

    @Override
    public String words() {
        return "h.wanted";
    }

    @Override
    public String inConfidence() {
        return "not " + InConfidence.shared("h.about_kind", "h.about_id");
    }

    @Override
    public boolean isOwn() {
        return true;
    }
}
