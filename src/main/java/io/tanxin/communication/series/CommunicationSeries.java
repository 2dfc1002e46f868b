package io.tanxin.communication.series;

import io.tanxin.calendar.End;
import io.tanxin.calendar.Recurrence;
import io.tanxin.communication.DayKind;
import io.tanxin.communication.DayWay;
import io.tanxin.communication.SeriesId;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A rhythm of talks as data (M23): what a day that is laid from now on is like.
 *
 * @param rule an RRULE; its first day and hour are {@code startsLocal} in {@code zone}
 * @param laidUntil its days up to this one have been laid
 * @param zoneRules the version of the time zone rules by which the instants of its days were reckoned
 * @param follows the series that this one goes on, from a day on in another rhythm
 */
@Table("communication_series")
record CommunicationSeries(
        @Id @Nullable SeriesId id,
        @Version int version,
        String batch,
        String rule,
        LocalDateTime startsLocal,
        String zone,
        DayKind kind,
        DayWay way,
        @Nullable String title,
        int minutes,
        @Nullable String place,
        boolean showsGuests,
        OnHoliday onHoliday,
        @Column("organiser_id") UserId organiser,
        State state,
        LocalDate laidUntil,
        String zoneRules,
        @Column("follows_id") @Nullable SeriesId follows,
        @Column("created_by") UserId createdBy,
        Instant createdAt) {

    /** Nothing more is to be laid. */
    static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    enum State {
        ACTIVE,
        /** Its dealer has left us: nothing is laid, nobody is invited. */
        PAUSED,
        ENDED
    }

    SeriesId key() {
        if (id == null) throw new IllegalStateException("a series that is not saved has no key");
        return id;
    }

    Recurrence recurrence() {
        return Recurrence.of(rule, startsLocal, ZoneId.of(zone));
    }

    SeriesDraft draft(List<DealerId> dealers) {
        return new SeriesDraft(
                kind, way, title, dealers, recurrence(), minutes, place, showsGuests, onHoliday, organiser);
    }

    /** From now on it is like this. */
    CommunicationSeries changed(SeriesDraft to, LocalDate newLaidUntil) {
        var recurrence = to.recurrence();
        return new CommunicationSeries(
                id,
                version,
                batch,
                recurrence.rule(),
                recurrence.start(),
                recurrence.zone().getId(),
                to.kind(),
                to.way(),
                to.title(),
                to.minutes(),
                to.place(),
                to.showsGuests(),
                to.onHoliday(),
                to.organiser() == null ? organiser : to.organiser(),
                state,
                newLaidUntil,
                zoneRules,
                follows,
                createdBy,
                createdAt);
    }

    /** A series of its own that goes on in another way. */
    CommunicationSeries followed(SeriesDraft to, LocalDate newLaidUntil, Instant now) {
        var other = changed(to, newLaidUntil);
        return new CommunicationSeries(
                null,
                0,
                UUID.randomUUID().toString(),
                other.rule(),
                other.startsLocal(),
                other.zone(),
                other.kind(),
                other.way(),
                other.title(),
                other.minutes(),
                other.place(),
                other.showsGuests(),
                other.onHoliday(),
                other.organiser(),
                state,
                newLaidUntil,
                zoneRules,
                id,
                createdBy,
                now);
    }

    /** Its last day is before this one; if that is before its first, nothing of it is left. */
    CommunicationSeries cutBefore(LocalDate date) {
        var last = date.minusDays(1);
        if (last.isBefore(startsLocal.toLocalDate())) return with(rule, State.ENDED, FOR_EVER);
        return with(recurrence().ending(new End.Until(last)).rule(), state, FOR_EVER);
    }

    CommunicationSeries paused() {
        return with(rule, State.PAUSED, laidUntil);
    }

    /** Its days are laid anew from here on. */
    CommunicationSeries resumed(LocalDate from) {
        return with(rule, State.ACTIVE, from);
    }

    CommunicationSeries organisedBy(UserId other) {
        return new CommunicationSeries(
                id,
                version,
                batch,
                rule,
                startsLocal,
                zone,
                kind,
                way,
                title,
                minutes,
                place,
                showsGuests,
                onHoliday,
                other,
                state,
                laidUntil,
                zoneRules,
                follows,
                createdBy,
                createdAt);
    }

    CommunicationSeries laid(LocalDate until) {
        return with(rule, state, until);
    }

    private CommunicationSeries with(String newRule, State newState, LocalDate newLaidUntil) {
        return new CommunicationSeries(
                id,
                version,
                batch,
                newRule,
                startsLocal,
                zone,
                kind,
                way,
                title,
                minutes,
                place,
                showsGuests,
                onHoliday,
                organiser,
                newState,
                newLaidUntil,
                zoneRules,
                follows,
                createdBy,
                createdAt);
    }
}
