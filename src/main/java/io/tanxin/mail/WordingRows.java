package io.tanxin.mail;

import io.tanxin.kernel.UserId;
import io.tanxin.kernel.Utc;
import io.tanxin.mail.Wordings.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** The company's own words as rows: each change a version. */
@Repository
class WordingRows {
    private static final TypeReference<Map<String, String>> SENTENCES = new TypeReference<>() {};

    private final JdbcClient db;
    private final ObjectMapper json;
    private final LetterSentences sentences;

    WordingRows(JdbcClient db, ObjectMapper json, LetterSentences sentences) {
        this.db = db;
        this.json = json;
        this.sentences = sentences;
    }

    /** A letter's kind in one of the two languages. */
    record Letter(String kind, String language) {
        Letter(String kind, Locale language) {
            this(kind, Letterpress.language(language).toLanguageTag());
        }
    }

    /** All that differ from the shipped words. */
    Map<Letter, Wording> current() {
        var current = new HashMap<Letter, Wording>();
        db.sql("""
                select w.kind, w.language, w.sentences
                  from (select kind, language, max(version) as version from letter_wording group by kind, language) newest
                  join letter_wording w using (kind, language, version)
                """).query(row -> {
            var said = json.readValue(row.getString("sentences"), SENTENCES);
            if (!said.isEmpty()) {
                var kind = row.getString("kind");
                current.put(new Letter(kind, row.getString("language")), new Wording(sentences.places(kind), said));
            }
        });
        return current;
    }

    Map<String, String> of(Letter letter, int version) {
        return db.sql(
                        "select sentences from letter_wording where kind = :kind and language = :language and version = :version")
                .param("kind", letter.kind())
                .param("language", letter.language())
                .param("version", version)
                .query((row, n) -> json.readValue(row.getString("sentences"), SENTENCES))
                .optional()
                .orElse(Map.of());
    }

    /** The newest first. */
    List<Version> history(Letter letter, int limit) {
        return db.sql("""
                select w.version, w.written_at, coalesce(p.name, '') as name, w.sentences
                  from letter_wording w left join person p on p.id = w.written_by
                 where w.kind = :kind and w.language = :language order by w.version desc limit :limit
                """)
                .param("kind", letter.kind())
                .param("language", letter.language())
                .param("limit", limit)
                .query((row, n) -> new Version(
                        row.getInt("version"),
                        Utc.instant(row.getObject("written_at", LocalDateTime.class)),
                        row.getString("name"),
                        new Wording(Map.of(), json.readValue(row.getString("sentences"), SENTENCES)).changed()))
                .list();
    }

    /** @throws org.springframework.dao.DuplicateKeyException somebody was quicker */
    void add(Letter letter, int version, Map<String, String> said, UserId by, Instant now) {
        db.sql("""
                insert into letter_wording (kind, language, version, sentences, written_at, written_by)
                values (:kind, :language, :version, :sentences, :now, :by)
                """)
                .param("kind", letter.kind())
                .param("language", letter.language())
                .param("version", version)
                .param("sentences", json.writeValueAsString(said))
                .param("now", Utc.of(now))
                .param("by", by.value())
                .update();
    }
}
