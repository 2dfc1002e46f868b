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

/** What a member of staff keeps to themselves about a talk. Never part of what a dealer reads: another table, another service. */
@Table("private_note")
record PrivateNote(
        @Id @Nullable NoteId id,
        @Version int version,
        @Column("day_id") DayId day,
        @Column("dealer_id") @Nullable DealerId dealer,
        @Column("author_id") UserId author,
        String text,
        LocalDateTime changedAt) {

    static PrivateNote of(DayId day, @Nullable DealerId dealer, UserId author, LocalDateTime now) {
        return new PrivateNote(null, 0, day, dealer, author, "", now);
    }

    PrivateNote written(String newText, LocalDateTime now) {
        TalkRefused.unless(newText.length() <= MinutesText.LONGEST, Reason.TOO_LONG);
        return new PrivateNote(id, version, day, dealer, author, newText, now);
    }
}
