package io.tanxin.dealers.situation;

import io.tanxin.kernel.DealerId;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a dealer reported for a quarter, as far as the reader may see it: answers that were confided to somebody else are not in it.
 *
 * @param revision a correction is the next one; the last one holds
 */
public record SituationReport(
        ReportId id,
        DealerId dealer,
        Quarter quarter,
        int revision,
        boolean holds,
        QuestionnaireId questionnaire,
        Way way,
        String giver,
        Instant givenAt,
        List<Answer> answers)
        implements Serializable {

    /** Who wrote it down. */
    public enum Way {
        DEALER,
        VISIT
    }

    public Optional<Answer> answer(String question) {
        return answers.stream().filter(one -> one.question().equals(question)).findFirst();
    }
}
