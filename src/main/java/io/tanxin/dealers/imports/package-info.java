/** The administrator's import of dealers from a file: read, checked row by row, written whole or not at all. */
@NullMarked
package io.tanxin.dealers.imports;

import org.jspecify.annotations.NullMarked;
