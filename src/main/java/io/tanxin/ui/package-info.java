/** The kit of the screens: knows no feature. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package io.tanxin.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
