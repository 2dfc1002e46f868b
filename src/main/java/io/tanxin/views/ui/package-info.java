/** For the screens whose lists have views. */
@NamedInterface("ui")
@NullMarked
package io.tanxin.views.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
