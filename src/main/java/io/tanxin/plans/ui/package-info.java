@NullMarked
package io.tanxin.plans.ui;

import org.jspecify.annotations.NullMarked;
