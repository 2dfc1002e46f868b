@NullMarked
package io.tanxin.promises.ui;

import org.jspecify.annotations.NullMarked;
