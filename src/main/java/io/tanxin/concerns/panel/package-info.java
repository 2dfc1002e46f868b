/** A slot: what a higher module shows on a concern's page. */
@NamedInterface("panel")
@NullMarked
package io.tanxin.concerns.panel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
