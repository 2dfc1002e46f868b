package io.tanxin.communication;

import io.tanxin.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One person, asked to one day at one time. A move removes it and asks anew, so a link to the old time is dead (M17).
 *
 * @param sequence the day's, when the person was asked
 * @param askedFor the start that the person was asked for; null: of before that was kept
 * @param saidAt when the answer was given, which is earlier than {@code answeredAt} if it came by mail
 */
@Table("invitation")
record Invitation(
        @Id @Nullable InvitationId id,
        @Version int version,
        @Column("seat_id") SeatId seat,
        @Column("person_id") UserId person,
        int sequence,
        @Nullable Instant askedFor,
        Answer answer,
        @Nullable Instant answeredAt,
        @Nullable Instant saidAt,
        @Column("answered_by") @Nullable UserId answeredBy,
        @Nullable AnswerWay way,
        @Nullable String words,
        @Nullable Instant proposedAt,
        Instant invitedAt,
        @Nullable Instant removedAt) {

    static Invitation to(Seat seat, UserId person, CommunicationDay day) {
        return new Invitation(
                null,
                0,
                seat.key(),
                person,
                day.sequence(),
                day.startsAt(),
                Answer.NONE,
                null,
                null,
                null,
                null,
                null,
                null,
                day.changedAt(),
                null);
    }

    InvitationId key() {
        if (id == null) throw new IllegalStateException("an invitation that is not saved has no key");
        return id;
    }

    Invitation answered(AnswerDraft said, UserId by, AnswerWay how, Instant saidAt, Instant now) {
        if (removedAt != null) throw new IllegalStateException("the day has moved since");
        if (said.answer() == Answer.NONE) {
            return new Invitation(
                    id,
                    version,
                    seat,
                    person,
                    sequence,
                    askedFor,
                    Answer.NONE,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    invitedAt,
                    null);
        }
        return new Invitation(
                id,
                version,
                seat,
                person,
                sequence,
                askedFor,
                said.answer(),
                now,
                saidAt,
                by,
                how,
                said.words(),
                said.proposedAt(),
                invitedAt,
                null);
    }

    Invitation removed(Instant now) {
        return withRemovedAt(now);
    }

    /** The change that removed it was undone. */
    Invitation restored() {
        return withRemovedAt(null);
    }

    boolean isCurrent() {
        return removedAt == null;
    }

    private Invitation withRemovedAt(@Nullable Instant when) {
        return new Invitation(
                id,
                version,
                seat,
                person,
                sequence,
                askedFor,
                answer,
                answeredAt,
                saidAt,
                answeredBy,
                way,
                words,
                proposedAt,
                invitedAt,
                when);
    }
}
