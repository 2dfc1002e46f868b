package io.tanxin.communication.talk;

import io.tanxin.communication.DayCircle;
import io.tanxin.identity.Actor;
import io.tanxin.identity.Role;
import io.tanxin.inbox.InboxFilter;
import io.tanxin.inbox.InboxKind;
import io.tanxin.inbox.InboxSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lines of the minutes that dealers corrected, until somebody has read them (C4). */
@Component
class CorrectionInbox implements InboxSource {
    private final CorrectionsRead read;

    CorrectionInbox(CorrectionsRead read) {
        this.read = read;
    }

    @Override
    public InboxKind kind() {
        return InboxKind.CORRECTION;
    }

    @Override
    public boolean isFor(Actor actor) {
        return actor.is(Role.MANAGER) || actor.is(Role.DIRECTOR);
    }

    @Override
    public String table() {
        return "minutes_answer a";
    }

    @Override
    public String index(InboxFilter.State state) {
        return state == InboxFilter.State.OPEN ? "minutes_answer_unread" : "minutes_answer_by_time";
    }

    @Override
    public String joins() {
        return "  join minutes m on m.id = a.minutes_id\n" + InboxSource.dealer("a.dealer_id") + " and "
                + DayCircle.readable("m.day_id") + "\n  join person p on p.id = a.by_id\n";
    }

    @Override
    public String belongs() {
        return "a.line is not null";
    }

    /** As its index has it. */
    @Override
    public String needs() {
        return "if(a.line is not null and a.read_at is null, a.dealer_id, null) > 0";
    }

    @Override
    public String id() {
        return "a.id";
    }

    @Override
    public String page() {
        return "m.day_id";
    }

    @Override
    public String said() {
        return "a.at";
    }

    @Override
    public String what() {
        return "'LINE'";
    }

    @Override
    public String words() {
        return "a.correction";
    }

    @Override
    public String about() {
        return "left(a.line_text, 1000)";
    }

    @Override
    public List<String> mine() {
        return List.of(DayCircle.HELD.formatted("m.day_id"), DayCircle.OF_CIRCLE.formatted("m.day_id"));
    }

    @Override
    public String inConfidence() {
        return "not " + DayCircle.shared("m.day_id");
    }

    @Override
    public void done(long id) {
        read.mark(id, true);
    }

    @Override
    public void undone(long id) {
        read.mark(id, false);
    }
}
