package io.tanxin.dealers;

import io.tanxin.kernel.UserId;
import java.time.LocalDate;

/** Somebody looks after another manager's dealers on these days, both included; or on others than before. Told in the change's transaction. */
public record StandInSet(long standIn, UserId manager, UserId by, LocalDate from, LocalDate to) {}
