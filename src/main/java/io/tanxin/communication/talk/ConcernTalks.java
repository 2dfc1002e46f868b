package io.tanxin.communication.talk;

import io.tanxin.communication.DayCircle;
import io.tanxin.communication.DayDraft;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayQueries;
import io.tanxin.communication.DayRow;
import io.tanxin.communication.DayService;
import io.tanxin.communication.DayService.Planned;
import io.tanxin.communication.Finding;
import io.tanxin.communication.talk.TalkRefused.Reason;
import io.tanxin.concerns.ConcernId;
import io.tanxin.concerns.ConcernLists;
import io.tanxin.concerns.ConcernRow;
import io.tanxin.dealers.InConfidence.Matter;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a dealer said is talked about face to face: beside the topics of a day stand its open concerns, and a day is planned because of
 * one (C2, L1). One in confidence is a topic of no talk but of those that were planned from it: they are of its circle (C6).
 */
@Service
@Transactional
public class ConcernTalks {
    private static final int MOST = 50;
    private static final int MOST_DAYS = 20;
    private static final String KIND = "CONCERN";

    /** @param onAgenda it is a topic of the day; {@code may}: become one */
    public record Said(ConcernRow concern, boolean onAgenda, boolean may) implements Serializable {}

    private final ConcernLists concerns;
    private final DayService days;
    private final DayQueries dayQueries;
    private final TopicService topics;
    private final TopicQueries queries;
    private final DayCircle circle;
    private final Talk talk;

    ConcernTalks(
            ConcernLists concerns,
            DayService days,
            DayQueries dayQueries,
            TopicService topics,
            TopicQueries queries,
            DayCircle circle,
            Talk talk) {
        this.concerns = concerns;
        this.days = days;
        this.dayQueries = dayQueries;
        this.topics = topics;
        this.queries = queries;
        this.circle = circle;
        this.talk = talk;
    }

    /** What the dealers of this day said and is open, as far as the reader may see it. */
    @PreAuthorize("hasAuthority('concerns:see')")
    @Transactional(readOnly = true)
    public List<Said> openAt(DayId day) {
        var open = concerns.openOf(talk.day(day).dealers(), MOST);
        if (open.isEmpty()) return List.of();
        var on = queries.concernsOn(day);
        var matter = open.stream().anyMatch(ConcernRow::inConfidence) ? circle.matterOf(day) : Optional.<Matter>empty();
        return open.stream()
                .map(concern -> new Said(concern, on.contains(concern.id()), isOf(matter, concern)))
                .toList();
    }

    /** The days that talk about it, as far as the reader may see them; the last one first. */
    @PreAuthorize("hasAuthority('concerns:see')")
    @Transactional(readOnly = true)
    public List<DayRow> daysAbout(ConcernId id) {
        return dayQueries.of(queries.daysAbout(concerns.row(id).id(), MOST_DAYS));
    }

    /** A topic of this day from now on. It stands there once. */
    @PreAuthorize("hasAuthority('days:topics')")
    public TopicId put(DayId day, ConcernId id) {
        var concern = concerns.row(id);
        if (!talk.day(day).dealers().contains(concern.dealer())) throw new NotFound("day");
        TalkRefused.unless(!concern.inConfidence() || isOf(circle.matterOf(day), concern), Reason.IN_CONFIDENCE);
        return topics.about(day, concern, concern.heading());
    }

    /** @param words what its topic says; empty: what the concern says */
    @PreAuthorize("hasAuthority('days:plan')")
    public Planned plan(List<DayDraft> drafts, ConcernId id, String words, boolean invite, boolean knowingly) {
        var concern = concerns.row(id);
        for (var draft : drafts) if (!draft.dealers().contains(concern.dealer())) throw new NotFound("dealer");
        var planned = days.plan(drafts, matter(concern), invite, knowingly);
        if (planned instanceof Planned.Made(var made)) {
            for (var day : made) topics.about(day, concern, words.isBlank() ? concern.heading() : words);
        }
        return planned;
    }

    /** What speaks against days that would be planned from it. */
    @PreAuthorize("hasAuthority('days:plan')")
    @Transactional(readOnly = true)
    public List<Finding> check(List<DayDraft> drafts, ConcernId id) {
        return days.check(drafts, matter(concerns.row(id)));
    }

    /** Who may hold a talk about it, where that is not whoever plans it anyway: of one in confidence its circle, the acting person first. */
    @PreAuthorize("hasAuthority('days:plan')")
    @Transactional(readOnly = true)
    public List<UserId> hosts(ConcernId id) {
        var concern = concerns.row(id);
        if (!concern.inConfidence()) return List.of();
        return circle.directors(concern.dealer()).stream()
                .sorted(Comparator.comparing(one -> !one.equals(talk.me())))
                .toList();
    }

    private static @Nullable Matter matter(ConcernRow concern) {
        return concern.inConfidence() ? new Matter(KIND, concern.id().value()) : null;
    }

    private static boolean isOf(Optional<Matter> day, ConcernRow concern) {
        return !concern.inConfidence() || day.equals(Optional.ofNullable(matter(concern)));
    }
}
