@NullMarked
package io.tanxin.dealers.situation.ui;

import org.jspecify.annotations.NullMarked;
