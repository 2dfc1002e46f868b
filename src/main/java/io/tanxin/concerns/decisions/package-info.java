/** Whom the company puts first when interests collide (L3): decisions, restrictions, a dealer's word taken on trust. */
@NamedInterface("decisions")
@NullMarked
package io.tanxin.concerns.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
