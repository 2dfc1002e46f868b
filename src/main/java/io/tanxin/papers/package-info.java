/** Papers: what leaves as PDF, set from a template in the reader's language. Knows no feature. */
@ApplicationModule(allowedDependencies = {"kernel", "calendar"})
@NullMarked
package io.tanxin.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
