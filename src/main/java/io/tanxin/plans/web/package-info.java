@NullMarked
package io.tanxin.plans.web;

import org.jspecify.annotations.NullMarked;
