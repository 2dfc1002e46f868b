/** A person's days as its own calendar program reads them. */
@NamedInterface("feed")
@NullMarked
package io.tanxin.communication.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
