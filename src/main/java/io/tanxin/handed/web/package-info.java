@NullMarked
package io.tanxin.handed.web;

import org.jspecify.annotations.NullMarked;
