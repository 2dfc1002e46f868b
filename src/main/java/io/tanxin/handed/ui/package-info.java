/** Where a matter is inside the house, as its own page shows it, and the page of who is asked. */
@NamedInterface("ui")
@NullMarked
package io.tanxin.handed.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
