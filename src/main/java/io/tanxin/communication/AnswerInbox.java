package io.tanxin.communication;

import io.tanxin.identity.Actor;
import io.tanxin.identity.Role;
import io.tanxin.inbox.InboxFilter;
import io.tanxin.inbox.InboxKind;
import io.tanxin.inbox.InboxSource;
import java.util.List;
import org.springframework.stereotype.Component;

/** Answers to invitations that want something, or say something: until the talk has begun, or has another time (C3). */
@Component
class AnswerInbox implements InboxSource {
    private static final String REST = InboxSource.dealer("s.dealer_id") + " and " + DayCircle.readable("s.day_id")
            + "\n  join person p on p.id = i.person_id\n";

    @Override
    public InboxKind kind() {
        return InboxKind.ANSWER;
    }

    @Override
    public boolean isFor(Actor actor) {
        return actor.is(Role.MANAGER) || actor.is(Role.DIRECTOR);
    }

    @Override
    public String table() {
        return "invitation i";
    }

    @Override
    public String index(InboxFilter.State state) {
        return "invitation_by_answer";
    }

    @Override
    public String joins() {
        return "  join seat s on s.id = i.saying_seat_id\n" + REST;
    }

    @Override
    public String belongs() {
        return "i.answered_at is not null and i.way <> 'STAFF' and s.starts_at >= :kept";
    }

    @Override
    public String needs() {
        return "i.removed_at is null and s.removed_at is null and s.day_state = 'SCHEDULED' and s.starts_at > :now";
    }

    @Override
    public String id() {
        return "i.id";
    }

    @Override
    public String page() {
        return "s.day_id";
    }

    @Override
    public String said() {
        return "i.answered_at";
    }

    @Override
    public String due() {
        return "s.starts_at";
    }

    @Override
    public String ticks() {
        return "s.day_state = 'SCHEDULED' and i.removed_at is null";
    }

    @Override
    public boolean ticksWhileOpen() {
        return true;
    }

    @Override
    public String byDue() {
        return "seat s force index (seat_on_shelf)\n  join invitation i on i.saying_seat_id = s.id and s.shelf = 0\n"
                + REST;
    }

    @Override
    public String clock() {
        return "if(" + ticks() + ", 'TALK', null)";
    }

    @Override
    public String what() {
        return "if(i.answer = 'ANOTHER_TIME' and i.proposed_at is not null, 'PROPOSED', i.answer)";
    }

    @Override
    public String words() {
        return "i.words";
    }

    @Override
    public String about() {
        return "(select e.title from communication_day e where e.id = s.day_id)";
    }

    @Override
    public List<String> mine() {
        return List.of(DayCircle.HELD.formatted("s.day_id"), DayCircle.OF_CIRCLE.formatted("s.day_id"));
    }

    @Override
    public String inConfidence() {
        return "not " + DayCircle.shared("s.day_id");
    }
}
