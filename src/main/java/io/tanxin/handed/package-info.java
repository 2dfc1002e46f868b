/** What is handed to a colleague inside the house, with a date; it climbs when nobody answers (P7). */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "tables",
            "calendar",
            "mail",
            "identity",
            "identity :: kept",
            "inbox",
            "inbox :: ui",
            "dealers"
        })
@NullMarked
package io.tanxin.handed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
