package io.tanxin.promises.ui;

import io.tanxin.promises.PromiseKey;
import io.tanxin.promises.PromiseRow;
import io.tanxin.tables.ListExport;
import io.tanxin.ui.KeysetRows;
import java.util.List;
import java.util.Map;

/** The ledger as a file. */
final class PromisesFile {

    private PromisesFile() {}

    static ListExport<PromiseRow, PromiseKey> of(
            PromiseFace face, KeysetRows.Page<PromiseRow, PromiseKey> page, Map<String, String> narrowed) {
        return new ListExport<>(
                "promises",
                face.say("promises.title"),
                List.of(
                        new ListExport.Column<>(face.say("promises.words"), PromiseRow::words),
                        new ListExport.Column<>(face.say("promises.dealer"), PromiseRow::dealerName),
                        new ListExport.Column<>(face.say("promises.direction"), face::direction),
                        new ListExport.Column<>(face.say("promises.owner"), PromiseRow::ownerName),
                        new ListExport.Column<>(face.say("promises.due"), PromiseRow::due),
                        new ListExport.Column<>(
                                face.say("promises.state"),
                                row -> row.presumed() ? face.say("promises.face.presumed") : face.state(row)),
                        new ListExport.Column<>(face.say("promises.doneOn"), PromiseRow::doneOn)),
                page,
                PromiseRow::key,
                narrowed);
    }
}
