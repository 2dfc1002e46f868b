/** A dealer goes from one account manager to another: the hand-over letter, who signed it, and the clock until the first talk. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "tables",
            "calendar",
            "mail",
            "identity",
            "identity :: kept",
            "dealers",
            "dealers :: panel",
            "dealers :: policy",
            "promises",
            "plans",
            "communication"
        })
@NullMarked
package io.tanxin.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
