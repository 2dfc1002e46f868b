package io.tanxin.communication.talk;

import io.tanxin.identity.kept.KeptEntry;
import io.tanxin.identity.kept.KeptPart;
import io.tanxin.identity.kept.KeptWords;
import io.tanxin.kernel.NotFound;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Internal notes, which are about people too. What somebody wrote is theirs at once. A note on a dealer's talk is about those of the
 * dealer who were asked to it or came, and about whoever is named in it; of a note on a whole round only the lines that name the
 * person. Its author looks it through; when the author is gone, a director who sees the dealer.
 */
@Component
class NotesKept implements KeptPart {
    private static final String NOTE = """
            select n.text, n.dealer_id, n.changed_at, d.kind, d.starts_at
              from private_note n join communication_day d on d.id = n.day_id
            """;

    private static final String ABOUT = """
            select n.id, coalesce(
                     (select a.id from person a join person_role r on r.person_id = a.id and r.role in ('MANAGER', 'DIRECTOR')
                       where a.id = n.author_id and a.state = 'ACTIVE' limit 1),
                     (select min(v.viewer_id) from seat t join visible_dealer v on v.dealer_id = t.dealer_id and v.because = 'DIRECTOR'
                                                                               and :today between v.from_day and v.to_day
                       where t.day_id = n.day_id and (n.dealer_id is null or n.dealer_id = t.dealer_id))) keeper
              from (select x.id from contact c
                      join seat s on s.dealer_id = c.dealer_id and s.removed_at is null
                      join private_note x on x.day_id = s.day_id
                     where c.person_id = :id
                       and (x.dealer_id = s.dealer_id
                            and (exists (select 1 from invitation i where i.seat_id = s.id and i.person_id = :id)
                                 or exists (select 1 from attendance b where b.day_id = s.day_id and b.person_id = :id and b.came))
                            or (x.dealer_id is null or x.dealer_id = s.dealer_id) and locate(:name, x.text) > 0)
                     union
                    select x.id from communication_day o join private_note x on x.day_id = o.id
                     where o.organiser_id = :id and locate(:name, x.text) > 0
                     union
                    select x.id from attendance b join private_note x on x.day_id = b.day_id
                     where b.person_id = :id and b.came and locate(:name, x.text) > 0) about
              join private_note n on n.id = about.id
             where n.author_id <> :id and n.text <> '' order by n.id
            """;

    private final JdbcClient db;
    private final Clock clock;

    NotesKept(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notes";
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public List<KeptEntry> about(UserId person, KeptWords words) {
        return db.sql(NOTE + " where n.author_id = :id and n.text <> '' order by n.changed_at desc limit :most")
                .param("id", person.value())
                .param("most", MOST)
                .query((row, n) -> entry("kept.note.own", row, null, words))
                .list();
    }

    @Override
    public List<Held> held(UserId person) {
        return db.sql(ABOUT)
                .param("id", person.value())
                .param("name", nameOf(person))
                .param("today", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, n) -> {
                    var keeper = row.getObject("keeper", Long.class);
                    return new Held(row.getLong("id"), keeper == null ? null : new UserId(keeper));
                })
                .list();
    }

    @Override
    public KeptEntry open(UserId person, long id, KeptWords words) {
        var name = nameOf(person);
        return db.sql(NOTE + " where n.id = :id and n.text <> ''")
                .param("id", id)
                .query((row, n) -> entry("kept.note", row, row.getObject("dealer_id") == null ? name : null, words))
                .optional()
                .orElseThrow(() -> new NotFound("note"));
    }

    /** Those who were at the same talks. */
    @Override
    public Set<UserId> around(UserId person) {
        return db.sql("""
                select distinct o.person_id from attendance a join attendance o on o.day_id = a.day_id where a.person_id = :id limit 2000
                """).param("id", person.value()).query((row, n) -> new UserId(row.getLong(1))).list().stream()
                .collect(Collectors.toSet());
    }

    /** @param naming only the lines in which this name stands; null: all */
    private static KeptEntry entry(String key, ResultSet row, @Nullable String naming, KeptWords words)
            throws SQLException {
        var starts = Utc.instant(row.getObject("starts_at", LocalDateTime.class));
        var lines = row.getString("text")
                .lines()
                .filter(line -> !line.isBlank() && (naming == null || line.contains(naming)))
                .toList();
        return new KeptEntry(
                words.dayOf(starts),
                words.say(key, words.say("words.kind." + row.getString("kind")), words.day(words.dayOf(starts))),
                lines,
                Map.of(
                        "talk", starts.toString(),
                        "changed",
                                Utc.instant(row.getObject("changed_at", LocalDateTime.class))
                                        .toString(),
                        "lines", lines));
    }

    private String nameOf(UserId person) {
        return db.sql("select name from person where id = :id")
                .param("id", person.value())
                .query(String.class)
                .single();
    }
}
