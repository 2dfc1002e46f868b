package io.tanxin.tables;

/** The two kinds of file that every spreadsheet opens. */
public enum TableFormat {
    XLSX("xlsx", "Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("csv", "CSV", "text/csv; charset=UTF-8");

    private final String ending;
    private final String word;
    private final String contentType;

    TableFormat(String ending, String word, String contentType) {
        this.ending = ending;
        this.word = word;
        this.contentType = contentType;
    }

    public String ending() {
        return ending;
    }

    /** As people call it, in every language. */
    public String word() {
        return word;
    }

    public String contentType() {
        return contentType;
    }
}
