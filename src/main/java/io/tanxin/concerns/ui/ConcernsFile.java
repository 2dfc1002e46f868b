package io.tanxin.concerns.ui;

import io.tanxin.concerns.ConcernKey;
import io.tanxin.concerns.ConcernRow;
import io.tanxin.tables.ListExport;
import io.tanxin.ui.KeysetRows;
import java.util.List;
import java.util.Map;

/** Concerns as a file: what the list shows, and no more. */
final class ConcernsFile {
    private ConcernsFile() {}

    static ListExport<ConcernRow, ConcernKey> of(
            ConcernFace face, KeysetRows.Page<ConcernRow, ConcernKey> page, Map<String, String> narrowed) {
        return new ListExport<>(
                "concerns",
                face.say("concerns.title"),
                List.of(
                        new ListExport.Column<>(
                                face.say("concerns.number"), row -> row.id().value()),
                        new ListExport.Column<>(face.say("concerns.raised"), row -> face.moment(row.raisedAt())),
                        new ListExport.Column<>(face.say("concerns.dealer"), ConcernRow::dealerName),
                        new ListExport.Column<>(face.say("concerns.heading"), ConcernRow::heading),
                        new ListExport.Column<>(face.say("concerns.kind"), face::kind),
                        new ListExport.Column<>(
                                face.say("concerns.urgency"), row -> face.say("words.urgency." + row.urgency())),
                        new ListExport.Column<>(face.say("concerns.topic"), face::topic),
                        new ListExport.Column<>(face.say("concerns.owner"), ConcernRow::ownerName),
                        new ListExport.Column<>(face.say("concerns.due"), row -> ConcernGrid.due(face, row)),
                        new ListExport.Column<>(face.say("concerns.state"), row -> face.state(row.state())),
                        new ListExport.Column<>(face.say("concerns.marks"), row -> ConcernGrid.marks(face, row))),
                page,
                ConcernRow::key,
                narrowed);
    }
}
