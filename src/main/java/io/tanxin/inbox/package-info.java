/**
 * What was said to the company's people, in one place until it is dealt with. Knows none of the matters: each module says what came in
 * of its own ({@link io.tanxin.inbox.InboxSource}) and shows it beside the list ({@code InboxPane}).
 */
@ApplicationModule(allowedDependencies = {"kernel", "ui", "calendar", "identity", "dealers"})
@NullMarked
package io.tanxin.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
