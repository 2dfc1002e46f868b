package io.tanxin.communication.talk;

import io.tanxin.communication.DayAttended;
import io.tanxin.communication.DayBrief;
import io.tanxin.communication.DayId;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who came: the invited, whoever held the talk, and who came along. */
@Service
@Transactional
public class Attendance {

    /**
     * @param dealer whose person it is; null for staff
     * @param said they answered that they come
     * @param came null as long as nobody said
     */
    public record Guest(
            UserId person,
            String name,
            @Nullable DealerId dealer,
            @Nullable String dealerName,
            boolean said,
            @Nullable Boolean came)
            implements Serializable {}

    private final JdbcClient db;
    private final Talk talk;
    private final TalkPeople people;
    private final ApplicationEventPublisher events;

    Attendance(JdbcClient db, Talk talk, TalkPeople people, ApplicationEventPublisher events) {
        this.db = db;
        this.talk = talk;
        this.people = people;
        this.events = events;
    }

    /** Of the dealers that the reader sees, staff after them. */
    @PreAuthorize("hasAuthority('days:hold')")
    @Transactional(readOnly = true)
    public List<Guest> of(DayId id) {
        talk.day(id);
        return guests(id);
    }

    private List<Guest> guests(DayId id) {
        return db.sql("""
                select p.id, p.name, g.dealer_id, d.name dealer_name, g.said, t.came
                  from (select x.person_id, max(x.dealer_id) dealer_id, max(x.said) said
                          from (select i.person_id, s.dealer_id, i.answer = 'COMING' said
                                  from seat s join invitation i on i.seat_id = s.id and i.removed_at is null
                                 where s.day_id = :day and s.removed_at is null
                                 union all
                                select c.person_id, s.dealer_id, false
                                  from seat s join contact c on c.dealer_id = s.dealer_id
                                  join attendance b on b.day_id = s.day_id and b.person_id = c.person_id
                                 where s.day_id = :day and s.removed_at is null
                                 union all
                                select organiser_id, null, true from communication_day where id = :day
                                 union all
                                select b.person_id, null, false from attendance b join person q on q.id = b.person_id
                                 where b.day_id = :day and q.side = 'COMPANY') x
                         group by x.person_id) g
                  join person p on p.id = g.person_id
                  left join dealer d on d.id = g.dealer_id
                  left join attendance t on t.day_id = :day and t.person_id = p.id
                 where g.dealer_id is null
                    or exists (select 1 from visible_dealer v where v.dealer_id = g.dealer_id and v.viewer_id = :me
                                  and :today between v.from_day and v.to_day)
                 order by g.dealer_id is null, d.pinyin, g.dealer_id, p.name_sort, p.id
                """)
                .param("day", id.value())
                .param("me", talk.me().value())
                .param("today", talk.today())
                .query((row, n) -> {
                    var dealer = row.getLong("dealer_id");
                    var whose = row.wasNull() ? null : new DealerId(dealer);
                    var came = row.getBoolean("came");
                    return new Guest(
                            new UserId(row.getLong("id")),
                            row.getString("name"),
                            whose,
                            row.getString("dealer_name"),
                            row.getBoolean("said"),
                            row.wasNull() ? null : came);
                })
                .list();
    }

    /** Who else may have come along: the dealers' other people, and staff. */
    @PreAuthorize("hasAuthority('days:hold')")
    @Transactional(readOnly = true)
    public List<Named> others(DayId id) {
        return others(talk.day(id), guests(id));
    }

    private List<Named> others(DayBrief day, List<Guest> guests) {
        var there = guests.stream().map(Guest::person).toList();
        var all = new ArrayList<>(people.contacts(day));
        all.addAll(day.inConfidence() ? people.circle(day.dealers().getFirst()) : people.staff());
        return all.stream().filter(person -> !there.contains(person.id())).toList();
    }

    @PreAuthorize("hasAuthority('days:hold')")
    public void came(DayId id, UserId person, boolean came) {
        came(id, Map.of(person, came));
    }

    /** Several at once. */
    @PreAuthorize("hasAuthority('days:hold')")
    public void came(DayId id, Map<UserId, Boolean> people) {
        var day = talk.begun(id);
        var guests = guests(id);
        var strangers = new HashSet<>(people.keySet());
        guests.forEach(guest -> strangers.remove(guest.person()));
        if (!strangers.isEmpty()) others(day, guests).forEach(other -> strangers.remove(other.id()));
        if (!strangers.isEmpty()) throw new NotFound("person");
        people.forEach((person, came) -> db.sql("""
                insert into attendance (day_id, person_id, came) values (:day, :person, :came)
                on duplicate key update came = :came
                """)
                .param("day", id.value())
                .param("person", person.value())
                .param("came", came)
                .update());
        // a dealer came when one of its people did
        db.sql("""
                update seat s set s.came = case
                    when exists (select 1 from attendance a join contact c on c.person_id = a.person_id
                                  where a.day_id = s.day_id and c.dealer_id = s.dealer_id and a.came) then 'YES'
                    when exists (select 1 from attendance a join contact c on c.person_id = a.person_id
                                  where a.day_id = s.day_id and c.dealer_id = s.dealer_id) then 'NO'
                    else null end
                 where s.day_id = :day and s.removed_at is null
                """).param("day", id.value()).update();
        events.publishEvent(new DayAttended(id, day.dealers()));
    }
}
