package io.tanxin.communication.talk;

import io.tanxin.communication.DayCircle;
import io.tanxin.identity.Actor;
import io.tanxin.identity.Role;
import io.tanxin.inbox.InboxKind;
import io.tanxin.inbox.InboxSource;
import org.springframework.stereotype.Component;

/** What dealers wish to say to the reader alone, on talks to come (C2). */
@Component
class WishInbox implements InboxSource {

    @Override
    public InboxKind kind() {
        return InboxKind.WISH;
    }

    @Override
    public boolean isFor(Actor actor) {
        return actor.is(Role.MANAGER) || actor.is(Role.DIRECTOR);
    }

    @Override
    public String table() {
        return "agenda_item a";
    }

    @Override
    public String index(io.tanxin.inbox.InboxFilter.State state) {
        return "agenda_item_only_for";
    }

    @Override
    public String joins() {
        return "  join communication_day e on e.id = a.day_id\n" + InboxSource.dealer("a.dealer_id") + " and "
                + DayCircle.readable("a.day_id") + "\n  join person p on p.id = a.by_id\n";
    }

    @Override
    public String belongs() {
        return "a.only_for = :viewer and a.side = 'DEALER' and a.removed_at is null";
    }

    @Override
    public String needs() {
        return "a.state = 'OPEN' and e.state in ('DRAFT', 'PLANNED', 'SCHEDULED') and e.starts_at > :now";
    }

    @Override
    public String id() {
        return "a.id";
    }

    @Override
    public String page() {
        return "e.id";
    }

    @Override
    public String said() {
        return "a.created_at";
    }

    @Override
    public String due() {
        return "e.starts_at";
    }

    @Override
    public String ticks() {
        return "e.state = 'SCHEDULED'";
    }

    @Override
    public String clock() {
        return "if(" + ticks() + ", 'TALK', null)";
    }

    @Override
    public String what() {
        return "'TOPIC'";
    }

    @Override
    public String words() {
        return "a.words";
    }

    @Override
    public String about() {
        return "e.title";
    }

    @Override
    public String inConfidence() {
        return "not " + DayCircle.shared("a.day_id");
    }

    @Override
    public boolean isOwn() {
        return true;
    }
}
