package io.tanxin.communication;

import io.tanxin.kernel.DealerId;
import java.util.List;

/** It does not take place. */
public record DayCancelled(DayId day, List<DealerId> dealers) {}
