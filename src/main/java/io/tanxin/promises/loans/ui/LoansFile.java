package io.tanxin.promises.loans.ui;

import io.tanxin.promises.loans.LoanKey;
import io.tanxin.promises.loans.LoanRow;
import io.tanxin.tables.ListExport;
import io.tanxin.ui.KeysetRows;
import java.util.List;
import java.util.Map;

/** Loans as a file. */
final class LoansFile {
    private LoansFile() {}

    static ListExport<LoanRow, LoanKey> of(
            LoanFace face, KeysetRows.Page<LoanRow, LoanKey> page, Map<String, String> narrowed) {
        return new ListExport<>(
                "loans",
                face.say("promises.loans.title"),
                List.of(
                        new ListExport.Column<>(face.say("promises.loans.item"), LoanRow::item),
                        new ListExport.Column<>(face.say("promises.loans.serial"), LoanRow::serial),
                        new ListExport.Column<>(face.say("promises.dealer"), LoanRow::dealerName),
                        new ListExport.Column<>(
                                face.say("promises.loans.kind"), row -> face.say("words.loan." + row.kind())),
                        new ListExport.Column<>(
                                face.say("promises.loans.value"),
                                row -> row.value() == null ? null : row.value().amount()),
                        new ListExport.Column<>(face.say("promises.loans.sentOn"), LoanRow::sentOn),
                        new ListExport.Column<>(face.say("promises.loans.expected"), LoanRow::expectedBack),
                        new ListExport.Column<>(face.say("promises.loans.returnedOn"), LoanRow::returnedOn),
                        new ListExport.Column<>(
                                face.say("promises.loans.condition"),
                                row -> row.condition() == null
                                        ? null
                                        : face.say("words.condition." + row.condition()))),
                page,
                LoanRow::key,
                narrowed);
    }
}
