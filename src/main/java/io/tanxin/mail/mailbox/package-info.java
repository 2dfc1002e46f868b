/** The portal's own mailbox: what arrives is read once, bounded, and handed to whoever it is meant for. */
@NamedInterface("mailbox")
@NullMarked
package io.tanxin.mail.mailbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
