@NullMarked
package io.tanxin.support.web;

import org.jspecify.annotations.NullMarked;
