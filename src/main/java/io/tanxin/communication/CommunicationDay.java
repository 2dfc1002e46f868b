package io.tanxin.communication;

import io.tanxin.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A talk that is planned, held, or called off: one event of the calendars that it is in, with one UID for ever (M19, M20).
 *
 * @param sequence counts each change that the invited are told; never goes back, for a letter's key holds it
 * @param changedAt when this sequence began
 * @param toldStartsAt the start that the invited were last told; null as long as no letter can have left
 * @param series null: a day by itself
 * @param confided planned from something in confidence; whether it still is, is asked of {@link DayCircle}
 */
@Table("communication_day")
record CommunicationDay(
        @Id @Nullable DayId id,
        @Version int version,
        String uid,
        int sequence,
        DayKind kind,
        DayWay way,
        @Nullable String title,
        @Column("organiser_id") UserId organiser,
        Instant startsAt,
        int minutes,
        String zone,
        @Nullable String place,
        DayState state,
        boolean showsGuests,
        @Nullable String batch,
        @Nullable String cancelReason,
        @Column("created_by") UserId createdBy,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant toldStartsAt,
        @Embedded.Nullable @Nullable SeriesDay series,
        boolean confided) {

    /** Letters that a person causes wait so long, and until then a change is undone without a word to anybody (M10). */
    static final Duration PAUSE = Duration.ofSeconds(60);

    static CommunicationDay draft(
            DayKind kind,
            @Nullable String title,
            Schedule schedule,
            boolean showsGuests,
            @Nullable String batch,
            UserId organiser,
            Instant now) {
        return new CommunicationDay(
                null,
                0,
                UUID.randomUUID() + "@tanxin",
                0,
                kind,
                schedule.way(),
                title,
                organiser,
                schedule.startsAt(),
                schedule.minutes(),
                schedule.zone().getId(),
                schedule.place(),
                DayState.DRAFT,
                showsGuests,
                batch,
                null,
                organiser,
                now,
                now,
                null,
                null,
                false);
    }

    /** Planned from something in confidence. */
    CommunicationDay inConfidence() {
        return copy(organiser, series, true);
    }

    DayId key() {
        if (id == null) throw new IllegalStateException("a day that is not saved has no key");
        return id;
    }

    Schedule schedule() {
        return new Schedule(startsAt, minutes, ZoneId.of(zone), way, place);
    }

    Instant endsAt() {
        return schedule().endsAt();
    }

    /** From draft or plan to invited. */
    CommunicationDay scheduled(Instant now) {
        if (!state.isQuiet()) throw new IllegalStateException("only a draft can be scheduled");
        if (startsAt.isBefore(now)) throw new IllegalStateException("what is past can't be invited to");
        return with(schedule(), DayState.SCHEDULED, sequence, null, now, null);
    }

    /**
     * Another time, length, place or way. What nobody was told of changes quietly; what was invited to counts up. One of a series
     * that was moved by itself stays so (M24).
     */
    CommunicationDay moved(Schedule to, Instant now) {
        return changed(to, now).in(series == null ? null : series.byHand(to.local()));
    }

    /** As its series moves. */
    CommunicationDay following(Schedule to, SeriesDay place, Instant now) {
        return changed(to, now).in(place);
    }

    private CommunicationDay changed(Schedule to, Instant now) {
        return switch (state) {
            case DRAFT, PLANNED -> with(to, state, sequence, null, now, null);
            case SCHEDULED -> with(to, state, sequence + 1, null, now, told(now));
            case CLOSED, CANCELLED -> throw new IllegalStateException("reopen it before it is moved");
        };
    }

    /** Somebody else holds it: calendars show whom the dealer meets. */
    CommunicationDay organisedBy(UserId other, Instant now) {
        return changed(schedule(), now).by(other);
    }

    CommunicationDay cancelled(@Nullable String reason, Instant now) {
        return switch (state) {
            case DRAFT, PLANNED -> with(schedule(), DayState.CANCELLED, sequence, reason, now, null);
            case SCHEDULED -> with(schedule(), DayState.CANCELLED, sequence + 1, reason, now, told(now));
            case CLOSED, CANCELLED -> throw new IllegalStateException("only what is still to come can be cancelled");
        };
    }

    /** Takes place after all, or was closed too early: everybody is invited again. */
    CommunicationDay reopened(Schedule to, Instant now) {
        if (state != DayState.CANCELLED && state != DayState.CLOSED) {
            throw new IllegalStateException("only what is cancelled or closed can be reopened");
        }
        return with(to, DayState.SCHEDULED, sequence + 1, null, now, null)
                .in(series == null || to.startsAt().equals(startsAt) ? series : series.byHand(to.local()));
    }

    CommunicationDay closed() {
        if (state != DayState.SCHEDULED) throw new IllegalStateException("only a scheduled day can be closed");
        return with(schedule(), DayState.CLOSED, sequence, null, changedAt, toldStartsAt);
    }

    /**
     * Back to what it was before the last change; the sequence goes on, so that the letters on their way know. If what it was
     * had not been told either, telling it begins anew.
     */
    CommunicationDay undone(Undo before, Instant now) {
        var heard = !changedAt.isBefore(before.changedAt().plus(PAUSE));
        return with(
                        before.schedule(),
                        before.state(),
                        sequence + 1,
                        null,
                        heard ? before.changedAt() : now,
                        before.toldStartsAt())
                .in(before.series());
    }

    CommunicationDay named(DayKind newKind, @Nullable String newTitle, boolean newShowsGuests) {
        return new CommunicationDay(
                id,
                version,
                uid,
                sequence,
                newKind,
                way,
                newTitle,
                organiser,
                startsAt,
                minutes,
                zone,
                place,
                state,
                newShowsGuests,
                batch,
                cancelReason,
                createdBy,
                createdAt,
                changedAt,
                toldStartsAt,
                series,
                confided);
    }

    /** Where it already lies. */
    CommunicationDay placed(SeriesDay place) {
        return in(place);
    }

    private CommunicationDay in(@Nullable SeriesDay place) {
        return copy(organiser, place, confided);
    }

    /** Held by somebody else than who planned it. */
    CommunicationDay by(UserId other) {
        return copy(other, series, confided);
    }

    private CommunicationDay copy(UserId newOrganiser, @Nullable SeriesDay place, boolean newConfided) {
        return new CommunicationDay(
                id,
                version,
                uid,
                sequence,
                kind,
                way,
                title,
                newOrganiser,
                startsAt,
                minutes,
                zone,
                this.place,
                state,
                showsGuests,
                batch,
                cancelReason,
                createdBy,
                createdAt,
                changedAt,
                toldStartsAt,
                place,
                newConfided);
    }

    /** Letters about the present sequence have left, or may have: the invited know of it. */
    boolean isTold(Instant now) {
        return toldStartsAt != null || !state.isQuiet() && !now.isBefore(changedAt.plus(PAUSE));
    }

    boolean isOver(Instant now) {
        return !now.isBefore(endsAt());
    }

    private @Nullable Instant told(Instant now) {
        return now.isBefore(changedAt.plus(PAUSE)) ? toldStartsAt : startsAt;
    }

    private CommunicationDay with(
            Schedule to,
            DayState newState,
            int newSequence,
            @Nullable String reason,
            Instant newChangedAt,
            @Nullable Instant newToldStartsAt) {
        return new CommunicationDay(
                id,
                version,
                uid,
                newSequence,
                kind,
                to.way(),
                title,
                organiser,
                to.startsAt(),
                to.minutes(),
                to.zone().getId(),
                to.place(),
                newState,
                showsGuests,
                batch,
                reason,
                createdBy,
                createdAt,
                newChangedAt,
                newToldStartsAt,
                series,
                confided);
    }
}
