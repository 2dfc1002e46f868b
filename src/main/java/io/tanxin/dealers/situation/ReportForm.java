package io.tanxin.dealers.situation;

import io.tanxin.kernel.DealerId;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the reader finds where a report is given. */
public sealed interface ReportForm extends Serializable {
    Quarter quarter();

    /**
     * To be filled in, or put right.
     *
     * @param basedOn the revision that is put right; 0: a new report
     * @param last what was answered last, shown beside; by the question's name
     * @param filled what stands in the fields to begin with: a draft of the reader's, or the report that is put right
     * @param kept what somebody else confided in this report: it stays, unless something is written over it
     * @param confidant the account manager, to whom something can be told in confidence; null: nobody is there
     * @param draftKept the fields begin with what the reader left lying
     */
    record Open(
            DealerId dealer,
            Quarter quarter,
            int basedOn,
            Questionnaire questionnaire,
            @Nullable LocalDate lastOn,
            Map<String, Answer> last,
            Map<String, Typed> filled,
            Set<String> kept,
            @Nullable Confidant confidant,
            boolean draftKept)
            implements ReportForm {}

    /** Given, and the time to put it right is over. @param next from this quarter on there is another one */
    record Given(Quarter quarter, Instant givenAt, Quarter next) implements ReportForm {}
}
