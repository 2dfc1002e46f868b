/** Attachments: recognised by what is in them, bounded, kept outside the web root, handed out to whom their owner shows them. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package io.tanxin.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
