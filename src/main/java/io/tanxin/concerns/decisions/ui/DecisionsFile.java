package io.tanxin.concerns.decisions.ui;

import io.tanxin.concerns.decisions.DecisionKey;
import io.tanxin.concerns.decisions.DecisionRow;
import io.tanxin.tables.ListExport;
import io.tanxin.ui.KeysetRows;
import java.util.List;
import java.util.Map;

/** Decisions as a file: what the list shows, and no more. */
final class DecisionsFile {
    private DecisionsFile() {}

    static ListExport<DecisionRow, DecisionKey> of(
            DecisionFace face, KeysetRows.Page<DecisionRow, DecisionKey> page, Map<String, String> narrowed) {
        return new ListExport<>(
                "decisions",
                face.say("decisions.title"),
                List.of(
                        new ListExport.Column<>(face.say("decisions.recorded"), row -> face.moment(row.recordedAt())),
                        new ListExport.Column<>(face.say("decisions.dealer"), DecisionRow::dealerName),
                        new ListExport.Column<>(face.say("decisions.heading"), DecisionRow::heading),
                        new ListExport.Column<>(
                                face.say("decisions.state"), row -> face.say("words.decision." + row.state())),
                        new ListExport.Column<>(face.say("decisions.protects"), row -> face.interest(row.protects())),
                        new ListExport.Column<>(
                                face.say("decisions.cost"),
                                row -> row.cost() == null ? null : row.cost().amount()),
                        new ListExport.Column<>(
                                face.say("decisions.currency"),
                                row -> row.cost() == null ? "" : row.cost().code()),
                        new ListExport.Column<>(face.say("decisions.recordedBy"), DecisionRow::recordedBy),
                        new ListExport.Column<>(face.say("decisions.decidedBy"), DecisionRow::decidedBy),
                        new ListExport.Column<>(face.say("decisions.decidedOn"), DecisionRow::decidedOn),
                        new ListExport.Column<>(face.say("decisions.marks"), face::marks)),
                page,
                DecisionRow::key,
                narrowed);
    }
}
