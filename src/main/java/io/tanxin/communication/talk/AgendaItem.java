package io.tanxin.communication.talk;

import io.tanxin.communication.DayId;
import io.tanxin.communication.talk.TalkRefused.Reason;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.promises.PromiseDraft.Side;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Something to talk about on a day.
 *
 * @param dealer whose it is; null for what all at a round talk about
 * @param onlyFor the one person of the company whom a private wish names; besides its writer nobody else sees it
 * @param parkedFrom the item of an earlier day that it goes on with
 * @param promise the promise that is owed
 * @param concern what the dealer said that it is about; never one in confidence, for others read an agenda
 * @param measure of the plan, which has slipped or is past its day
 * @param removedAt taken off, and to be put back by undo; stays as a mark that the draft agenda does not bring it again
 */
@Table("agenda_item")
record AgendaItem(
        @Id @Nullable TopicId id,
        @Version int version,
        @Column("day_id") DayId day,
        @Column("dealer_id") @Nullable DealerId dealer,
        Side side,
        @Column("by_id") UserId by,
        @Nullable UserId onlyFor,
        String words,
        int position,
        TopicState state,
        @Nullable String outcome,
        @Nullable TopicId parkedFrom,
        @Column("promise_id") @Nullable Long promise,
        @Column("concern_id") @Nullable Long concern,
        @Column("measure_id") @Nullable Long measure,
        LocalDateTime createdAt,
        @Nullable LocalDateTime removedAt) {
    static final int LONGEST = 500;

    static AgendaItem of(
            DayId day,
            @Nullable DealerId dealer,
            Side side,
            UserId by,
            @Nullable UserId onlyFor,
            String words,
            LocalDateTime now) {
        var said = TalkRefused.words(words, LONGEST);
        return new AgendaItem(
                null,
                0,
                day,
                dealer,
                side,
                by,
                onlyFor,
                said,
                0,
                TopicState.OPEN,
                null,
                null,
                null,
                null,
                null,
                now,
                null);
    }

    /** The same on another day: what was parked goes on, for the same eyes. */
    AgendaItem goingOn(DayId next, LocalDateTime now) {
        return new AgendaItem(
                null,
                0,
                next,
                dealer,
                side,
                by,
                onlyFor,
                words,
                0,
                TopicState.OPEN,
                null,
                id,
                promise,
                concern,
                measure,
                now,
                null);
    }

    AgendaItem owing(long promiseOwed) {
        return of(parkedFrom, promiseOwed, concern, measure, removedAt);
    }

    AgendaItem about(long said) {
        return of(parkedFrom, promise, said, measure, removedAt);
    }

    AgendaItem offRoad(long slipped) {
        return of(parkedFrom, promise, concern, slipped, removedAt);
    }

    /** It stands here already, and now it goes on with what was parked on an earlier day. */
    AgendaItem goingOnWith(TopicId parked) {
        return of(parked, promise, concern, measure, null);
    }

    /** The same promise, concern or measure. */
    boolean isSame(AgendaItem other) {
        return promise != null && promise.equals(other.promise)
                || concern != null && concern.equals(other.concern)
                || measure != null && measure.equals(other.measure);
    }

    TopicId key() {
        if (id == null) throw new IllegalStateException("a topic that is not saved has no key");
        return id;
    }

    AgendaItem worded(String newWords) {
        TalkRefused.unless(state == TopicState.OPEN, Reason.NOT_OPEN);
        return with(TalkRefused.words(newWords, LONGEST), position, state, outcome);
    }

    /** What became of it. To drop it needs a word why. */
    AgendaItem now(TopicState newState, @Nullable String why) {
        var word = why == null || why.isBlank() ? null : TalkRefused.words(why, LONGEST);
        TalkRefused.unless(newState != TopicState.DROPPED || word != null, Reason.NO_REASON);
        return with(words, position, newState, newState == TopicState.OPEN ? null : word);
    }

    AgendaItem at(int newPosition) {
        return with(words, newPosition, state, outcome);
    }

    AgendaItem removed(@Nullable LocalDateTime when) {
        return of(parkedFrom, promise, concern, measure, when);
    }

    boolean isSeenBy(UserId viewer) {
        return onlyFor == null || onlyFor.equals(viewer) || by.equals(viewer);
    }

    private AgendaItem with(String newWords, int newPosition, TopicState newState, @Nullable String newOutcome) {
        return new AgendaItem(
                id,
                version,
                day,
                dealer,
                side,
                by,
                onlyFor,
                newWords,
                newPosition,
                newState,
                newOutcome,
                parkedFrom,
                promise,
                concern,
                measure,
                createdAt,
                removedAt);
    }

    private AgendaItem of(
            @Nullable TopicId goesOnWith,
            @Nullable Long owed,
            @Nullable Long said,
            @Nullable Long slipped,
            @Nullable LocalDateTime newRemovedAt) {
        return new AgendaItem(
                id,
                version,
                day,
                dealer,
                side,
                by,
                onlyFor,
                words,
                position,
                state,
                outcome,
                goesOnWith,
                owed,
                said,
                slipped,
                createdAt,
                newRemovedAt);
    }
}
