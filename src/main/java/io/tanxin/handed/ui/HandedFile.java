package io.tanxin.handed.ui;

import io.tanxin.handed.HandedKey;
import io.tanxin.handed.HandedRow;
import io.tanxin.tables.ListExport;
import io.tanxin.ui.KeysetRows;
import java.util.List;
import java.util.Map;

/** What was handed on, as a file. */
final class HandedFile {
    private HandedFile() {}

    static ListExport<HandedRow, HandedKey> of(
            HandedFace face, KeysetRows.Page<HandedRow, HandedKey> page, Map<String, String> narrowed) {
        return new ListExport<>(
                "handed",
                face.say("handed.menu"),
                List.of(
                        new ListExport.Column<>(face.say("handed.wanted"), HandedRow::wanted),
                        new ListExport.Column<>(face.say("handed.dealer"), HandedRow::dealerName),
                        new ListExport.Column<>(face.say("handed.place"), HandedRow::place),
                        new ListExport.Column<>(face.say("handed.kind"), face::kind),
                        new ListExport.Column<>(face.say("handed.by"), HandedRow::byName),
                        new ListExport.Column<>(face.say("handed.colleague"), HandedRow::colleagueName),
                        new ListExport.Column<>(face.say("handed.department"), face::department),
                        new ListExport.Column<>(face.say("handed.due"), HandedRow::due),
                        new ListExport.Column<>(face.say("handed.state"), face::state),
                        new ListExport.Column<>(face.say("handed.answer"), HandedRow::answer)),
                page,
                HandedRow::key,
                narrowed);
    }
}
