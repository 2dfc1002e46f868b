@NullMarked
package io.tanxin.handover.web;

import org.jspecify.annotations.NullMarked;
