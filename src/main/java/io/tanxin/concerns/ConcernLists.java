package io.tanxin.concerns;

import io.tanxin.dealers.Dealers;
import io.tanxin.dealers.InConfidence;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.People;
import io.tanxin.identity.Person;
import io.tanxin.identity.Role;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.plans.Plans;
import io.tanxin.promises.PromiseService;
import java.io.Serializable;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Concerns as the company's people see them. Figures leave out what is in confidence, for everybody. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('concerns:see')")
public class ConcernLists {
    /** More are said as "so many and more". */
    public static final int COUNTED = 999;

    private static final int EARLIER = 5;
    private static final int ON_AGENDA = 50;

    /** @param inConfidence "and so many in confidence": for who is of the circle, apart from the others */
    public record Counts(int open, int late, int asked, int inConfidence) implements Serializable {}

    private final ConcernQueries queries;
    private final ConcernRows rows;
    private final ConcernThread thread;
    private final ConcernStepRows steps;
    private final ConcernInside inside;
    private final ConcernSettings settings;
    private final WorkingClock working;
    private final InConfidence confidence;
    private final Dealers dealers;
    private final People people;
    private final PromiseService promises;
    private final Plans plans;
    private final CurrentActor actor;
    private final ConcernAccess access;

    ConcernLists(
            ConcernQueries queries,
            ConcernRows rows,
            ConcernThread thread,
            ConcernStepRows steps,
            ConcernInside inside,
            ConcernSettings settings,
            WorkingClock working,
            InConfidence confidence,
            Dealers dealers,
            People people,
            PromiseService promises,
            Plans plans,
            CurrentActor actor,
            ConcernAccess access) {
        this.queries = queries;
        this.rows = rows;
        this.thread = thread;
        this.steps = steps;
        this.inside = inside;
        this.settings = settings;
        this.working = working;
        this.confidence = confidence;
        this.dealers = dealers;
        this.people = people;
        this.promises = promises;
        this.plans = plans;
        this.actor = actor;
        this.access = access;
    }

    /** The newest first, by key. @param skip small: inside one gap */
    public List<ConcernRow> rows(ConcernFilter filter, @Nullable ConcernKey after, int skip, int limit) {
        return queries.rows(actor.id(), filter, after, skip, limit);
    }

    /** What these dealers said and is open, the newest first: for whoever is about to talk with them. */
    public List<ConcernRow> openOf(List<DealerId> of, int limit) {
        return of.isEmpty() ? List.of() : queries.openOf(actor.id(), of, Math.min(limit, 100));
    }

    /** What somebody of a dealer's said, as an agenda has it: its first words, and whose they are. */
    public record Said(ConcernId id, DealerId dealer, UserId by, String heading) implements Serializable {}

    /**
     * Open and in nobody's confidence, the oldest first: for a talk's agenda, which builds itself for whoever opens it. A dealer's people
     * find what they themselves said.
     */
    @PreAuthorize("hasAnyAuthority('concerns:see', 'concerns:own')")
    public List<Said> forAgenda(List<DealerId> of) {
        return of.isEmpty() ? List.of() : queries.forAgenda(actor.id(), of, ON_AGENDA);
    }

    /** @throws NotFound as {@link #detail} */
    public ConcernRow row(ConcernId id) {
        return queries.find(actor.id(), id).orElseThrow(() -> new NotFound("concern"));
    }

    /** @throws NotFound if there is none, it is of a dealer that is not theirs, or it is in a confidence that they are not of */
    public ConcernDetail detail(ConcernId id) {
        var row = row(id);
        var concern = rows.find(id).orElseThrow();
        var names = people.names(List.of(concern.raisedBy(), concern.loggedBy()));
        var ending = concern.ending();
        return new ConcernDetail(
                row,
                concern.addressee(),
                names.getOrDefault(concern.raisedBy(), ""),
                names.getOrDefault(concern.loggedBy(), ""),
                concern.way(),
                concern.why(),
                left(row),
                ending == null ? null : ending.by(),
                ending == null ? null : ending.words(),
                ending == null ? null : ending.at(),
                row.inConfidence() && confidence.isOfCircle(actor.id(), row.dealer()),
                thread.of(id, false),
                steps.of(id),
                inside.notes(id),
                inside.fault(id),
                promises.about(ConcernAccess.KIND, id.value()),
                queries.earlier(actor.id(), row, EARLIER));
    }

    /** The one to be named by who changes it next. */
    public int version(ConcernId id) {
        return access.find(id).version();
    }

    public Counts counts(@Nullable DealerId dealer) {
        return new Counts(
                count(ConcernFilter.Tab.OPEN, dealer),
                count(ConcernFilter.Tab.LATE, dealer),
                count(ConcernFilter.Tab.ASKED, dealer),
                queries.inConfidence(actor.id(), dealer, COUNTED + 1));
    }

    /** Whose answer the acting person owes, the most urgent first: for Today. */
    public List<ConcernRow> mine(int limit) {
        return queries.mine(actor.id(), Math.min(limit, 100));
    }

    /** What went up to the acting director because nobody answered or solved it in time. */
    public List<ConcernRow> escalated(int limit) {
        return queries.escalated(actor.id(), Math.min(limit, 100));
    }

    /** Heated ones with an answer that the acting person is asked to read before it goes. */
    public List<ConcernRow> toRead(int limit) {
        return queries.toRead(actor.id(), Math.min(limit, 100));
    }

    /** Who may keep a promise that grows out of it, the acting one first: of one in confidence the directors alone. */
    public Map<UserId, String> owners(ConcernId id) {
        var concern = access.find(id);
        var found = new LinkedHashMap<UserId, String>();
        if (access.isInConfidence(id)) {
            var directors = confidence.directors(concern.dealer());
            var names = people.names(directors);
            if (directors.contains(actor.id())) found.put(actor.id(), names.getOrDefault(actor.id(), ""));
            directors.forEach(one -> found.putIfAbsent(one, names.getOrDefault(one, "")));
            return found;
        }
        var all = people.withAnyRole(List.of(Role.MANAGER, Role.DIRECTOR, Role.COLLEAGUE));
        all.stream().filter(one -> one.id().equals(actor.id())).forEach(one -> found.put(one.id(), one.name()));
        all.stream()
                .filter(one -> one.side() == Person.Side.COMPANY)
                .forEach(one -> found.putIfAbsent(one.id(), one.name()));
        return found;
    }

    /** Agreed measures of the dealer's plan that a concern may be resolved with, by key. */
    public Map<Long, String> measures(ConcernId id) {
        var concern = access.find(id);
        var open = new LinkedHashMap<Long, String>();
        plans.openMeasures(concern.dealer()).forEach(one -> open.put(one.id().value(), one.words()));
        return open;
    }

    private @Nullable Duration left(ConcernRow row) {
        var due = row.due();
        if (due == null || row.late()) return null;
        var hours = settings.rule(row.urgency()).at(dealers.brief(row.dealer()));
        return working.between(access.now(), due, hours);
    }

    private int count(ConcernFilter.Tab tab, @Nullable DealerId dealer) {
        return queries.count(actor.id(), new ConcernFilter(tab, "", null, null, null, dealer), COUNTED + 1);
    }
}
