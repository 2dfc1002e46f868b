@NullMarked
package io.tanxin.concerns.ui;

import org.jspecify.annotations.NullMarked;
