/** Screens of rules and shop checks. */
@NullMarked
package io.tanxin.support.rules.ui;

import org.jspecify.annotations.NullMarked;
