package io.tanxin.tables;

import io.tanxin.ui.KeysetRows;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list as it is now, to be written into a file from its first row to its last. Asked for in the reader's own name: the pages
 * hold what the list itself would show, nothing more.
 *
 * @param name of the list in the audit trail and as the file's name: {@code dealers}
 * @param title above the sheet
 * @param narrowed what the list was narrowed to, for the audit trail; no words that somebody typed
 */
public record ListExport<R extends Serializable, K extends Serializable>(
        String name,
        String title,
        List<Column<R>> columns,
        KeysetRows.Page<R, K> page,
        Function<R, K> key,
        Map<String, String> narrowed) {

    public record Column<R>(String head, Function<R, @Nullable Object> cell) {}
}
