package io.tanxin.plans;

import io.tanxin.dealers.Stage;
import org.jspecify.annotations.Nullable;

/** What narrows the list of plans. */
public record PlanFilter(Tab tab, @Nullable Stage stage, String search) {

    public enum Tab {
        ALL,
        NONE,
        DRAFT,
        OFFERED,
        AGREED,
        OFF_ROAD,
        REVIEW_DUE
    }
}
