package io.tanxin.communication;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.EmailAddress;
import io.tanxin.kernel.UserId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** An invitation with all that a letter or the page behind its link says about the day. */
@Repository
class InvitationRows {
    private final JdbcClient db;
    private final Days days;
    private final Invitations invitations;
    private final Clock clock;

    InvitationRows(JdbcClient db, Days days, Invitations invitations, Clock clock) {
        this.db = db;
        this.days = days;
        this.invitations = invitations;
        this.clock = clock;
    }

    /**
     * @param stillThere the person is still one of the dealer's
     * @param otherGuests names of the other dealers, only if the organiser says so
     * @param weekGuest under which it was picked in a communication week; null: of none
     */
    record Asked(
            CommunicationDay day,
            Invitation invitation,
            DealerId dealer,
            String dealerName,
            String personName,
            @Nullable EmailAddress personEmail,
            Organiser organiser,
            boolean stillThere,
            List<String> otherGuests,
            @Nullable Long weekGuest) {}

    record Organiser(
            UserId id,
            String name,
            @Nullable EmailAddress email,
            @Nullable String phone) {}

    Optional<Asked> find(InvitationId id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    /** Many at once: a handful of questions, however many there are. */
    Map<InvitationId, Asked> find(Collection<InvitationId> ids) {
        var places = places(ids);
        var found = byKey(days.findAllById(distinct(places.values(), Place::day)), CommunicationDay::key);
        var organisers = organisers(distinct(found.values(), CommunicationDay::organiser));
        var guests = guests(found.values().stream()
                .filter(CommunicationDay::showsGuests)
                .map(CommunicationDay::key)
                .toList());
        var asked = new HashMap<InvitationId, Asked>();
        for (var invitation : invitations.findAllById(places.keySet())) {
            var place = Objects.requireNonNull(places.get(invitation.key()));
            var day = Objects.requireNonNull(found.get(place.day()));
            asked.put(
                    invitation.key(),
                    new Asked(
                            day,
                            invitation,
                            place.dealer(),
                            place.dealerName(),
                            place.personName(),
                            place.personEmail(),
                            Objects.requireNonNull(organisers.get(day.organiser())),
                            place.stillThere(),
                            guests.getOrDefault(day.key(), List.of()).stream()
                                    .filter(guest -> !guest.dealer().equals(place.dealer()))
                                    .map(Guest::name)
                                    .toList(),
                            place.weekGuest()));
        }
        return asked;
    }

    /** Where an invitation belongs. */
    private record Place(
            InvitationId invitation,
            DayId day,
            DealerId dealer,
            String dealerName,
            String personName,
            @Nullable EmailAddress personEmail,
            boolean stillThere,
            @Nullable Long weekGuest) {}

    private Map<InvitationId, Place> places(Collection<InvitationId> ids) {
        if (ids.isEmpty()) return Map.of();
        var places = db.sql("""
                select i.id, s.day_id, s.dealer_id, e.name as dealer_name, p.name, p.email,
                       exists (select 1 from visible_dealer v where v.viewer_id = p.id and v.dealer_id = s.dealer_id
                                 and :today between v.from_day and v.to_day) as still_there,
                       g.id as week_guest
                  from invitation i
                  join seat s on s.id = i.seat_id
                  left join communication_week_guest g on g.day_id = s.day_id
                  join dealer e on e.id = s.dealer_id
                  join person p on p.id = i.person_id
                 where i.id in (:ids)
                """)
                .param("ids", ids.stream().map(InvitationId::value).toList())
                .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, n) -> new Place(
                        new InvitationId(row.getLong("id")),
                        new DayId(row.getLong("day_id")),
                        new DealerId(row.getLong("dealer_id")),
                        row.getString("dealer_name"),
                        row.getString("name"),
                        email(row.getString("email")),
                        row.getBoolean("still_there"),
                        row.getObject("week_guest", Long.class)))
                .list();
        return byKey(places, Place::invitation);
    }

    private Map<UserId, Organiser> organisers(Collection<UserId> ids) {
        if (ids.isEmpty()) return Map.of();
        var organisers = db.sql("select id, name, email, phone from person where id in (:ids)")
                .param("ids", ids.stream().map(UserId::value).toList())
                .query((row, n) -> new Organiser(
                        new UserId(row.getLong("id")),
                        row.getString("name"),
                        email(row.getString("email")),
                        row.getString("phone")))
                .list();
        return byKey(organisers, Organiser::id);
    }

    private record Guest(DayId day, DealerId dealer, String name) {}

    private Map<DayId, List<Guest>> guests(Collection<DayId> days) {
        if (days.isEmpty()) return Map.of();
        return db
                .sql("select s.day_id, s.dealer_id, e.name from seat s join dealer e on e.id = s.dealer_id"
                        + " where s.day_id in (:days) and s.removed_at is null order by s.id")
                .param("days", days.stream().map(DayId::value).toList())
                .query((row, n) -> new Guest(
                        new DayId(row.getLong("day_id")),
                        new DealerId(row.getLong("dealer_id")),
                        row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Guest::day));
    }

    /** Who comes to each of these days, by name, in the order in which they were asked. */
    Map<DayId, List<String>> dealerNames(Collection<DayId> days) {
        return guests(days).values().stream()
                .collect(Collectors.toMap(
                        guests -> guests.getFirst().day(),
                        guests -> guests.stream().map(Guest::name).toList()));
    }

    private static <K, V> Map<K, V> byKey(Collection<V> values, Function<V, K> key) {
        return values.stream().collect(Collectors.toMap(key, Function.identity()));
    }

    private static <K, V> Set<K> distinct(Collection<V> values, Function<V, K> key) {
        return values.stream().map(key).collect(Collectors.toSet());
    }

    /** By a calendar's UID, at the time that holds now; only who is still one of the dealer's. */
    List<InvitationService.Invited> invited(String uid, EmailAddress address) {
        return db.sql("""
                select i.id, i.person_id, s.dealer_id, i.sequence, d.starts_at, i.said_at from person p
                  join invitation i on i.person_id = p.id and i.removed_at is null
                  join seat s on s.id = i.seat_id and s.removed_at is null
                  join communication_day d on d.id = s.day_id and d.uid = :uid
                 where p.email = :email and p.state = 'ACTIVE'
                   and exists (select 1 from visible_dealer v where v.viewer_id = p.id and v.dealer_id = s.dealer_id
                                  and :today between v.from_day and v.to_day)
                 order by i.id
                """)
                .param("uid", uid)
                .param("email", address.value())
                .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, n) -> new InvitationService.Invited(
                        new InvitationId(row.getLong("id")),
                        new UserId(row.getLong("person_id")),
                        new DealerId(row.getLong("dealer_id")),
                        row.getInt("sequence"),
                        Columns.at(row, "starts_at"),
                        Columns.maybeAt(row, "said_at")))
                .list();
    }

    /** The invitation that took this one's place when the day moved. */
    Optional<InvitationId> after(Invitation old) {
        return db.sql("select id from invitation where seat_id = :seat and person_id = :person and removed_at is null")
                .param("seat", old.seat().value())
                .param("person", old.person().value())
                .query((row, n) -> new InvitationId(row.getLong("id")))
                .optional();
    }

    private static @Nullable EmailAddress email(@Nullable String written) {
        return written == null ? null : EmailAddress.of(written).orElse(null);
    }
}
