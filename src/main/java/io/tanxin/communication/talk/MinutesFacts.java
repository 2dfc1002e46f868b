package io.tanxin.communication.talk;

import io.tanxin.communication.DayId;
import io.tanxin.dealers.DealerAccess;
import io.tanxin.identity.People;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import io.tanxin.mail.Envelope;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What letters about minutes need to know before they go, of many talks in three questions. */
@Repository
class MinutesFacts {
    private final JdbcClient db;
    private final DealerAccess access;
    private final People people;

    MinutesFacts(JdbcClient db, DealerAccess access, People people) {
        this.db = db;
        this.access = access;
        this.people = people;
    }

    private record Key(DayId day, @Nullable DealerId dealer) {}

    private record Viewer(UserId person, DealerId dealer) {}

    /**
     * @param shares how often anything was shared with the dealer about the talk
     * @param again some text that it had already was changed and shared anew
     */
    record Facts(int shares, boolean again, LocalDate talkedOn, ZoneId zone, String organiser) {}

    /** @param viewers who sees which of the dealers today */
    record Known(Map<Key, Facts> talks, Set<Viewer> viewers, Map<UserId, String> names) {
        @Nullable Facts talk(DayId day, @Nullable DealerId dealer) {
            return talks.get(new Key(day, dealer));
        }

        boolean sees(UserId person, DealerId dealer) {
            return viewers.contains(new Viewer(person, dealer));
        }

        String name(UserId person) {
            return names.getOrDefault(person, "");
        }
    }

    Known of(Iterable<Envelope> letters) {
        var days = new HashSet<Long>();
        var dealers = new HashSet<Long>();
        var authors = new HashSet<UserId>();
        for (var letter : letters) {
            var dealer = letter.dealer();
            if (dealer == null) continue;
            days.add(letter.subject());
            dealers.add(dealer.value());
            if (letter.author() != null) authors.add(Objects.requireNonNull(letter.author()));
        }
        return days.isEmpty()
                ? new Known(Map.of(), Set.of(), Map.of())
                : new Known(talks(days, dealers), viewers(dealers), people.names(authors));
    }

    private Map<Key, Facts> talks(Set<Long> days, Set<Long> dealers) {
        var found = new HashMap<Key, Facts>();
        db.sql("""
                select s.day_id, s.dealer_id, d.starts_at, d.zone, p.name,
                       coalesce(sum(m.shares), 0) as shares, coalesce(max(m.shares), 0) > 1 as again
                  from seat s
                  join communication_day d on d.id = s.day_id
                  join person p on p.id = d.organiser_id
                  left join minutes m on m.day_id = s.day_id and (m.dealer_id is null or m.dealer_id = s.dealer_id)
                 where s.day_id in (:days) and s.dealer_id in (:dealers) and s.removed_at is null
                 group by s.id
                """).param("days", days).param("dealers", dealers).query(row -> {
            var zone = ZoneId.of(row.getString("zone"));
            var at = Utc.instant(row.getObject("starts_at", LocalDateTime.class));
            found.put(
                    new Key(new DayId(row.getLong("day_id")), new DealerId(row.getLong("dealer_id"))),
                    new Facts(
                            row.getInt("shares"),
                            row.getBoolean("again"),
                            LocalDate.ofInstant(at, zone),
                            zone,
                            row.getString("name")));
        });
        return found;
    }

    private Set<Viewer> viewers(Set<Long> dealers) {
        return new HashSet<>(db.sql("""
                select viewer_id, dealer_id from visible_dealer
                 where dealer_id in (:dealers) and :today between from_day and to_day
                """)
                .param("dealers", dealers)
                .param("today", access.today())
                .query((row, n) ->
                        new Viewer(new UserId(row.getLong("viewer_id")), new DealerId(row.getLong("dealer_id"))))
                .list());
    }
}
