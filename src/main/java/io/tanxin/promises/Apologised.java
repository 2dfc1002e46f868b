package io.tanxin.promises;

import io.tanxin.kernel.DealerId;
import java.time.LocalDate;

/** Somebody has apologised for a broken promise. Told in the change's transaction. @param kind of miss */
public record Apologised(PromiseId promise, DealerId dealer, long kind, LocalDate on) {}
