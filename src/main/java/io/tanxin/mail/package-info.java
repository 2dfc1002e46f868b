/** All that leaves the house by mail. A mail is a row first; nothing else touches SMTP. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package io.tanxin.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
