package io.tanxin.communication;

import io.tanxin.kernel.DealerId;
import java.util.List;

/** It was held and every item is settled. @param inConfidence nothing that a manager reads may come of it */
public record DayClosed(DayId day, List<DealerId> dealers, boolean inConfidence) {}
