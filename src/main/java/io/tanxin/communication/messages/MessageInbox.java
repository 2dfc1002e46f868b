package io.tanxin.communication.messages;

import io.tanxin.identity.Actor;
import io.tanxin.identity.Role;
import io.tanxin.inbox.InboxFilter;
import io.tanxin.inbox.InboxKind;
import io.tanxin.inbox.InboxSource;
import org.springframework.stereotype.Component;

/** What dealers write by mail: it waits for whoever sees the dealer, until somebody has read it. */
@Component
class MessageInbox implements InboxSource {
    private final DealerMessages messages;

    MessageInbox(DealerMessages messages) {
        this.messages = messages;
    }

    @Override
    public InboxKind kind() {
        return InboxKind.MESSAGE;
    }

    @Override
    public boolean isFor(Actor actor) {
        return actor.is(Role.MANAGER) || actor.is(Role.DIRECTOR);
    }

    @Override
    public String table() {
        return "dealer_message m";
    }

    @Override
    public String index(InboxFilter.State state) {
        return state == InboxFilter.State.OPEN ? "dealer_message_new" : "dealer_message_by_time";
    }

    @Override
    public String joins() {
        return InboxSource.dealer("m.dealer_id") + "  join person p on p.id = m.person_id\n";
    }

    @Override
    public String belongs() {
        return "true";
    }

    @Override
    public String needs() {
        return "m.state = 'NEW'";
    }

    @Override
    public String id() {
        return "m.id";
    }

    @Override
    public String page() {
        return "m.dealer_id";
    }

    @Override
    public String said() {
        return "m.received_at";
    }

    @Override
    public String what() {
        return "m.state";
    }

    @Override
    public String words() {
        return "m.words";
    }

    @Override
    public String about() {
        return "nullif(m.subject, '')";
    }

    @Override
    public void done(long id) {
        settle(new MessageId(id), MessageState.NEW, MessageState.READ);
    }

    @Override
    public void undone(long id) {
        var message = messages.get(new MessageId(id));
        settle(message.id(), message.state(), MessageState.NEW);
    }

    private void settle(MessageId id, MessageState from, MessageState to) {
        var message = messages.get(id);
        if (message.state() == from && from != to) messages.settle(id, message.version(), to);
    }
}
