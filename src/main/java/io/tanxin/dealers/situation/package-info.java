/** Situation reports (N2): what the company asks of its dealers, what they answer, and how it went over the years. */
@NamedInterface("situation")
@NullMarked
package io.tanxin.dealers.situation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
