@NullMarked
package io.tanxin.promises.web;

import org.jspecify.annotations.NullMarked;
