/** The inbox, and the slot in which a matter shows itself beside the list. */
@NamedInterface("ui")
@NullMarked
package io.tanxin.inbox.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
