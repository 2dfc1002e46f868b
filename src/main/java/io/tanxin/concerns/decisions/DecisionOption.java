package io.tanxin.concerns.decisions;

import io.tanxin.kernel.Money;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One way that a conflict could be decided.
 *
 * @param id 0: not kept yet
 * @param cost what it costs the company; null: nobody has said
 */
public record DecisionOption(
        long id, String words, Interest serves, @Nullable Money cost) implements Serializable {}
