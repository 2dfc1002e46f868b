package io.tanxin.tables;

import java.util.Map;

/** Writes down who took a list along; filled by the module that keeps the audit trail. */
public interface ExportWitness {

    /** @param rows so many were taken, also when the reader stopped before the end */
    void exported(String list, TableFormat format, int rows, Map<String, String> narrowed);
}
