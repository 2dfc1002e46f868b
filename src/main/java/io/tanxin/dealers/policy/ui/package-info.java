/** Screens of the policies: edited for all stages, and read on a dealer's page. */
@NamedInterface("policy-ui")
@NullMarked
package io.tanxin.dealers.policy.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
