@NullMarked
package io.tanxin.promises.loans.ui;

import org.jspecify.annotations.NullMarked;
