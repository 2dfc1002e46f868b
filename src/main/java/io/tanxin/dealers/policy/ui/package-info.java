/** Screens of the policies: edited for all stages, and read on a dealer's page. */
@NullMarked
package io.tanxin.dealers.policy.ui;

import org.jspecify.annotations.NullMarked;
