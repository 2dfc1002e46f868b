package io.tanxin.communication;

import io.tanxin.kernel.UserId;
import io.tanxin.mail.Envelope;
import io.tanxin.mail.LetterState;
import io.tanxin.mail.LetterTrace;
import io.tanxin.mail.Outbox;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who has heard of a day when it is called off. The clock alone does not tell: an invitation may have left in the very moment of the
 * cancellation, or may wait for a mail server that is away. What became of each letter does.
 */
@Component
class Heard {
    private static final int AT_ONCE = 500;

    private final JdbcClient db;
    private final Outbox outbox;

    Heard(JdbcClient db, Outbox outbox) {
        this.db = db;
        this.outbox = outbox;
    }

    /** @param asked all invitations that this person ever had to the day, of which one moved to another time has several */
    private record Party(InvitationId invitation, UserId person, boolean answered, List<Long> asked) {}

    /** Those among the cancellations whose reader has not heard of the day, or has heard already that it is off. */
    Set<InvitationId> nothingOf(List<Envelope> cancellations) {
        var parties =
                parties(cancellations.stream().map(Envelope::subject).distinct().toList());
        var traces = traces(parties.stream()
                .flatMap(party -> party.asked().stream())
                .distinct()
                .toList());
        var unheard = new HashSet<InvitationId>();
        for (var letter : cancellations) {
            parties.stream()
                    .filter(party -> party.invitation().value() == letter.subject())
                    .filter(party -> !heard(letter, party, traces))
                    .forEach(party -> unheard.add(party.invitation()));
        }
        return unheard;
    }

    private static boolean heard(Envelope letter, Party party, List<LetterTrace> traces) {
        var own = traces.stream().filter(trace -> trace.id() == letter.id()).findFirst();
        var theirs = traces.stream()
                .filter(trace -> trace.id() != letter.id()
                        && trace.reader().equals(party.person())
                        && party.asked().contains(trace.subject()))
                .toList();
        // answered without a letter, or nothing is known of how it was asked: better one word too many
        if (party.answered() || theirs.stream().allMatch(Heard::callsOff)) return true;
        return theirs.stream()
                .filter(trace -> came(trace, own))
                .max(Comparator.comparingInt(LetterTrace::version).thenComparingLong(LetterTrace::id))
                .filter(last -> !callsOff(last))
                .isPresent();
    }

    private static boolean callsOff(LetterTrace trace) {
        return trace.kind().equals(DayLetters.CANCELLED);
    }

    /**
     * It is there, or may be. What is being sent may have been written before the day was called off; what was taken up together with
     * this word, or later, sees that it is off and does not go.
     */
    private static boolean came(LetterTrace trace, Optional<LetterTrace> own) {
        if (trace.state() != LetterState.LEASED)
            return trace.state().isDelivered() || trace.state() == LetterState.UNSURE;
        return own.filter(one -> one.state() == LetterState.LEASED)
                .map(one -> trace.at().isBefore(one.at()))
                .orElse(true);
    }

    private List<LetterTrace> traces(List<Long> subjects) {
        var found = new ArrayList<LetterTrace>();
        for (int from = 0; from < subjects.size(); from += AT_ONCE) {
            var some = subjects.subList(from, Math.min(subjects.size(), from + AT_ONCE));
            for (var kind : List.of(DayLetters.INVITATION, DayLetters.CHANGED, DayLetters.CANCELLED))
                found.addAll(outbox.statesOf(kind, some));
        }
        return found;
    }

    private List<Party> parties(Collection<Long> invitations) {
        record Pair(long invitation, long person, boolean answered, long asked) {}
        if (invitations.isEmpty()) return List.of();
        var pairs = db.sql("""
                select i.id, i.person_id, i.answer <> 'NONE' as answered, o.id as asked from invitation i
                  join invitation o on o.seat_id = i.seat_id and o.person_id = i.person_id
                 where i.id in (:ids) order by i.id, o.id
                """)
                .param("ids", invitations)
                .query((row, n) -> new Pair(
                        row.getLong("id"), row.getLong("person_id"), row.getBoolean("answered"), row.getLong("asked")))
                .list();
        return invitations.stream()
                .map(id ->
                        pairs.stream().filter(pair -> pair.invitation() == id).toList())
                .filter(own -> !own.isEmpty())
                .map(own -> new Party(
                        new InvitationId(own.getFirst().invitation()),
                        new UserId(own.getFirst().person()),
                        own.getFirst().answered(),
                        own.stream().map(Pair::asked).toList()))
                .toList();
    }
}
