/** A proposed talk on screen: the same two buttons on a dealer's page and on Today. */
@NamedInterface("aftercare-ui")
@NullMarked
package io.tanxin.communication.aftercare.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
