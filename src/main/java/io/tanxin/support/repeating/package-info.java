/** Support that comes again and again: its days are proposed as they come, and become records when somebody says so. */
@NamedInterface("repeating")
@NullMarked
package io.tanxin.support.repeating;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
