package io.tanxin.support.balance;

import io.tanxin.dealers.Stage;
import io.tanxin.dealers.policy.SupportKind;
import java.io.Serializable;

/** What the policies allowed while it was given: of each month its own, weighed by what was given in it. In percent. */
public record Bounds(
        Stage stage,
        int careLeast,
        int careMost,
        int manageLeast,
        int manageMost,
        int teachLeast,
        int teachMost,
        int materialMost)
        implements Serializable {

    public int least(SupportKind kind) {
        return switch (kind) {
            case CARE -> careLeast;
            case MANAGE -> manageLeast;
            case TEACH -> teachLeast;
        };
    }

    public int most(SupportKind kind) {
        return switch (kind) {
            case CARE -> careMost;
            case MANAGE -> manageMost;
            case TEACH -> teachMost;
        };
    }
}
