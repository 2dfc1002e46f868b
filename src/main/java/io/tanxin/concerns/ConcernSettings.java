package io.tanxin.concerns;

import io.tanxin.identity.AuditTrail;
import io.tanxin.kernel.NotFound;
import java.io.Serializable;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the company has decided about concerns: its topics, its clocks, its first answers, the words its editor looks for. */
@Service
@Transactional(readOnly = true)
public class ConcernSettings {
    private final JdbcClient db;
    private final AuditTrail audit;

    ConcernSettings(JdbcClient db, AuditTrail audit) {
        this.db = db;
        this.audit = audit;
    }

    /** The two lists of one language, one word a line. */
    public record Words(String language, String explains, String listens) implements Serializable {}

    /** In the company's order. @param all also those that are no longer offered */
    public List<Topic> topics(boolean all) {
        return db.sql("select id, name_en, name_zh, retired from concern_topic" + (all ? "" : " where retired = false")
                        + " order by place, id")
                .query((row, n) -> new Topic(
                        row.getLong("id"),
                        row.getString("name_en"),
                        row.getString("name_zh"),
                        row.getBoolean("retired")))
                .list();
    }

    public ClockRule rule(Urgency urgency) {
        return Objects.requireNonNull(rules().get(urgency));
    }

    public Map<Urgency, ClockRule> rules() {
        var rules = new LinkedHashMap<Urgency, ClockRule>();
        db.sql("select * from concern_clock order by answer_minutes").query(row -> {
            var urgency = Urgency.valueOf(row.getString("urgency"));
            rules.put(
                    urgency,
                    new ClockRule(
                            urgency,
                            Duration.ofMinutes(row.getInt("answer_minutes")),
                            Duration.ofMinutes(row.getInt("solve_minutes")),
                            row.getBoolean("every_day"),
                            row.getInt("from_hour"),
                            row.getInt("to_hour")));
        });
        return rules;
    }

    public List<Template> templates() {
        return db.sql("select * from concern_template order by place, id")
                .query((row, n) -> new Template(
                        row.getLong("id"),
                        row.getString("name_en"),
                        row.getString("name_zh"),
                        row.getString("words_en"),
                        row.getString("words_zh")))
                .list();
    }

    public List<Words> words() {
        return db.sql("select * from concern_words order by language")
                .query((row, n) ->
                        new Words(row.getString("language"), row.getString("explains"), row.getString("listens")))
                .list();
    }

    /** Of all languages: who writes to a dealer may mix them. */
    public FirstAnswer firstAnswer() {
        return words().stream()
                .map(one -> FirstAnswer.of(one.explains(), one.listens()))
                .reduce(new FirstAnswer(List.of(), List.of()), FirstAnswer::and);
    }

    /** @param topic one with id 0 is new. Audited. */
    @Transactional
    @PreAuthorize("hasAuthority('concerns:settings')")
    public void topic(Topic topic) {
        var en = ConcernAccess.words(topic.nameEn(), 60);
        var zh = ConcernAccess.words(topic.nameZh(), 60);
        if (topic.id() == 0) {
            db.sql("""
                    insert into concern_topic (name_en, name_zh, place, retired)
                    select :en, :zh, coalesce(max(place), 0) + 1, false from concern_topic
                    """).param("en", en).param("zh", zh).update();
        } else {
            changed(db.sql("""
                    update concern_topic set name_en = :en, name_zh = :zh, retired = :retired where id = :id
                    """)
                    .param("en", en)
                    .param("zh", zh)
                    .param("retired", topic.retired())
                    .param("id", topic.id())
                    .update());
        }
        written("topic");
    }

    /** Concerns that are open keep the clocks they began with. Audited. */
    @Transactional
    @PreAuthorize("hasAuthority('concerns:settings')")
    public void rule(ClockRule rule) {
        changed(db.sql("""
                update concern_clock set answer_minutes = :answer, solve_minutes = :solve, every_day = :everyDay,
                                         from_hour = :from, to_hour = :to
                 where urgency = :urgency
                """)
                .param("answer", rule.answer().toMinutes())
                .param("solve", rule.solve().toMinutes())
                .param("everyDay", rule.everyDay())
                .param("from", rule.from())
                .param("to", rule.to())
                .param("urgency", rule.urgency().name())
                .update());
        written("clock");
    }

    /** @param template one with id 0 is new. Audited. */
    @Transactional
    @PreAuthorize("hasAuthority('concerns:settings')")
    public void template(Template template) {
        var given = Map.of(
                "en", ConcernAccess.words(template.nameEn(), 60),
                "zh", ConcernAccess.words(template.nameZh(), 60),
                "wordsEn", ConcernAccess.words(template.wordsEn(), 2000),
                "wordsZh", ConcernAccess.words(template.wordsZh(), 2000));
        if (template.id() == 0) {
            db.sql("""
                    insert into concern_template (name_en, name_zh, words_en, words_zh, place)
                    select :en, :zh, :wordsEn, :wordsZh, coalesce(max(place), 0) + 1 from concern_template
                    """).params(given).update();
        } else {
            changed(db.sql("""
                    update concern_template set name_en = :en, name_zh = :zh, words_en = :wordsEn, words_zh = :wordsZh
                     where id = :id
                    """).params(given).param("id", template.id()).update());
        }
        written("template");
    }

    @Transactional
    @PreAuthorize("hasAuthority('concerns:settings')")
    public void removeTemplate(long id) {
        changed(db.sql("delete from concern_template where id = :id")
                .param("id", id)
                .update());
        written("template");
    }

    @Transactional
    @PreAuthorize("hasAuthority('concerns:settings')")
    public void words(Words words) {
        changed(db.sql("""
                update concern_words set explains = :explains, listens = :listens where language = :language
                """)
                .param("explains", ConcernAccess.words(words.explains(), 2000))
                .param("listens", ConcernAccess.words(words.listens(), 2000))
                .param("language", words.language())
                .update());
        written("words");
    }

    private static void changed(int rows) {
        if (rows == 0) throw new NotFound("setting");
    }

    private void written(String what) {
        audit.record("concern.settings", null, null, null, Map.of("what", what));
    }
}
