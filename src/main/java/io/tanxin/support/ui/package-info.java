/** The screens of support; what the front door may open of them. */
@NamedInterface("ui")
@NullMarked
package io.tanxin.support.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
