package io.tanxin.dealers.situation;

import io.tanxin.dealers.Stage;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Which dealers the list of reports shows. */
public record SituationFilter(
        String search,
        @Nullable Standing standing,
        @Nullable Stage stage) implements Serializable {}
