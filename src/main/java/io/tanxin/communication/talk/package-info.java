/** The talk itself: topics, minutes, notes, who came, what the dealer says to it, and its end. */
@NamedInterface("talk")
@NullMarked
package io.tanxin.communication.talk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
