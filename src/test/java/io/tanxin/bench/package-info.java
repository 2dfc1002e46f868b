/** Measures the program on this machine: {@code ./portal bench}, {@code ./portal scale}. Run by hand; asserts nothing. */
@NullMarked
package io.tanxin.bench;

import org.jspecify.annotations.NullMarked;
