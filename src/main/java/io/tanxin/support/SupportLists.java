package io.tanxin.support;

import io.tanxin.dealers.policy.KeyMoment;
import io.tanxin.dealers.policy.KeyMoments;
import io.tanxin.files.Attachments;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.People;
import io.tanxin.identity.Person;
import io.tanxin.identity.Role;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.plans.MeasureId;
import io.tanxin.plans.Plans;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Support as the company's people see it. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAuthority('support:see')")
public class SupportLists {
    /** More are said as "so many and more". */
    public static final int COUNTED = 999;

    private final SupportQueries queries;
    private final Attachments attachments;
    private final Plans plans;
    private final KeyMoments moments;
    private final People people;
    private final SupportCircle circle;
    private final CurrentActor actor;

    SupportLists(
            SupportQueries queries,
            Attachments attachments,
            Plans plans,
            KeyMoments moments,
            People people,
            SupportCircle circle,
            CurrentActor actor) {
        this.queries = queries;
        this.attachments = attachments;
        this.plans = plans;
        this.moments = moments;
        this.people = people;
        this.circle = circle;
        this.actor = actor;
    }

    /** The newest first, by key. @param skip small: inside one gap */
    public List<SupportRow> rows(SupportFilter filter, @Nullable SupportKey after, int skip, int limit) {
        return queries.rows(actor.id(), filter, after, skip, limit);
    }

    /** @throws NotFound if there is none, or it is of a dealer that is not theirs */
    public SupportDetail detail(SupportId id) {
        var found = queries.find(actor.id(), id).stream().findFirst().orElseThrow(() -> new NotFound("support"));
        var files = attachments.of(SupportFiles.KIND, Set.of(id.value())).getOrDefault(id.value(), List.of());
        return new SupportDetail(
                found.row(),
                found.loggedByName(),
                found.loggedAt(),
                found.takenBack(),
                moment(found.row()),
                measure(found.row()),
                files);
    }

    /** What was given for a measure of the dealer's, the newest first. */
    public List<SupportRow> serving(DealerId dealer, MeasureId measure, int limit) {
        return queries.serving(actor.id(), dealer, measure, limit);
    }

    /** Open measures of a dealer that support may serve, with their words. */
    public Map<Long, String> measures(DealerId dealer) {
        var open = new LinkedHashMap<Long, String>();
        plans.openMeasures(dealer).forEach(one -> open.put(one.id().value(), one.words()));
        return open;
    }

    private @Nullable String measure(SupportRow row) {
        return row.measure() == null
                ? null
                : plans.measureWords(row.dealer(), new MeasureId(row.measure())).orElse(null);
    }

    private @Nullable KeyMoment moment(SupportRow row) {
        if (row.keyMoment() == null) return null;
        return moments.all().stream()
                .filter(one -> one.id().value() == row.keyMoment())
                .findFirst()
                .orElse(null);
    }

    /** How many nobody has classified yet; at most {@link #COUNTED} and one more. */
    public int unclassified() {
        return queries.unclassified(actor.id(), COUNTED + 1);
    }

    /** Who may have given it: the company's people, the acting one first. */
    public List<Giver> givers() {
        return givers(
                Stream.of(Role.MANAGER, Role.DIRECTOR, Role.COLLEAGUE).flatMap(role -> people.withRole(role).stream()));
    }

    /** Who may have given what was given at a talk in confidence: who is of its circle. */
    public List<Giver> giversInConfidence(DealerId dealer) {
        return givers(circle.givers(dealer).stream().flatMap(one -> people.find(one).stream()));
    }

    private List<Giver> givers(Stream<Person> all) {
        var me = actor.id();
        return all.map(person -> new Giver(person.id(), person.name()))
                .distinct()
                .sorted(Comparator.comparing(one -> !one.id().equals(me)))
                .toList();
    }
}
