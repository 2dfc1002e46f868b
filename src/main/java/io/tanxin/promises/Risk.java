package io.tanxin.promises;

import io.tanxin.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is said when a promise may be late (P3).
 *
 * @param told in which words the other side was told, and {@code toldOn} on which day
 * @param alternatives which other way was offered; of the company's own promises never empty
 * @param cost what it would cost the company to keep its word all the same; null: nothing, or nobody knows yet
 */
public record Risk(
        String told,
        LocalDate toldOn,
        @Nullable String alternatives,
        @Nullable Money cost) {}
