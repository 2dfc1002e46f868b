package io.tanxin.database;

import org.springframework.boot.ExitCodeGenerator;

/** The database cannot be had: what is wrong, and what the reader can do about it, in one sentence each. */
class DatabaseUnavailable extends RuntimeException implements ExitCodeGenerator {

    /** What {@code ./portal help} promises for a database that does not start. */
    static final int EXIT_CODE = 7;

    private final String remedy;

    DatabaseUnavailable(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }

    @Override
    public int getExitCode() {
        return EXIT_CODE;
    }
}
