/** Answers that come by mail from the calendar of who was invited (M21). */
@NullMarked
package io.tanxin.communication.replies;

import org.jspecify.annotations.NullMarked;
