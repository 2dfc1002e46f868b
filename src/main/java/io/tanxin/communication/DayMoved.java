package io.tanxin.communication;

import io.tanxin.kernel.DealerId;
import java.util.List;

/** It has another time or place; the invited are told. */
public record DayMoved(DayId day, List<DealerId> dealers) {}
