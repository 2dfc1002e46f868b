package io.tanxin.communication;

import io.tanxin.kernel.DealerId;
import java.util.List;

/** Its people are invited: for the first time, or again after it was reopened. */
public record DayScheduled(DayId day, List<DealerId> dealers) {}
