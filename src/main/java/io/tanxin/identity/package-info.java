/** Who acts: people, roles, sign-in, links, the audit trail. */
@ApplicationModule(allowedDependencies = {"kernel", "ui", "tables", "calendar", "mail", "papers"})
@NullMarked
package io.tanxin.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
