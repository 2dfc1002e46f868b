package io.tanxin.communication;

import io.tanxin.kernel.DealerId;
import java.util.List;

/** It was held and every item is settled. */
public record DayClosed(DayId day, List<DealerId> dealers) {}
