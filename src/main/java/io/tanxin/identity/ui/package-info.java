@NullMarked
package io.tanxin.identity.ui;

import org.jspecify.annotations.NullMarked;
