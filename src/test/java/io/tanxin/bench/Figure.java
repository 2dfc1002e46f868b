package io.tanxin.bench;

/**
 * One line of the table.
 *
 * @param limit what was asked for; empty when nothing was
 * @param met null: there is no limit to meet
 */
record Figure(
        String what,
        String found,
        String limit,
        @org.jspecify.annotations.Nullable Boolean met) {

    static Figure of(String what, String found) {
        return new Figure(what, found, "", null);
    }

    static Figure within(String what, String found, String limit, boolean met) {
        return new Figure(what, found, limit, met);
    }

    String verdict() {
        return met == null ? "" : met ? "met" : "missed";
    }
}
