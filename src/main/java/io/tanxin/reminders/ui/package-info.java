@NullMarked
package io.tanxin.reminders.ui;

import org.jspecify.annotations.NullMarked;
