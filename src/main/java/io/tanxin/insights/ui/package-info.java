@NullMarked
package io.tanxin.insights.ui;

import org.jspecify.annotations.NullMarked;
