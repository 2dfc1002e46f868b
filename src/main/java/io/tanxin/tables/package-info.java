/** Tables in and out as files: what a spreadsheet gives us, what we give a spreadsheet. Knows no feature. */
@ApplicationModule(allowedDependencies = {"kernel", "ui"})
@NullMarked
package io.tanxin.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
