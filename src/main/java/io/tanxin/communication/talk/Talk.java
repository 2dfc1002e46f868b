package io.tanxin.communication.talk;

import io.tanxin.communication.DayAccess;
import io.tanxin.communication.DayBrief;
import io.tanxin.communication.DayId;
import io.tanxin.communication.DayState;
import io.tanxin.communication.talk.TalkRefused.Reason;
import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.promises.PromiseDraft.Side;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What all parts of a talk ask: who is it that acts, which day, whose part of it. */
@Component
class Talk {
    private final DayAccess days;
    private final DealerAccess dealers;
    private final CurrentActor actor;
    private final JdbcClient db;
    private final Clock clock;

    Talk(DayAccess days, DealerAccess dealers, CurrentActor actor, JdbcClient db, Clock clock) {
        this.days = days;
        this.dealers = dealers;
        this.actor = actor;
        this.db = db;
        this.clock = clock;
    }

    DayBrief day(DayId id) {
        return days.require(id);
    }

    /** A day that people talk about: planned, or held. */
    DayBrief living(DayId id) {
        var day = day(id);
        TalkRefused.unless(day.state() != DayState.CANCELLED, Reason.NOT_THAT_DAY);
        return day;
    }

    DayBrief begun(DayId id) {
        var day = living(id);
        TalkRefused.unless(!day.state().isQuiet(), Reason.NOT_THAT_DAY);
        TalkRefused.unless(!clock.instant().isBefore(day.schedule().startsAt()), Reason.NOT_BEFORE_THE_TALK);
        return day;
    }

    /** Whose part: at a one-to-one always its dealer's; at a round everybody's (null) or one dealer's own. */
    @Nullable DealerId part(DayBrief day, @Nullable DealerId wanted) {
        if (!day.isRound()) {
            var only = day.dealers().getFirst();
            if (wanted != null && !wanted.equals(only)) throw new NotFound("day");
            return only;
        }
        if (wanted != null && !day.dealers().contains(wanted)) throw new NotFound("day");
        return wanted;
    }

    /** What is everybody's at a round is written by who sees everybody there, or called them together. */
    void requireWriting(DayBrief day, @Nullable DealerId part) {
        if (part != null || day.organiser().equals(actor.id())) return;
        var seats = db.sql("select count(*) from seat where day_id = :day and removed_at is null")
                .param("day", day.id().value())
                .query(Integer.class)
                .single();
        if (seats != day.dealers().size()) throw new NotFound("day");
    }

    /** The dealer for whom its own person acts: the one that has a seat; of several at a round, the one that is named. */
    DealerId own(DayBrief day, @Nullable DealerId named) {
        if (named == null) return day.dealers().getFirst();
        if (!day.dealers().contains(named)) throw new NotFound("day");
        return named;
    }

    /** One after the other: for what two people may set off at once. */
    void lock(DayId id) {
        db.sql("select id from communication_day where id = :day for update")
                .param("day", id.value())
                .query(Long.class)
                .single();
    }

    Side side() {
        return actor.get().isStaff() ? Side.COMPANY : Side.DEALER;
    }

    UserId me() {
        return actor.id();
    }

    LocalDate today() {
        return dealers.today();
    }

    Instant instant() {
        return clock.instant();
    }

    LocalDateTime now() {
        return utc(clock.instant());
    }

    static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    /** Who was invited for these dealers, as it holds now. */
    List<Invited> invited(DayId day) {
        return db.sql("""
                select distinct i.person_id, s.dealer_id from seat s
                  join invitation i on i.seat_id = s.id and i.removed_at is null
                 where s.day_id = :day and s.removed_at is null
                """)
                .param("day", day.value())
                .query((row, n) -> new Invited(new UserId(row.getLong(1)), new DealerId(row.getLong(2))))
                .list();
    }

    record Invited(UserId person, DealerId dealer) {}
}
