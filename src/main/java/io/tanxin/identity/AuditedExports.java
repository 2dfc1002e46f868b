package io.tanxin.identity;

import io.tanxin.tables.ExportWitness;
import io.tanxin.tables.TableFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Every list that leaves as a file stands in the audit trail. */
@Component
class AuditedExports implements ExportWitness {
    private final AuditTrail audit;

    AuditedExports(AuditTrail audit) {
        this.audit = audit;
    }

    @Override
    public void exported(String list, TableFormat format, int rows, Map<String, String> narrowed) {
        var details = new LinkedHashMap<String, Object>();
        details.put("list", list);
        details.put("format", format.word());
        details.put("rows", rows);
        details.putAll(narrowed);
        audit.record("list.exported", null, null, null, details);
    }
}
