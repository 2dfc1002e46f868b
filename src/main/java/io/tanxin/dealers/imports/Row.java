package io.tanxin.dealers.imports;

import io.tanxin.dealers.ContactDraft;
import io.tanxin.dealers.DealerDraft;
import io.tanxin.dealers.Stage;
import io.tanxin.kernel.UserId;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row that can be read. What it leaves blank stays as it is: an import never empties a field. */
record Row(
        int number,
        Map<Column, String> cells,
        @Nullable BigDecimal longitude,
        @Nullable BigDecimal latitude,
        @Nullable Stage stage,
        @Nullable UserId manager,
        @Nullable ContactDraft contact) {
    /** Of a new dealer whose row says none: most of a standing network is neither new nor settled. */
    private static final Stage USUAL = Stage.GROWING;

    String code() {
        return cells.getOrDefault(Column.CODE, "");
    }

    DealerDraft onto(@Nullable DealerDraft before) {
        if (before == null) before = DealerDraft.of(code(), cells.getOrDefault(Column.NAME, ""), USUAL);
        return new DealerDraft(
                before.code(),
                cells.getOrDefault(Column.NAME, before.name()),
                cell(Column.AREA, before.area()),
                cell(Column.PROVINCE, before.province()),
                cell(Column.CITY, before.city()),
                cell(Column.ADDRESS, before.address()),
                longitude == null ? before.longitude() : longitude,
                latitude == null ? before.latitude() : latitude,
                cell(Column.INDUSTRY, before.industry()),
                cell(Column.LEVEL, before.level()),
                cell(Column.SOURCE, before.source()),
                stage == null ? before.stage() : stage,
                cell(Column.NOTE, before.note()));
    }

    private @Nullable String cell(Column column, @Nullable String before) {
        var given = cells.get(column);
        return given == null ? before : given;
    }
}
