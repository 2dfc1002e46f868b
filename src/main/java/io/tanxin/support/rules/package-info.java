/**
 * What a dealer and the company agreed on for its shops, and how it was found on a visit (N4): both sides agree, both sides sign, and
 * from then on nothing of it can be changed.
 */
@NamedInterface("rules")
@NullMarked
package io.tanxin.support.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
