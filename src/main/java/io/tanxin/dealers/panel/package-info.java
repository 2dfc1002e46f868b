/** Slots: what a higher module shows on a dealer's page, and on the dealer's own home. */
@NamedInterface("panel")
@NullMarked
package io.tanxin.dealers.panel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
