/** What is told regularly, of itself: a manager's week, a dealer's month. Never an empty one (M10), to dealers only with their yes (M28). */
@NullMarked
package io.tanxin.insights.digests;

import org.jspecify.annotations.NullMarked;
