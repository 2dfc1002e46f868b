/** The development plan: where a dealer wants to be in five or ten years, agreed by both sides, and the road there. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "tables",
            "calendar",
            "files",
            "mail",
            "identity",
            "identity :: kept",
            "handed",
            "handed :: ui",
            "reminders",
            "dealers",
            "dealers :: panel",
            "dealers :: policy",
            "promises",
            "promises :: load",
            "promises :: ui",
            "seals",
            "papers",
            "history"
        })
@NullMarked
package io.tanxin.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
