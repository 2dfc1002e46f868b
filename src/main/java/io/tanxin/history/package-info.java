/** A dealer's whole history, to be taken away and checked without us. What stands in it the modules above say, each its own. */
@ApplicationModule(
        allowedDependencies = {"kernel", "calendar", "identity", "seals", "papers", "dealers", "dealers :: situation"})
@NullMarked
package io.tanxin.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
