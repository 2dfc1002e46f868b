/** The one clock, working days, holidays, dates in words. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package io.tanxin.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
