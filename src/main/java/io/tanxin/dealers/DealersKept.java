package io.tanxin.dealers;

import io.tanxin.identity.kept.KeptEntry;
import io.tanxin.identity.kept.KeptPart;
import io.tanxin.identity.kept.KeptWords;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose contact the person is, whom it cares for, for whom it stands in, which areas it directs. */
@Component
class DealersKept implements KeptPart {
    private final JdbcClient db;

    DealersKept(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "dealers";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<KeptEntry> about(UserId person, KeptWords words) {
        return Stream.of(contacts(person, words), cares(person, words), standsIn(person, words), directs(person, words))
                .flatMap(List::stream)
                .toList();
    }

    /** The other people of its dealers, and who cares for them. */
    @Override
    public Set<UserId> around(UserId person) {
        return db.sql("""
                select o.person_id from contact c join contact o on o.dealer_id = c.dealer_id where c.person_id = :id
                 union select d.manager_id from contact c join dealer d on d.id = c.dealer_id
                        where c.person_id = :id and d.manager_id is not null
                 union select c.person_id from dealer d join contact c on c.dealer_id = d.id where d.manager_id = :id
                """).param("id", person.value()).query((row, n) -> new UserId(row.getLong(1))).list().stream()
                .collect(Collectors.toSet());
    }

    /** Who is of a dealer never reads another dealer's name; who is of the company does all day. */
    @Override
    public Collection<String> notTold(UserId person) {
        return db.sql("""
                select name from dealer
                 where exists (select 1 from person p where p.id = :id and p.side = 'DEALER')
                   and id not in (select dealer_id from contact where person_id = :id)
                """)
                .param("id", person.value())
                .query((row, n) -> row.getString(1))
                .list();
    }

    private List<KeptEntry> contacts(UserId person, KeptWords words) {
        return db.sql("""
                select d.name, c.position, c.first, c.invited, c.created_at, c.removed_at
                  from contact c join dealer d on d.id = c.dealer_id where c.person_id = :id order by c.id
                """)
                .param("id", person.value())
                .query((row, n) -> {
                    var since = Utc.instant(row.getObject("created_at", LocalDateTime.class));
                    var gone = Utc.instantOrNull(row.getObject("removed_at", LocalDateTime.class));
                    var data = new LinkedHashMap<String, Object>();
                    data.put("dealer", row.getString("name"));
                    data.put("position", row.getString("position"));
                    data.put("first", row.getBoolean("first"));
                    data.put("invited", row.getBoolean("invited"));
                    if (gone != null) data.put("removed", gone.toString());
                    var lines = Stream.of(
                                    words.say("kept.contact.position." + row.getString("position")),
                                    row.getBoolean("first") ? words.say("kept.contact.first") : "",
                                    row.getBoolean("invited") ? words.say("kept.contact.invited") : "",
                                    gone == null ? "" : words.say("kept.contact.removed", words.dayAndTime(gone)))
                            .filter(line -> !line.isEmpty())
                            .toList();
                    return new KeptEntry(
                            words.dayOf(since), words.say("kept.contact", row.getString("name")), lines, data);
                })
                .list();
    }

    private List<KeptEntry> cares(UserId person, KeptWords words) {
        var names = db.sql("select name from dealer where manager_id = :id order by pinyin, id limit :most")
                .param("id", person.value())
                .param("most", MOST)
                .query((row, n) -> row.getString(1))
                .list();
        return names.isEmpty()
                ? List.of()
                : List.of(new KeptEntry(null, words.say("kept.caresFor"), names, Map.of("caresFor", names)));
    }

    private List<KeptEntry> standsIn(UserId person, KeptWords words) {
        return db.sql(
                        "select from_day, to_day, stand_in_id = :id as stands from stand_in where :id in (manager_id, stand_in_id) order by id")
                .param("id", person.value())
                .query((row, n) -> {
                    var from = row.getObject("from_day", LocalDate.class);
                    var to = row.getObject("to_day", LocalDate.class);
                    var stands = row.getBoolean("stands");
                    return new KeptEntry(
                            from,
                            words.say(stands ? "kept.standsIn" : "kept.stoodInFor"),
                            List.of(words.say("kept.until", words.day(to))),
                            Map.of("standsIn", stands, "to", to.toString()));
                })
                .list();
    }

    private List<KeptEntry> directs(UserId person, KeptWords words) {
        var areas = db.sql(
                        "select coalesce(a.name, '*') from director_area d left join area a on a.id = d.area_id where d.person_id = :id")
                .param("id", person.value())
                .query((row, n) -> row.getString(1))
                .list();
        return areas.isEmpty()
                ? List.of()
                : List.of(new KeptEntry(null, words.say("kept.directs"), areas, Map.of("areas", areas)));
    }
}
