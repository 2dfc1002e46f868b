/** What was agreed is sealed: a chain of hashes for each dealer, which shows a change and bears an erased part. */
@ApplicationModule(allowedDependencies = {"kernel", "identity"})
@NullMarked
package io.tanxin.seals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
