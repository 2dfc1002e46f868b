/** The administrator's screens. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "tables",
            "calendar",
            "mail",
            "mail :: mailbox",
            "identity",
            "seals",
            "reminders",
            "dealers",
            "promises",
            "communication"
        })
@NullMarked
package io.tanxin.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
