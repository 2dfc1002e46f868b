package io.tanxin.dealers.imports;

import static io.tanxin.dealers.imports.Column.AREA;
import static io.tanxin.dealers.imports.Column.CITY;
import static io.tanxin.dealers.imports.Column.CODE;
import static io.tanxin.dealers.imports.Column.CONTACT;
import static io.tanxin.dealers.imports.Column.CONTACT_PHONE;
import static io.tanxin.dealers.imports.Column.MANAGER;
import static io.tanxin.dealers.imports.Column.NAME;
import static io.tanxin.dealers.imports.Column.PROVINCE;
import static io.tanxin.dealers.imports.Column.STAGE;

import io.tanxin.dealers.DealerFilter;
import io.tanxin.dealers.DealerList;
import io.tanxin.dealers.DealerRow;
import io.tanxin.identity.AuditTrail;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The list as a file, page by page, so that any length fits; that it was taken is written down. */
@Service
public class DealerExport {
    private static final int PAGE = 500;
    private final DealerList list;
    private final AuditTrail audit;

    DealerExport(DealerList list, AuditTrail audit) {
        this.list = list;
        this.audit = audit;
    }

    /** @param stages a stage in the reader's words */
    @PreAuthorize("hasAuthority('dealers:see')")
    public void write(DealerFilter filter, Locale locale, Function<DealerRow, String> stages, OutputStream out)
            throws IOException {
        var rows = 0;
        try (var csv = new Csv(out)) {
            csv.row(Stream.of(CODE, NAME, AREA, PROVINCE, CITY, STAGE, MANAGER, CONTACT, CONTACT_PHONE)
                    .map(column -> column.head(locale))
                    .toArray());
            DealerRow.Key after = null;
            while (true) {
                var page = list.rows(filter, DealerList.Order.NAME, after, 0, PAGE);
                for (var row : page) {
                    csv.row(
                            row.code(),
                            row.name(),
                            row.area(),
                            row.province(),
                            row.city(),
                            stages.apply(row),
                            row.managerName(),
                            row.contact(),
                            row.contactPhone());
                }
                rows += page.size();
                if (page.size() < PAGE) break;
                after = page.getLast().key();
            }
        }
        audit.record("dealers.exported", null, null, null, Map.of("rows", rows));
    }
}
