package io.tanxin.communication;

import io.tanxin.kernel.DealerId;
import java.util.List;

/** It was noted who came, before or after the day was closed. Told in the change's transaction. */
public record DayAttended(DayId day, List<DealerId> dealers) {}
