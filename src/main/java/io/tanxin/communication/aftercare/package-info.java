/** Service after the sale (N6): a talk is proposed some days after something was done for a dealer, and planned with one click. */
@NamedInterface("aftercare")
@NullMarked
package io.tanxin.communication.aftercare;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
