package io.tanxin.dealers.situation;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The company's questions as they were at one time. @param number counts the versions that people speak of */
public record Questionnaire(
        QuestionnaireId id,
        int version,
        int number,
        State state,
        @Nullable Instant publishedAt,
        List<Question> questions)
        implements Serializable {
    /** More than this nobody answers in two minutes. */
    public static final int MOST = 20;

    public enum State {
        DRAFT,
        PUBLISHED,
        RETIRED
    }

    public Optional<Question> question(String name) {
        return questions.stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
