@NullMarked
package io.tanxin.dealers.ui;

import org.jspecify.annotations.NullMarked;
