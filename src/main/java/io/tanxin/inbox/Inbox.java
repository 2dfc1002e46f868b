package io.tanxin.inbox;

import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.kernel.NotFound;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All that was said to the acting person and waits for its eyes or hand. It leaves by what is done in the matter itself, or because
 * somebody says that it is dealt with; a new word brings it back. Who has a dealer in care shares that with who stands in; a director's
 * is its own.
 */
@Service
@Transactional
@PreAuthorize("hasAuthority('inbox:read')")
public class Inbox {
    /** More are said as "so many and more". */
    public static final int COUNTED = 99;

    private final List<InboxSource> sources;
    private final InboxQueries queries;
    private final InboxMarks marks;
    private final CurrentActor actor;
    private final Clock clock;

    Inbox(List<InboxSource> sources, InboxQueries queries, InboxMarks marks, CurrentActor actor, Clock clock) {
        this.sources =
                sources.stream().sorted(Comparator.comparing(InboxSource::kind)).toList();
        this.queries = queries;
        this.marks = marks;
        this.actor = actor;
        this.clock = clock;
    }

    /** The kinds that come to such a person. */
    @Transactional(readOnly = true)
    public List<InboxKind> kinds() {
        return mine().stream().map(InboxSource::kind).toList();
    }

    /** One page, by key. @param skip small: inside one gap */
    @Transactional(readOnly = true)
    public List<InboxItem> rows(InboxFilter filter, @Nullable InboxKey after, int skip, int limit) {
        var asked = mine().stream()
                .filter(one -> filter.kind() == null || one.kind() == filter.kind())
                .toList();
        return queries.rows(asked, filter, after, skip, limit);
    }

    /** @throws NotFound if there is none, or it is not the acting person's to see */
    @Transactional(readOnly = true)
    public InboxItem find(InboxKind kind, long id) {
        return queries.find(of(kind), id).orElseThrow(() -> new NotFound("inbox"));
    }

    /** How many wait and were not opened: counted up to {@link #COUNTED} and one more. Of a director those meant for it. */
    @Transactional(readOnly = true)
    public int unread() {
        return queries.unread(mine(), COUNTED + 1);
    }

    /** Whether the acting person sees a whole area beside what is meant for it. */
    public boolean hasArea() {
        return actor.get().is(Role.DIRECTOR);
    }

    public void seen(InboxKind kind, long id) {
        marks.seen(actor.id(), find(kind, id));
    }

    /** It needs nothing more from here; the matter's own clocks go on. */
    public void done(InboxKind kind, long id) {
        var source = of(kind);
        var item = find(kind, id);
        marks.seen(actor.id(), item);
        marks.done(queries.desk(source, id), actor.id(), item, clock.instant());
        source.done(id);
    }

    /** It is back, as far as the matter itself still waits. */
    public void undone(InboxKind kind, long id) {
        var source = of(kind);
        var item = find(kind, id);
        marks.undone(queries.desk(source, id), item);
        source.undone(id);
    }

    private List<InboxSource> mine() {
        var who = actor.get();
        return sources.stream().filter(one -> one.isFor(who)).toList();
    }

    private InboxSource of(InboxKind kind) {
        return mine().stream().filter(one -> one.kind() == kind).findFirst().orElseThrow(() -> new NotFound("inbox"));
    }
}
