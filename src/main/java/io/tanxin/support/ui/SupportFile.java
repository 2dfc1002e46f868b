package io.tanxin.support.ui;

import io.tanxin.support.SupportKey;
import io.tanxin.support.SupportRow;
import io.tanxin.tables.ListExport;
import io.tanxin.ui.KeysetRows;
import java.util.List;
import java.util.Map;

/** Support as a file. */
final class SupportFile {

    private SupportFile() {}

    static ListExport<SupportRow, SupportKey> of(
            SupportFace face, KeysetRows.Page<SupportRow, SupportKey> page, Map<String, String> narrowed) {
        return new ListExport<>(
                "support",
                face.say("support.title"),
                List.of(
                        new ListExport.Column<>(face.say("support.day"), SupportRow::day),
                        new ListExport.Column<>(face.say("support.dealer"), SupportRow::dealerName),
                        new ListExport.Column<>(face.say("support.words"), SupportRow::words),
                        new ListExport.Column<>(face.say("support.form"), row -> face.form(row.form())),
                        new ListExport.Column<>(
                                face.say("support.intent"),
                                row -> face.badge(row).words()),
                        new ListExport.Column<>(face.say("support.minutes"), SupportRow::minutes),
                        new ListExport.Column<>(
                                face.say("ui.money.amount"),
                                row -> row.money() == null ? null : row.money().amount()),
                        new ListExport.Column<>(
                                face.say("ui.money.currency"),
                                row -> row.money() == null ? null : row.money().code()),
                        new ListExport.Column<>(face.say("support.giver"), SupportRow::giverName)),
                page,
                SupportRow::key,
                narrowed);
    }
}
