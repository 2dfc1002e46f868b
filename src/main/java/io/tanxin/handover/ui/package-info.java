@NullMarked
package io.tanxin.handover.ui;

import org.jspecify.annotations.NullMarked;
