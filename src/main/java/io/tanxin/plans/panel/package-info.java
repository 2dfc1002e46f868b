/** A slot: what a higher module shows at a measure. */
@NamedInterface("panel")
@NullMarked
package io.tanxin.plans.panel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
