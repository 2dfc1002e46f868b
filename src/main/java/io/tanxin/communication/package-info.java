/** Days to talk: planned, invited, answered, held, written down. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "tables",
            "calendar",
            "files",
            "mail",
            "mail :: mailbox",
            "identity",
            "inbox",
            "inbox :: ui",
            "identity :: kept",
            "seals",
            "papers",
            "history",
            "views",
            "views :: ui",
            "reminders",
            "dealers",
            "dealers :: policy",
            "dealers :: policy-ui",
            "dealers :: panel",
            "support",
            "support :: rules",
            "support :: ui",
            "concerns",
            "concerns :: panel",
            "promises",
            "promises :: load",
            "plans"
        })
@NullMarked
package io.tanxin.communication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
