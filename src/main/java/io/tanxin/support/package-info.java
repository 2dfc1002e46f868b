/** What the company gives its dealers, to which end, and what came of it. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "tables",
            "files",
            "calendar",
            "mail",
            "identity",
            "identity :: kept",
            "seals",
            "views",
            "views :: ui",
            "reminders",
            "history",
            "dealers",
            "dealers :: panel",
            "dealers :: policy",
            "promises",
            "promises :: ui",
            "plans",
            "plans :: panel"
        })
@NullMarked
package io.tanxin.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
