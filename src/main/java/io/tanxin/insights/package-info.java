/** What needs whom today. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "calendar",
            "mail",
            "identity",
            "identity :: kept",
            "reminders",
            "dealers",
            "dealers :: panel",
            "dealers :: policy",
            "dealers :: situation",
            "handed",
            "plans",
            "promises",
            "concerns",
            "concerns :: decisions",
            "support :: balance",
            "support :: repeating",
            "handover",
            "communication",
            "communication :: aftercare",
            "communication :: aftercare-ui",
            "communication :: messages",
            "communication :: talk",
            "communication :: week"
        })
@NullMarked
package io.tanxin.insights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
