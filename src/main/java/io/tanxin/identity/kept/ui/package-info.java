@NullMarked
package io.tanxin.identity.kept.ui;

import org.jspecify.annotations.NullMarked;
