/** How full somebody's week is, asked before a promise is made (P1). */
@NamedInterface("load")
@NullMarked
package io.tanxin.promises.load;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
