/** Communication weeks: slots by manager and place, which dealers pick, change, give back, wait for, and swap. */
@NamedInterface("week")
@NullMarked
package io.tanxin.communication.week;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
