/** The screens of the ledger; what others may open of them. */
@NamedInterface("ui")
@NullMarked
package io.tanxin.promises.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
