package io.tanxin.mail;

import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import io.tanxin.mail.LetterChoices.Place;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people have said about the letters that may be had or not. */
@Repository
class LetterChoiceRows {
    private final JdbcClient db;

    LetterChoiceRows(JdbcClient db) {
        this.db = db;
    }

    record Said(boolean wanted, Instant at, Place place) {}

    /** By topic; who never said anything is not in it. */
    Map<UserId, Map<String, Said>> of(Collection<UserId> people) {
        var said = new HashMap<UserId, Map<String, Said>>();
        if (people.isEmpty()) return said;
        db.sql("""
                select c.person_id, c.topic, c.wanted, c.said_at, c.place
                  from (select max(id) as id from letter_choice where person_id in (:people) group by person_id, topic) newest
                  join letter_choice c on c.id = newest.id
                """).param("people", people.stream().map(UserId::value).toList()).query(row -> {
            said.computeIfAbsent(new UserId(row.getLong("person_id")), person -> new HashMap<>())
                    .put(
                            row.getString("topic"),
                            new Said(
                                    row.getBoolean("wanted"),
                                    Utc.instant(row.getObject("said_at", LocalDateTime.class)),
                                    Place.valueOf(row.getString("place"))));
        });
        return said;
    }

    Map<String, Said> of(UserId person) {
        return of(List.of(person)).getOrDefault(person, Map.of());
    }

    void add(UserId person, String topic, boolean wanted, Place place, Instant now) {
        db.sql("""
                insert into letter_choice (person_id, topic, wanted, said_at, said_by, place)
                values (:person, :topic, :wanted, :now, :person, :place)
                """)
                .param("person", person.value())
                .param("topic", topic)
                .param("wanted", wanted)
                .param("now", Utc.of(now))
                .param("place", place.name())
                .update();
    }

    /** Of a letter that went to this person. */
    Optional<String> kindOf(long letter, UserId reader) {
        return db.sql("select kind from outbox_mail where id = :id and reader_id = :reader")
                .param("id", letter)
                .param("reader", reader.value())
                .query(String.class)
                .optional();
    }
}
