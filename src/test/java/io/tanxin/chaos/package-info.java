/** Ends the program the hard way while it works, and looks what became of its work: {@code ./portal chaos mail}. */
@NullMarked
package io.tanxin.chaos;

import org.jspecify.annotations.NullMarked;
