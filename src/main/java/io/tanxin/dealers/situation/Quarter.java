package io.tanxin.dealers.situation;

import java.io.Serializable;
import java.time.LocalDate;

/** A quarter of a year: what one report is about. */
public record Quarter(LocalDate first) implements Serializable, Comparable<Quarter> {

    public Quarter {
        if (!first.equals(of(first.getYear(), first.getMonthValue())))
            throw new IllegalArgumentException("no quarter begins on " + first);
    }

    public static Quarter of(LocalDate day) {
        return new Quarter(of(day.getYear(), day.getMonthValue()));
    }

    private static LocalDate of(int year, int month) {
        return LocalDate.of(year, (month - 1) / 3 * 3 + 1, 1);
    }

    public Quarter plus(int quarters) {
        return new Quarter(first.plusMonths(3L * quarters));
    }

    public int year() {
        return first.getYear();
    }

    /** 1 to 4. */
    public int number() {
        return (first.getMonthValue() - 1) / 3 + 1;
    }

    /** How many quarters lie from that one to this. */
    public int since(Quarter earlier) {
        return (year() - earlier.year()) * 4 + number() - earlier.number();
    }

    @Override
    public int compareTo(Quarter other) {
        return first.compareTo(other.first);
    }

    /** As an address has it: {@code 2026-4}. */
    @Override
    public String toString() {
        return year() + "-" + number();
    }
}
