/** The sample network, made through the services, removable. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "calendar",
            "mail",
            "identity",
            "reminders",
            "dealers",
            "dealers :: policy",
            "dealers :: situation",
            "handed",
            "promises",
            "concerns",
            "concerns :: decisions",
            "promises :: load",
            "promises :: loans",
            "plans",
            "support",
            "support :: balance",
            "support :: effect",
            "support :: repeating",
            "support :: rules",
            "handover",
            "communication",
            "communication :: series",
            "communication :: talk",
            "communication :: week"
        })
@NullMarked
package io.tanxin.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
