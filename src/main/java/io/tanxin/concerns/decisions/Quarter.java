package io.tanxin.concerns.decisions;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Pattern;

/** A quarter of a year; {@code 2026-4} in an address. */
public record Quarter(int year, int number) implements Serializable {
    private static final Pattern WRITTEN = Pattern.compile("(2\\d{3})-([1-4])");

    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    /** Nothing, if it is none: an address is typed by people too. */
    public static Optional<Quarter> parse(String written) {
        var found = WRITTEN.matcher(written);
        return found.matches()
                ? Optional.of(new Quarter(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }

    public Quarter before(int quarters) {
        return of(first().minusMonths(3L * quarters));
    }

    public LocalDate first() {
        return LocalDate.of(year, number * 3 - 2, 1);
    }

    public LocalDate last() {
        return first().plusMonths(3).minusDays(1);
    }

    @Override
    public String toString() {
        return year + "-" + number;
    }
}
