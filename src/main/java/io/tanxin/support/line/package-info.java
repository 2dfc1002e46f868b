/** One line of a person's own words, understood. */
@NullMarked
package io.tanxin.support.line;

import org.jspecify.annotations.NullMarked;
