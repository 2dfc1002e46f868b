package io.tanxin.support.balance;

import io.tanxin.dealers.policy.SupportKind;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What some months of support are made up of.
 *
 * <p><b>The mix</b> is of attention: each classified record weighs its minutes, at least thirty (whoever helps for five minutes has
 * thought of the dealer all the same); a kind's share is its weight by that of all three. Money does not enter it: a truck of goods
 * is one thought.
 *
 * <p><b>The material share</b> is of value: each record is worth its weight, and its money as so many minutes of one person as it
 * could pay ({@link HourCost}); the share is that of funds, goods, marketing and people on site in all. It asks for no
 * classification, so imported records count here too.
 *
 * @param unweighed so many records whose money is of a currency that cannot be weighed: they count with their time alone
 */
public record Balance(
        int records, int unclassified, long care, long manage, long teach, long material, long value, int unweighed)
        implements Serializable {
    static final Balance NONE = new Balance(0, 0, 0, 0, 0, 0, 0, 0);

    static Balance of(List<MonthRow> months, HourCost cost) {
        var sum = NONE;
        for (var one : months) sum = sum.plus(one, cost);
        return sum;
    }

    private Balance plus(MonthRow one, HourCost cost) {
        var intent = one.intent();
        var worth = one.weighed() + cost.minutes(one.amount(), one.currency());
        var foreign = one.amount().signum() > 0 && !cost.knows(one.currency());
        return new Balance(
                records + one.records(),
                unclassified + (intent == null ? one.records() : 0),
                care + (intent == SupportKind.CARE ? one.weighed() : 0),
                manage + (intent == SupportKind.MANAGE ? one.weighed() : 0),
                teach + (intent == SupportKind.TEACH ? one.weighed() : 0),
                material + (one.form().isMaterial() ? worth : 0),
                value + worth,
                unweighed + (foreign ? one.records() : 0));
    }

    Balance plus(Balance other) {
        return new Balance(
                records + other.records,
                unclassified + other.unclassified,
                care + other.care,
                manage + other.manage,
                teach + other.teach,
                material + other.material,
                value + other.value,
                unweighed + other.unweighed);
    }

    public boolean isEmpty() {
        return records == 0;
    }

    /** In percent of the three; 0 when nothing is classified. */
    public int share(SupportKind kind) {
        var of = switch (kind) {
            case CARE -> care;
            case MANAGE -> manage;
            case TEACH -> teach;
        };
        return percent(of, care + manage + teach);
    }

    /** In percent of all; 0 when nothing was given. */
    public int materialShare() {
        return percent(material, value);
    }

    private static int percent(long part, long whole) {
        return whole == 0 ? 0 : Math.toIntExact(Math.round(100.0 * part / whole));
    }

    /** A quarter of it. @param cap the material share that the policy allowed then, in percent */
    public record Quarter(LocalDate from, Balance balance, int cap) implements Serializable {
        public boolean isOver() {
            return !balance.isEmpty() && balance.materialShare() > cap;
        }
    }
}
