package io.tanxin.plans.ui;

import io.tanxin.kernel.Money;
import io.tanxin.plans.Comparison.Change;
import io.tanxin.plans.Proof;
import io.tanxin.plans.Side;
import io.tanxin.plans.Theme;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What became different, in words. */
record ChangeWords(PlanFace face) implements Serializable {

    /** {@code Due: 3 Mar 2027, before 1 Jun 2027}. */
    String of(Change change) {
        return face.say("plans.compare.change", name(change), value(change.after()), value(change.before()));
    }

    String name(Change change) {
        return change.year() == null
                ? face.say("plans.field." + change.field())
                : face.say("plans.field.TARGET", String.valueOf(change.year()));
    }

    String value(@Nullable Serializable value) {
        return switch (value) {
            case null -> face.say("plans.compare.nothing");
            case String words when words.isBlank() -> face.say("plans.compare.nothing");
            case String words -> words;
            case Integer year -> String.valueOf(year);
            case BigDecimal number -> face.number(number);
            case LocalDate day -> face.day(day);
            case Money money -> face.money(money);
            case Theme theme -> face.theme(theme);
            case Side side -> face.side(side);
            case Proof proof -> face.proof(proof);
            default -> value.toString();
        };
    }
}
