package io.tanxin.dealers.situation;

import io.tanxin.dealers.situation.Question.Choice;
import io.tanxin.kernel.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The questions of each version, as rows. */
@Repository
class QuestionRows {
    private final JdbcClient db;

    QuestionRows(JdbcClient db) {
        this.db = db;
    }

    Optional<Questionnaire> in(Questionnaire.State state) {
        return read("n.state = :state", Map.of("state", state.name())).stream().findFirst();
    }

    Map<QuestionnaireId, Questionnaire> of(Collection<QuestionnaireId> ids) {
        var found = new HashMap<QuestionnaireId, Questionnaire>();
        if (ids.isEmpty()) return found;
        read(
                        "n.id in (:ids)",
                        Map.of("ids", ids.stream().map(QuestionnaireId::value).toList()))
                .forEach(one -> found.put(one.id(), one));
        return found;
    }

    Optional<Questionnaire> number(int number) {
        return read("n.number = :number", Map.of("number", number)).stream().findFirst();
    }

    /** The newest first, at most 50. */
    List<Questionnaire> published() {
        return read(
                "n.state <> 'DRAFT' and n.number > (select max(number) - 50 from situation_questionnaire)", Map.of());
    }

    /** A draft with these questions. */
    QuestionnaireId add(List<Question> questions) {
        var key = new GeneratedKeyHolder();
        db.sql("""
                insert into situation_questionnaire (version, number, state)
                select 0, coalesce(max(number), 0) + 1, 'DRAFT' from situation_questionnaire
                """).update(key);
        var id = new QuestionnaireId(Objects.requireNonNull(key.getKey()).longValue());
        write(id, questions);
        return id;
    }

    /** @return false: somebody else changed the draft since it was read, or it is none any more */
    boolean touch(QuestionnaireId id, int version) {
        return db.sql("""
                update situation_questionnaire set version = version + 1
                 where id = :id and version = :version and state = 'DRAFT'
                """).param("id", id.value()).param("version", version).update() == 1;
    }

    void write(QuestionnaireId id, List<Question> questions) {
        empty(id);
        var position = 0;
        for (var question : questions) {
            var key = new GeneratedKeyHolder();
            db.sql("""
                    insert into situation_question (questionnaire_id, position, name, kind, words_en, words_zh, help_en, help_zh,
                                                    unit_en, unit_zh, decimals, currency, may_leave_out, may_confide)
                    values (:of, :position, :name, :kind, :wordsEn, :wordsZh, :helpEn, :helpZh, :unitEn, :unitZh, :decimals,
                            :currency, :mayLeaveOut, :mayConfide)
                    """)
                    .param("of", id.value())
                    .param("position", ++position)
                    .param("name", question.name())
                    .param("kind", question.kind().name())
                    .param("wordsEn", question.words().english())
                    .param("wordsZh", question.words().chinese())
                    .param("helpEn", orNull(question.help().english()))
                    .param("helpZh", orNull(question.help().chinese()))
                    .param("unitEn", orNull(question.unit().english()))
                    .param("unitZh", orNull(question.unit().chinese()))
                    .param("decimals", question.decimals())
                    .param("currency", question.currency())
                    .param("mayLeaveOut", question.mayLeaveOut())
                    .param("mayConfide", question.mayConfide())
                    .update(key);
            if (question.choices().isEmpty()) continue;
            var of = Objects.requireNonNull(key.getKey()).longValue();
            var place = 0;
            for (var choice : question.choices()) {
                db.sql("""
                        insert into situation_choice (question_id, position, name, words_en, words_zh)
                        values (:of, :position, :name, :wordsEn, :wordsZh)
                        """)
                        .param("of", of)
                        .param("position", ++place)
                        .param("name", choice.name())
                        .param("wordsEn", choice.words().english())
                        .param("wordsZh", choice.words().chinese())
                        .update();
            }
        }
    }

    void discard(QuestionnaireId draft) {
        empty(draft);
        db.sql("delete from situation_questionnaire where id = :id and state = 'DRAFT'")
                .param("id", draft.value())
                .update();
    }

    /** @return whether it was in that state */
    boolean move(
            QuestionnaireId id, Questionnaire.State from, Questionnaire.State to, @Nullable LocalDateTime publishedAt) {
        return db.sql("""
                update situation_questionnaire set version = version + 1, state = :to, published_at = coalesce(:at, published_at)
                 where id = :id and state = :from
                """)
                        .param("to", to.name())
                        .param("at", publishedAt)
                        .param("id", id.value())
                        .param("from", from.name())
                        .update()
                == 1;
    }

    /** Published, and as it was read: whoever takes a publication back and changes it makes another of it. */
    boolean isAsked(Questionnaire read) {
        return db.sql("""
                select count(*) from situation_questionnaire where id = :id and version = :version and state = 'PUBLISHED'
                """)
                        .param("id", read.id().value())
                        .param("version", read.version())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    boolean isAnswered(QuestionnaireId id) {
        return db.sql("select count(*) from (select 1 from situation_report where questionnaire_id = :id limit 1) some")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void empty(QuestionnaireId id) {
        db.sql(
                        "delete c from situation_choice c join situation_question q on q.id = c.question_id where q.questionnaire_id = :id")
                .param("id", id.value())
                .update();
        db.sql("delete from situation_question where questionnaire_id = :id")
                .param("id", id.value())
                .update();
    }

    private List<Questionnaire> read(String which, Map<String, ?> parameters) {
        var choices = new HashMap<Long, List<Choice>>();
        db.sql("""
                select c.question_id, c.name, c.words_en, c.words_zh from situation_questionnaire n
                  join situation_question q on q.questionnaire_id = n.id
                  join situation_choice c on c.question_id = q.id
                 where %s order by c.question_id, c.position
                """.formatted(which)).params(parameters).query(row -> {
            choices.computeIfAbsent(row.getLong("question_id"), key -> new ArrayList<>())
                    .add(new Choice(row.getString("name"), words(row, "words")));
        });
        var questions = new HashMap<Long, List<Question>>();
        db.sql("""
                select q.* from situation_questionnaire n join situation_question q on q.questionnaire_id = n.id
                 where %s order by q.questionnaire_id, q.position
                """.formatted(which)).params(parameters).query(row -> {
            questions
                    .computeIfAbsent(row.getLong("questionnaire_id"), key -> new ArrayList<>())
                    .add(question(row, choices.getOrDefault(row.getLong("id"), List.of())));
        });
        return db.sql("select n.* from situation_questionnaire n where %s order by n.number desc".formatted(which))
                .params(parameters)
                .query((row, n) -> new Questionnaire(
                        new QuestionnaireId(row.getLong("id")),
                        row.getInt("version"),
                        row.getInt("number"),
                        Questionnaire.State.valueOf(row.getString("state")),
                        Utc.instantOrNull(row.getObject("published_at", LocalDateTime.class)),
                        questions.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private static Question question(ResultSet row, List<Choice> choices) throws SQLException {
        return new Question(
                row.getString("name"),
                QuestionKind.valueOf(row.getString("kind")),
                words(row, "words"),
                words(row, "help"),
                words(row, "unit"),
                row.getInt("decimals"),
                row.getString("currency"),
                row.getBoolean("may_leave_out"),
                row.getBoolean("may_confide"),
                choices);
    }

    private static Bilingual words(ResultSet row, String column) throws SQLException {
        return new Bilingual(
                Objects.requireNonNullElse(row.getString(column + "_en"), ""),
                Objects.requireNonNullElse(row.getString(column + "_zh"), ""));
    }

    private static @Nullable String orNull(String words) {
        return words.isEmpty() ? null : words;
    }
}
