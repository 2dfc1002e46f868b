/** Screens of decisions, restrictions and trust. */
@NullMarked
package io.tanxin.concerns.decisions.ui;

import org.jspecify.annotations.NullMarked;
