@NullMarked
package io.tanxin.communication.web;

import org.jspecify.annotations.NullMarked;
