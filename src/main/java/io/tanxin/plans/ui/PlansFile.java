package io.tanxin.plans.ui;

import io.tanxin.plans.PlanRow;
import io.tanxin.tables.ListExport;
import io.tanxin.ui.KeysetRows;
import java.util.List;
import java.util.Map;

/** The list of plans as a file. */
final class PlansFile {

    private PlansFile() {}

    static ListExport<PlanRow, PlanRow.Key> of(
            PlanFace face, KeysetRows.Page<PlanRow, PlanRow.Key> page, Map<String, String> narrowed) {
        return new ListExport<>(
                "plans",
                face.say("plans.title"),
                List.of(
                        new ListExport.Column<>(face.say("plans.dealer"), PlanRow::dealerName),
                        new ListExport.Column<>(face.say("plans.stage"), row -> face.say("words.stage." + row.stage())),
                        new ListExport.Column<>(face.say("plans.manager"), PlanRow::managerName),
                        new ListExport.Column<>(
                                face.say("plans.standing"),
                                row -> face.standing(row.standing()).words()),
                        new ListExport.Column<>(face.say("plans.agreedVersion"), PlanRow::agreedNumber),
                        new ListExport.Column<>(
                                face.say("plans.from"), row -> row.plan() == null ? null : row.firstYear()),
                        new ListExport.Column<>(
                                face.say("plans.length"), row -> row.plan() == null ? null : row.years()),
                        new ListExport.Column<>(face.say("plans.offRoad"), PlanRow::offRoad),
                        new ListExport.Column<>(face.say("plans.review"), PlanRow::reviewDue)),
                page,
                PlanRow::key,
                narrowed);
    }
}
