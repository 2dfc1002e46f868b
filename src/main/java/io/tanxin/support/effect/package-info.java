/** What came of support: noted by the company, confirmed or denied by the dealer. */
@NamedInterface("effect")
@NullMarked
package io.tanxin.support.effect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
