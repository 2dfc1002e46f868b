/** Lists as people want to find them again: filters under a name, and with which of them a list opens. Knows no list. */
@ApplicationModule(allowedDependencies = {"kernel", "ui", "identity"})
@NullMarked
package io.tanxin.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
