package io.tanxin.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes lists into files, page by page by key; that it was taken is written down. */
@Component
public class ListExports {
    private static final int PAGE = 500;
    /** What a sheet holds, with room for the heading. */
    static final int MOST_ROWS = 1_000_000;

    private final ExportWitness witness;

    ListExports(ExportWitness witness) {
        this.witness = witness;
    }

    public <R extends Serializable, K extends Serializable> void write(
            ListExport<R, K> list, TableFormat format, OutputStream out) throws IOException {
        var rows = 0;
        try {
            var table = TableWriter.of(format, out, list.title());
            table.row(list.columns().stream().map(ListExport.Column::head).toArray());
            @Nullable K after = null;
            while (rows < MOST_ROWS) {
                var page = list.page().rows(after, 0, PAGE);
                for (var row : page) {
                    table.row(list.columns().stream()
                            .map(column -> column.cell().apply(row))
                            .toArray());
                    rows++;
                }
                if (page.size() < PAGE) break;
                after = list.key().apply(page.getLast());
            }
            // not after a failure: half a list must not look like a whole one
            table.close();
        } finally {
            witness.exported(list.name(), format, rows, list.narrowed());
        }
    }
}
