package io.tanxin.communication.talk;

import io.tanxin.identity.kept.KeptEntry;
import io.tanxin.identity.kept.KeptPart;
import io.tanxin.identity.kept.KeptWords;
import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** To which talks the person was invited, what it answered, whether it came; what it brought up, corrected, and how it felt heard. */
@Component
class TalksKept implements KeptPart {
    private final JdbcClient db;

    TalksKept(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "talks";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<KeptEntry> about(UserId person, KeptWords words) {
        return Stream.of(talks(person, words), said(person, words), heard(person, words))
                .flatMap(List::stream)
                .toList();
    }

    private List<KeptEntry> talks(UserId person, KeptWords words) {
        return db.sql("""
                select d.kind, d.starts_at, max(t.answer) answer, max(t.words) words, max(t.came) came, max(d.organiser_id = :id) held
                  from (select s.day_id, i.answer, i.words, null came from invitation i join seat s on s.id = i.seat_id
                         where i.person_id = :id and i.removed_at is null
                         union all select a.day_id, null, null, a.came from attendance a where a.person_id = :id
                         union all select o.id, null, null, null from communication_day o
                                    where o.organiser_id = :id and o.state in ('SCHEDULED', 'CLOSED', 'CANCELLED')) t
                  join communication_day d on d.id = t.day_id
                 group by d.id order by d.starts_at desc, d.id desc limit :most
                """)
                .param("id", person.value())
                .param("most", MOST)
                .query((row, n) -> talk(row, words))
                .list();
    }

    private static KeptEntry talk(ResultSet row, KeptWords words) throws SQLException {
        var starts = Utc.instant(row.getObject("starts_at", LocalDateTime.class));
        var data = new LinkedHashMap<String, Object>();
        data.put("kind", row.getString("kind"));
        data.put("startsAt", starts.toString());
        var lines = new ArrayList<String>();
        lines.add(words.dayAndTime(starts));
        var answer = row.getString("answer");
        if (answer != null) {
            data.put("answer", answer);
            lines.add(words.say("words.answer." + answer));
        }
        var said = row.getString("words");
        if (said != null) {
            data.put("words", said);
            lines.add(said);
        }
        var came = row.getBoolean("came");
        if (!row.wasNull()) {
            data.put("came", came);
            lines.add(words.say(came ? "kept.talk.came" : "kept.talk.didNotCome"));
        }
        if (row.getBoolean("held")) {
            data.put("organised", true);
            lines.add(words.say("kept.talk.organised"));
        }
        return new KeptEntry(words.dayOf(starts), words.say("words.kind." + row.getString("kind")), lines, data);
    }

    /** Topics and corrections of minutes. */
    private List<KeptEntry> said(UserId person, KeptWords words) {
        return db.sql("""
                select * from (
                select a.created_at at, a.words, 'TOPIC' kind from agenda_item a where a.by_id = :id and a.removed_at is null
                 union all
                select m.at, coalesce(m.correction, ''), if(m.correction is null, 'CONFIRMED', 'CORRECTED') from minutes_answer m
                 where m.by_id = :id) said
                 order by at desc limit :most
                """)
                .param("id", person.value())
                .param("most", MOST)
                .query((row, n) -> {
                    var text = row.getString("words");
                    return new KeptEntry(
                            words.dayOf(Utc.instant(row.getObject("at", LocalDateTime.class))),
                            words.say("kept.said." + row.getString("kind")),
                            text.isEmpty() ? List.of() : List.of(text),
                            Map.of("kind", row.getString("kind"), "words", text));
                })
                .list();
    }

    private List<KeptEntry> heard(UserId person, KeptWords words) {
        return db.sql("select score, words, circle, at from felt_heard where by_id = :id order by at desc limit :most")
                .param("id", person.value())
                .param("most", MOST)
                .query((row, n) -> {
                    var said = row.getString("words");
                    var data = new LinkedHashMap<String, Object>();
                    data.put("score", row.getInt("score"));
                    data.put("circle", row.getString("circle"));
                    if (said != null) data.put("words", said);
                    return new KeptEntry(
                            words.dayOf(Utc.instant(row.getObject("at", LocalDateTime.class))),
                            words.say("kept.heard", row.getInt("score")),
                            said == null ? List.of() : List.of(said),
                            data);
                })
                .list();
    }
}
