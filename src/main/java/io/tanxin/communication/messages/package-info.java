/** What dealers write to the portal by mail, for their manager. */
@NamedInterface("messages")
@NullMarked
package io.tanxin.communication.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
