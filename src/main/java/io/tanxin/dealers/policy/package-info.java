/**
 * What suits a dealer (N3): the policy of each stage through time, what is set differently for one dealer, how a dealer came to its
 * stage, what it was tempted by. Others join the view {@code policy_of_dealer}: one row for each dealer and day. Company only: a
 * dealer never meets any of it.
 */
@NamedInterface("policy")
@NullMarked
package io.tanxin.dealers.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
