package io.tanxin.dealers.situation;

import java.io.Serializable;
import java.util.List;

/**
 * A dealer's reports over the years.
 *
 * @param reports those that hold, the newest first
 * @param questions whatever was asked in them, each once
 */
public record SituationHistory(List<SituationReport> reports, List<Question> questions) implements Serializable {

    /** Of each figure of which there is more than one, in the questions' order. */
    public List<Trend> trends() {
        return questions.stream()
                .filter(question -> question.kind().isFigure())
                .map(question -> Trend.of(question, reports))
                .filter(trend -> trend.points().size() > 1)
                .toList();
    }
}
