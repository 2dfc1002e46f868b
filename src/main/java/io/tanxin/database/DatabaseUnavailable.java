package io.tanxin.database;

/** The database cannot be had: what is wrong, and what the reader can do about it, in one sentence each. */
class DatabaseUnavailable extends RuntimeException {

    private final String remedy;

    DatabaseUnavailable(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
