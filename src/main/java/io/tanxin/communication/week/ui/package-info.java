@NullMarked
package io.tanxin.communication.week.ui;

import org.jspecify.annotations.NullMarked;
