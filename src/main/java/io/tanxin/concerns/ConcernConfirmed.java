package io.tanxin.concerns;

import io.tanxin.kernel.DealerId;
import java.time.LocalDate;

/** The dealer says that it is settled, on this day there; not told of what is in confidence. Told in the change's transaction. */
public record ConcernConfirmed(ConcernId concern, DealerId dealer, LocalDate day) {}
