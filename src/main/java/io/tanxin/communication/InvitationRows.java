package io.tanxin.communication;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.EmailAddress;
import io.tanxin.kernel.UserId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
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
            List<String> otherGuests) {}

    record Organiser(
            UserId id,
            String name,
            @Nullable EmailAddress email,
            @Nullable String phone) {}

    Optional<Asked> find(InvitationId id) {
        return invitations
                .findById(id)
                .flatMap(invitation -> db.sql("""
                        select s.day_id, s.dealer_id, e.name as dealer_name, p.name, p.email,
                               exists (select 1 from visible_dealer v where v.viewer_id = p.id and v.dealer_id = s.dealer_id
                                         and :today between v.from_day and v.to_day) as still_there
                          from seat s
                          join dealer e on e.id = s.dealer_id
                          join person p on p.id = :person
                         where s.id = :seat
                        """)
                        .param("seat", invitation.seat().value())
                        .param("person", invitation.person().value())
                        .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .query((row, n) -> {
                            var day = days.findById(new DayId(row.getLong("day_id")))
                                    .orElseThrow();
                            var dealer = new DealerId(row.getLong("dealer_id"));
                            return new Asked(
                                    day,
                                    invitation,
                                    dealer,
                                    row.getString("dealer_name"),
                                    row.getString("name"),
                                    email(row.getString("email")),
                                    organiser(day.organiser()),
                                    row.getBoolean("still_there"),
                                    day.showsGuests() ? otherGuests(day.key(), dealer) : List.of());
                        })
                        .optional());
    }

    Organiser organiser(UserId id) {
        return db.sql("select name, email, phone from person where id = :id")
                .param("id", id.value())
                .query((row, n) ->
                        new Organiser(id, row.getString("name"), email(row.getString("email")), row.getString("phone")))
                .single();
    }

    /** The invitation that took this one's place when the day moved. */
    Optional<InvitationId> after(Invitation old) {
        return db.sql("select id from invitation where seat_id = :seat and person_id = :person and removed_at is null")
                .param("seat", old.seat().value())
                .param("person", old.person().value())
                .query((row, n) -> new InvitationId(row.getLong("id")))
                .optional();
    }

    List<String> dealerNames(DayId day) {
        return db.sql("select e.name from seat s join dealer e on e.id = s.dealer_id"
                        + " where s.day_id = :day and s.removed_at is null order by s.id")
                .param("day", day.value())
                .query((row, n) -> row.getString("name"))
                .list();
    }

    private List<String> otherGuests(DayId day, DealerId own) {
        return db.sql("select e.name from seat s join dealer e on e.id = s.dealer_id"
                        + " where s.day_id = :day and s.dealer_id <> :own and s.removed_at is null order by s.id")
                .param("day", day.value())
                .param("own", own.value())
                .query((row, n) -> row.getString("name"))
                .list();
    }

    private static @Nullable EmailAddress email(@Nullable String written) {
        return written == null ? null : EmailAddress.of(written).orElse(null);
    }
}
