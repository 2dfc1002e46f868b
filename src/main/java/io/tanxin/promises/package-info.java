/** What was promised, in both directions, and what became of it. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "tables",
            "files",
            "calendar",
            "mail",
            "identity",
            "inbox",
            "inbox :: ui",
            "identity :: kept",
            "views",
            "views :: ui",
            "reminders",
            "handed",
            "handed :: ui",
            "history",
            "dealers",
            "dealers :: policy",
            "dealers :: panel"
        })
@NullMarked
package io.tanxin.promises;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
