package io.tanxin.dealers.imports;

/** The file is not read at all. @param detail what the sentence speaks of: missing headers, a line */
class Refused extends Exception {
    private final Refusal why;
    private final String detail;

    Refused(Refusal why, String detail) {
        super(why + " " + detail);
        this.why = why;
        this.detail = detail;
    }

    Refusal why() {
        return why;
    }

    String detail() {
        return detail;
    }
}
