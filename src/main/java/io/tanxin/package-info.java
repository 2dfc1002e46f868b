/** The front door of the house: may see all, is seen by none. */
@NullMarked
package io.tanxin;

import org.jspecify.annotations.NullMarked;
