/** What every module may use: ids, addresses, the few exceptions. No Spring beans but the id converters. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.tanxin.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
