/** For the screens on which a person sets its own things. */
@NamedInterface("ui")
@NullMarked
package io.tanxin.reminders.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
