@NullMarked
package io.tanxin.concerns.web;

import org.jspecify.annotations.NullMarked;
