package io.tanxin.bench;

import io.tanxin.dealers.DealerFilter;
import io.tanxin.dealers.DealerList;
import io.tanxin.dealers.DealerRow;
import io.tanxin.identity.AuditFilter;
import io.tanxin.identity.AuditLine;
import io.tanxin.identity.AuditReading;
import io.tanxin.identity.PeopleAdmin;
import io.tanxin.identity.PeopleFilter;
import io.tanxin.identity.Person;
import io.tanxin.identity.PersonLine;
import io.tanxin.journeys.RunningPortal;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.LetterState;
import io.tanxin.mail.MailRoom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the administrator looks through: letters, people, the audit trail, the register. */
record AdminLists(Questions questions) {

    void measure(RunningPortal portal) {
        var room = portal.bean(MailRoom.class);
        letters("outbox", room, null, "");
        for (var state : LetterState.values()) letters("outbox, " + state.name().toLowerCase(), room, state, "");
        letters("outbox, of a name", room, null, "建国");
        letters("outbox, of a kind", room, null, "reminder");
        var people = portal.bean(PeopleAdmin.class);
        people("people", people, PeopleFilter.ALL);
        people(
                "people, \"wang\"",
                people,
                new PeopleFilter("wang", Optional.empty(), Optional.empty(), Optional.empty()));
        people(
                "people, administrators",
                people,
                new PeopleFilter("", Optional.empty(), Optional.of("ADMINISTRATOR"), Optional.empty()));
        people(
                "people, locked",
                people,
                new PeopleFilter("", Optional.empty(), Optional.empty(), Optional.of(Person.State.LOCKED)));
        var audit = portal.bean(AuditReading.class);
        audit("audit trail", audit, AuditFilter.ALL);
        audit(
                "audit trail, exports",
                audit,
                new AuditFilter(Optional.of("export"), Optional.empty(), Optional.empty(), Optional.empty()));
        audit(
                "audit trail, one person",
                audit,
                new AuditFilter(
                        Optional.empty(),
                        Optional.of(new UserId(ScaleNetwork.FIRST_MANAGER)),
                        Optional.empty(),
                        Optional.empty()));
        questions.one("administrator: deeds to choose from", audit::actions);
        var dealers = portal.bean(DealerList.class);
        questions.list(
                "administrator: register of dealers",
                (DealerRow.@Nullable Key after, int skip, int limit) ->
                        dealers.register(DealerFilter.ALL, DealerList.Order.NAME, after, skip, limit),
                DealerRow::key);
    }

    private void letters(String what, MailRoom room, @Nullable LetterState state, String search) {
        var filter = new MailRoom.Filter(state, "", search, null);
        questions.list(
                "administrator: " + what,
                (MailRoom.@Nullable Key after, int skip, int limit) -> room.rows(filter, after, skip, limit),
                MailRoom.Row::key);
    }

    private void people(String what, PeopleAdmin people, PeopleFilter filter) {
        questions.list(
                "administrator: " + what,
                (PersonLine.@Nullable Key after, int skip, int limit) -> people.rows(filter, after, skip, limit),
                PersonLine::key);
    }

    private void audit(String what, AuditReading audit, AuditFilter filter) {
        questions.list(
                "administrator: " + what,
                (AuditLine.@Nullable Key after, int skip, int limit) -> audit.rows(filter, after, skip, limit),
                AuditLine::key);
    }
}
