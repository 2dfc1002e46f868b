package io.tanxin.reminders;

import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long before a day each person is reminded; 7 days and 1 day if nothing was chosen. */
@Service
@Transactional
public class ReminderOffsets {
    public static final List<Duration> HOUSE = List.of(Duration.ofDays(7), Duration.ofDays(1));
    public static final Duration SHORTEST = Duration.ofMinutes(15);
    public static final Duration LONGEST = Duration.ofDays(90);

    private final JdbcClient db;
    private final CurrentActor actor;

    ReminderOffsets(JdbcClient db, CurrentActor actor) {
        this.db = db;
        this.actor = actor;
    }

    /** For each of the people, their own or the house's; the longest first. */
    @Transactional(readOnly = true)
    public Map<UserId, List<Duration>> of(Collection<UserId> people) {
        var offsets = new HashMap<UserId, List<Duration>>();
        if (people.isEmpty()) return offsets;
        people.forEach(person -> offsets.put(person, HOUSE));
        db.sql("""
                select c.person_id, o.minutes from reminder_choice c
                  left join reminder_offset o on o.person_id = c.person_id
                 where c.own_offsets and c.person_id in (:people) order by c.person_id, o.minutes desc
                """)
                .param("people", people.stream().map(UserId::value).distinct().toList())
                .query(row -> {
                    var person = new UserId(row.getLong("person_id"));
                    var own = offsets.get(person);
                    if (own == null || own == HOUSE) offsets.put(person, own = new ArrayList<>());
                    var minutes = row.getObject("minutes", Integer.class);
                    if (minutes != null) own.add(Duration.ofMinutes(minutes));
                });
        return offsets;
    }

    /** All that anybody uses, the house's among them: a source looks ahead so far and not further. */
    @Transactional(readOnly = true)
    public Set<Duration> inUse() {
        var all = new LinkedHashSet<>(HOUSE);
        db.sql("select distinct minutes from reminder_offset order by minutes desc limit 200")
                .query((row, n) -> Duration.ofMinutes(row.getInt("minutes")))
                .list()
                .forEach(all::add);
        return all;
    }

    public List<Duration> mine() {
        return of(List.of(actor.id())).getOrDefault(actor.id(), HOUSE);
    }

    /** The acting person's own choice; an empty list means no reminders. */
    public void choose(List<Duration> offsets) {
        for (var offset : offsets) {
            if (offset.compareTo(SHORTEST) < 0 || offset.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("between 15 minutes and 90 days before: " + offset);
            }
        }
        var me = actor.id().value();
        db.sql("""
                insert into reminder_choice (person_id, own_offsets) values (:me, true)
                    on duplicate key update own_offsets = true
                """).param("me", me).update();
        db.sql("delete from reminder_offset where person_id = :me")
                .param("me", me)
                .update();
        offsets.stream()
                .map(Duration::toMinutes)
                .distinct()
                .forEach(minutes -> db.sql("insert into reminder_offset (person_id, minutes) values (:me, :minutes)")
                        .param("me", me)
                        .param("minutes", minutes)
                        .update());
    }
}
