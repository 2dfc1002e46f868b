/** Spare units and replacements that go out before the old unit is back, without nagging for it (P5). */
@NamedInterface("loans")
@NullMarked
package io.tanxin.promises.loans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
