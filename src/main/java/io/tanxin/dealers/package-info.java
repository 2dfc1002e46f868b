/** Dealers, their contacts, their managers, and who may see which dealer. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "tables",
            "calendar",
            "mail",
            "identity",
            "identity :: kept",
            "seals",
            "reminders",
            "views",
            "views :: ui"
        })
@NullMarked
package io.tanxin.dealers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
