package io.tanxin.concerns;

import io.tanxin.concerns.ConcernMessage.State;
import io.tanxin.concerns.ConcernRefused.Reason;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.dealers.Dealers;
import io.tanxin.dealers.InConfidence;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.People;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where concerns are raised: by the dealer on its phone or by mail, or written down for it by one of the company. */
@Service
@Transactional
public class ConcernDesk {
    private static final int HEADING = 120;

    private final ConcernRows rows;
    private final ConcernThread thread;
    private final ConcernStepRows steps;
    private final ConcernAccess access;
    private final ConcernSettings settings;
    private final ConcernLetters letters;
    private final WorkingClock working;
    private final InConfidence confidence;
    private final Dealers dealers;
    private final People people;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;

    ConcernDesk(
            ConcernRows rows,
            ConcernThread thread,
            ConcernStepRows steps,
            ConcernAccess access,
            ConcernSettings settings,
            ConcernLetters letters,
            WorkingClock working,
            InConfidence confidence,
            Dealers dealers,
            People people,
            CurrentActor actor,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.thread = thread;
        this.steps = steps;
        this.access = access;
        this.settings = settings;
        this.letters = letters;
        this.working = working;
        this.confidence = confidence;
        this.dealers = dealers;
        this.people = people;
        this.actor = actor;
        this.events = events;
    }

    /** The dealer's own. Files that cannot be kept do not keep the words from arriving. */
    @PreAuthorize("hasAuthority('concerns:own')")
    public Raised raise(ConcernDraft draft, List<Photo> photos) {
        return begin(draft, actor.id(), Way.PORTAL, photos);
    }

    /** Said on the phone or on a visit, and written down for the dealer. Past the manager only one of the circle can write. */
    @PreAuthorize("hasAuthority('concerns:answer')")
    public Raised raiseFor(ConcernDraft draft, UserId person, Way way, List<Photo> photos) {
        ConcernRefused.unless(
                draft.addressee() == Addressee.MANAGER || confidence.isOfCircle(actor.id(), draft.dealer()),
                Reason.NOT_THIS_WAY);
        return begin(draft, person, way, photos);
    }

    /** What a dealer wrote to the portal's own address. */
    @PreAuthorize("hasAuthority('concerns:receive')")
    Raised receive(ConcernDraft draft, UserId person, List<Photo> photos) {
        return begin(draft, person, Way.MAIL, photos);
    }

    /** Who reads what is sent past the manager; null: nobody stands above, and the way is not offered. */
    @PreAuthorize("hasAuthority('concerns:own')")
    @Transactional(readOnly = true)
    public @Nullable String above(DealerId dealer) {
        dealers.brief(dealer);
        var first = confidence.directors(dealer).stream().findFirst();
        return first.map(one -> people.names(Set.of(one)).get(one)).orElse(null);
    }

    private Raised begin(ConcernDraft draft, UserId person, Way way, List<Photo> photos) {
        var dealer = dealers.brief(draft.dealer());
        ConcernRefused.unless(
                dealers.contacts(dealer.id()).stream().anyMatch(one -> one.id().equals(person)), Reason.NOT_OF_CIRCLE);
        var words = ConcernAccess.words(draft.words(), ConcernThread.LONGEST);
        requireTopic(draft.topic());
        var owner = owner(draft.addressee(), dealer);
        var now = access.now();
        var rule = settings.rule(draft.urgency());
        var concern = new Concern(
                new ConcernId(0),
                0,
                dealer.id(),
                draft.kind(),
                draft.urgency(),
                draft.topic(),
                draft.addressee(),
                owner.orElse(null),
                person,
                actor.get().isJob() ? person : actor.id(),
                way,
                heading(words),
                now,
                ConcernState.RECEIVED,
                null,
                false,
                0,
                Clocks.begin(now, rule, rule.at(dealer), working),
                null,
                null,
                null);
        var id = rows.insert(concern);
        if (draft.addressee() == Addressee.DIRECTOR) confidence.begin(ConcernAccess.KIND, id.value(), dealer.id());
        var kept = rows.find(id).orElseThrow();
        var topic = draft.topic();
        if (topic != null) kept = rows.save(kept.relapse(before(kept, topic)));
        var message = thread.add(kept, true, person, now, words, State.SENT, Meant.SAY);
        var leftOut = thread.attach(kept, message, person, photos);
        steps.add(id, "RECEIVED", kept.loggedBy(), now, null);
        access.written("concern.raised", kept);
        letters.raised(kept, actor.id());
        if (!access.isInConfidence(id)) events.publishEvent(new ConcernRaised(id, dealer.id(), kept.topic()));
        var names = owner.map(one -> people.names(Set.of(one)).get(one));
        return new Raised(id, names.orElse(null), kept.clocks().answerDue(), leftOut);
    }

    /** Only one that whoever sees this one sees too: a shared concern does not tell of one in confidence. */
    @Nullable ConcernId before(Concern concern, long topic) {
        var since = concern.raisedAt().minus(Concern.REMEMBERED);
        return rows.before(concern.dealer(), topic, concern.id(), since, !access.isInConfidence(concern.id()))
                .orElse(null);
    }

    void requireTopic(@Nullable Long topic) {
        ConcernRefused.unless(
                topic == null || settings.topics(false).stream().anyMatch(one -> one.id() == topic), Reason.NO_TOPIC);
    }

    /** Without a manager it goes to who stands above. */
    private Optional<UserId> owner(Addressee addressee, DealerBrief dealer) {
        var directors = confidence.directors(dealer.id());
        if (addressee == Addressee.DIRECTOR) {
            ConcernRefused.unless(!directors.isEmpty(), Reason.NOBODY_ABOVE);
            return directors.stream().findFirst();
        }
        return Optional.ofNullable(dealer.manager()).or(() -> directors.stream().findFirst());
    }

    /** Its first line, or as much of it as a list shows. */
    static String heading(String words) {
        var line = words.lines()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElse("");
        return line.codePointCount(0, line.length()) <= HEADING
                ? line
                : line.substring(0, line.offsetByCodePoints(0, HEADING - 1)) + "…";
    }
}
