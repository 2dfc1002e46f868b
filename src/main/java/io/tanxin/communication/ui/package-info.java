@NullMarked
package io.tanxin.communication.ui;

import org.jspecify.annotations.NullMarked;
