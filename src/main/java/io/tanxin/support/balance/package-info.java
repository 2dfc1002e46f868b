/** How what is given is made up, held against the policy: a rolling year, eight quarters, what stands out and why. */
@NamedInterface("balance")
@NullMarked
package io.tanxin.support.balance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
