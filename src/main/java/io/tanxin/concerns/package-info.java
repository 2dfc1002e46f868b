/** What dealers say: complaints, worries, requests, suggestions, praise; to their manager, or past it. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "ui",
            "tables",
            "files",
            "calendar",
            "mail",
            "mail :: mailbox",
            "identity",
            "inbox",
            "inbox :: ui",
            "identity :: kept",
            "views",
            "views :: ui",
            "handed",
            "handed :: ui",
            "history",
            "dealers",
            "dealers :: panel",
            "promises",
            "promises :: ui",
            "plans"
        })
@NullMarked
package io.tanxin.concerns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
