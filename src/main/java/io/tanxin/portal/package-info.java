/** The dealer's own side: its home, filled by cards. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "calendar",
            "mail",
            "identity",
            "identity :: kept",
            "reminders",
            "reminders :: ui",
            "dealers",
            "dealers :: panel",
            "promises",
            "communication",
            "communication :: feed",
            "communication :: talk"
        })
@NullMarked
package io.tanxin.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
