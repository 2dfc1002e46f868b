/** Decides which reminder is due to whom; knows no feature. */
@ApplicationModule(allowedDependencies = {"kernel", "ui", "calendar", "mail", "identity", "identity :: kept"})
@NullMarked
package io.tanxin.reminders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
