package io.tanxin.dealers.policy;

import io.tanxin.dealers.Stage;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A dealer came from one stage to another, and why that is right (N3).
 *
 * @param evidence words; of an import the file's name
 * @param decidedBy name
 */
public record StageChange(
        StageChangeId id,
        Stage from,
        Stage to,
        LocalDate day,
        Origin origin,
        String evidence,
        String decidedBy,
        Instant decidedAt)
        implements Serializable {

    public enum Origin {
        DECISION,
        IMPORT
    }
}
