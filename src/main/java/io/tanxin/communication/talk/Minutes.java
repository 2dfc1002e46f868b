package io.tanxin.communication.talk;

import io.tanxin.communication.DayId;
import io.tanxin.communication.talk.TalkRefused.Reason;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What was said, as it is being written, and as it was shared last. Private notes are another thing: {@link PrivateNote}.
 *
 * @param dealer whose; null for what all at a round read
 * @param shares how often it was shared; {@code sharedText} is as it then was
 */
@Table("minutes")
record Minutes(
        @Id @Nullable MinutesId id,
        @Version int version,
        @Column("day_id") DayId day,
        @Column("dealer_id") @Nullable DealerId dealer,
        String text,
        State state,
        int shares,
        @Nullable LocalDateTime sharedAt,
        @Nullable String sharedText,
        UserId changedBy,
        LocalDateTime changedAt) {

    enum State {
        DRAFT,
        SHARED,
        /** Somebody said that there is nothing to write down. */
        NONE
    }

    static Minutes of(DayId day, @Nullable DealerId dealer, UserId by, LocalDateTime now) {
        return new Minutes(null, 0, day, dealer, "", State.DRAFT, 0, null, null, by, now);
    }

    MinutesId key() {
        if (id == null) throw new IllegalStateException("minutes that are not saved have no key");
        return id;
    }

    Minutes written(String newText, UserId by, LocalDateTime now) {
        TalkRefused.unless(newText.length() <= MinutesText.LONGEST, Reason.TOO_LONG);
        var stays = state == State.NONE ? State.DRAFT : state;
        return new Minutes(id, version, day, dealer, newText, stays, shares, sharedAt, sharedText, by, now);
    }

    Minutes shared(UserId by, LocalDateTime now) {
        TalkRefused.unless(!text.isBlank(), Reason.NO_WORDS);
        return new Minutes(id, version, day, dealer, text, State.SHARED, shares + 1, now, text, by, now);
    }

    Minutes nothing(UserId by, LocalDateTime now) {
        TalkRefused.unless(text.isBlank() && state != State.SHARED, Reason.NOT_OPEN);
        return new Minutes(id, version, day, dealer, "", State.NONE, shares, sharedAt, sharedText, by, now);
    }

    boolean differsFromShared() {
        return !text.equals(sharedText);
    }
}
