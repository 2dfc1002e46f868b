package io.tanxin.handed;

import io.tanxin.dealers.InConfidence;
import io.tanxin.identity.Actor;
import io.tanxin.identity.Role;
import io.tanxin.inbox.InboxKind;
import io.tanxin.inbox.InboxSource;
import org.springframework.stereotype.Component;

/** What colleagues say to what the reader handed on: done, it can't be done, it needs longer (P7). */
@Component
class ReplyInbox implements InboxSource {
    private final Handing handing;
    private final HandedRepository rows;

    ReplyInbox(Handing handing, HandedRepository rows) {
        this.handing = handing;
        this.rows = rows;
    }

    @Override
    public InboxKind kind() {
        return InboxKind.REPLY;
    }

    @Override
    public boolean isFor(Actor actor) {
        return actor.is(Role.MANAGER) || actor.is(Role.DIRECTOR);
    }

    @Override
    public String table() {
        return "handed h";
    }

    @Override
    public String joins() {
        return InboxSource.dealer("h.dealer_id") + " and " + InConfidence.readable("h.about_kind", "h.about_id")
                + "\n  join person p on p.id = h.colleague_id\n";
    }

    @Override
    public String belongs() {
        return "h.by_id = :viewer and (h.state in ('DONE', 'CANNOT') or h.extensions > 0)";
    }

    @Override
    public String needs() {
        return "h.unread = true";
    }

    @Override
    public String id() {
        return "h.id";
    }

    @Override
    public String said() {
        return """
                ifnull(h.answered_at, ifnull((select max(t.at) from handed_step t
                                               where t.handed_id = h.id and t.step in ('LONGER', 'CANNOT', 'DONE')), h.handed_at))""";
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
        return "if(h.state in ('DONE', 'CANNOT'), h.state, 'LONGER')";
    }

    @Override
    public String words() {
        return "h.answer";
    }

    @Override
    public String about() {
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

    @Override
    public void done(long id) {
        handing.read(new HandedId(id));
    }

    @Override
    public void undone(long id) {
        rows.unread(new HandedId(id));
    }
}
