/** Series: a rhythm as data, its days laid ahead and invited one by one when they come near. */
@NamedInterface("series")
@NullMarked
package io.tanxin.communication.series;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
