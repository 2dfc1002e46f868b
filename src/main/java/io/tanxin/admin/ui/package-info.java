@NullMarked
package io.tanxin.admin.ui;

import org.jspecify.annotations.NullMarked;
