package io.tanxin.dealers.ui;

import io.tanxin.dealers.DealerRow;
import io.tanxin.dealers.Stage;
import io.tanxin.dealers.imports.Column;
import io.tanxin.tables.ListExport;
import io.tanxin.ui.KeysetRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The list of dealers as a file, under the headers of an import: it can be filled in and read in again. */
final class DealersFile {

    private DealersFile() {}

    /** @param cares sees the dealers' people too */
    static ListExport<DealerRow, DealerRow.Key> of(
            DealersView screen,
            Locale locale,
            boolean cares,
            KeysetRows.Page<DealerRow, DealerRow.Key> page,
            Map<String, String> narrowed) {
        var stages = Arrays.stream(Stage.values())
                .collect(Collectors.toMap(
                        stage -> stage, stage -> screen.getTranslation(locale, "words.stage." + stage)));
        var columns = new ArrayList<>(List.of(
                column(Column.CODE, locale, DealerRow::code),
                column(Column.NAME, locale, DealerRow::name),
                column(Column.AREA, locale, DealerRow::area),
                column(Column.PROVINCE, locale, DealerRow::province),
                column(Column.CITY, locale, DealerRow::city),
                column(Column.STAGE, locale, row -> stages.get(row.stage())),
                column(Column.MANAGER, locale, DealerRow::managerName)));
        if (cares) {
            columns.add(column(Column.CONTACT, locale, DealerRow::contact));
            columns.add(column(Column.CONTACT_PHONE, locale, DealerRow::contactPhone));
        }
        return new ListExport<>(
                "dealers", screen.getTranslation(locale, "dealers.title"), columns, page, DealerRow::key, narrowed);
    }

    private static ListExport.Column<DealerRow> column(
            Column column, Locale locale, Function<DealerRow, @Nullable Object> cell) {
        return new ListExport.Column<>(column.head(locale), cell);
    }
}
