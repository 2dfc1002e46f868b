package io.tanxin.communication.week;

import io.tanxin.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Some days on which managers keep time free for many dealers, and each dealer picks its own (C1).
 *
 * @param words what it is about, as the dealers read it
 * @param zone of whoever made it: its days and its deadline are meant there
 */
@Table("communication_week")
record CommunicationWeek(
        @Id @Nullable WeekId id,
        @Version int version,
        String title,
        @Nullable String words,
        LocalDate fromDay,
        LocalDate toDay,
        String zone,
        Instant pickUntil,
        WeekState state,
        @Nullable String cancelReason,
        @Column("created_by") UserId createdBy,
        Instant createdAt,
        @Nullable Instant openedAt) {

    static CommunicationWeek draft(WeekDraft draft, UserId by, Instant now) {
        return new CommunicationWeek(
                null,
                0,
                draft.title(),
                draft.words(),
                draft.from(),
                draft.to(),
                draft.zone().getId(),
                draft.pickUntilInstant(),
                WeekState.DRAFT,
                null,
                by,
                now,
                null);
    }

    WeekId key() {
        if (id == null) throw new IllegalStateException("a week that is not saved has no key");
        return id;
    }

    /** Another draft in the place of this one. */
    CommunicationWeek redrafted(WeekDraft to) {
        if (state != WeekState.DRAFT) throw new IllegalStateException("only a draft is drafted anew");
        return new CommunicationWeek(
                id,
                version,
                to.title(),
                to.words(),
                to.from(),
                to.to(),
                to.zone().getId(),
                to.pickUntilInstant(),
                state,
                null,
                createdBy,
                createdAt,
                null);
    }

    CommunicationWeek opened(Instant now) {
        if (state != WeekState.DRAFT) throw new IllegalStateException("only a draft is opened");
        return in(WeekState.OPEN, null, now);
    }

    /** Opening it was undone before anybody was told. */
    CommunicationWeek draftAgain() {
        if (state != WeekState.OPEN) throw new IllegalStateException("only an open week is taken back");
        return in(WeekState.DRAFT, null, null);
    }

    CommunicationWeek closed() {
        if (state != WeekState.OPEN) throw new IllegalStateException("only an open week is closed");
        return in(WeekState.CLOSED, null, openedAt);
    }

    CommunicationWeek reopened() {
        if (state != WeekState.CLOSED) throw new IllegalStateException("only a closed week is opened again");
        return in(WeekState.OPEN, null, openedAt);
    }

    CommunicationWeek cancelled(@Nullable String reason) {
        if (state == WeekState.CANCELLED) throw new IllegalStateException("it is cancelled already");
        return in(WeekState.CANCELLED, reason, openedAt);
    }

    /** Whether dealers choose by themselves. */
    boolean isPicking(Instant now) {
        return state == WeekState.OPEN && now.isBefore(pickUntil);
    }

    /** The links in its letters outlive it by a day. */
    Instant linksUntil() {
        return toDay.plusDays(2).atStartOfDay(ZoneId.of(zone)).toInstant();
    }

    private CommunicationWeek in(WeekState to, @Nullable String reason, @Nullable Instant opened) {
        return new CommunicationWeek(
                id, version, title, words, fromDay, toDay, zone, pickUntil, to, reason, createdBy, createdAt, opened);
    }
}
