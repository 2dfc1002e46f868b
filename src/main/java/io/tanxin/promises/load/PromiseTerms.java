package io.tanxin.promises.load;

import io.tanxin.identity.AuditTrail;
import io.tanxin.kernel.Money;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The company's terms for promises: read by all of its people, decided by the administrator. */
@Service
@Transactional
public class PromiseTerms {
    private final JdbcClient db;
    private final AuditTrail audit;

    PromiseTerms(JdbcClient db, AuditTrail audit) {
        this.db = db;
        this.audit = audit;
    }

    @PreAuthorize("hasAnyAuthority('policies:edit', 'promises:do', 'promises:see')")
    @Transactional(readOnly = true)
    public Terms read() {
        return db.sql("select * from promise_terms where id = 1")
                .query((row, n) -> new Terms(
                        row.getInt("version"),
                        row.getInt("week_capacity"),
                        Money.of(row.getBigDecimal("approve_above"), row.getString("currency")),
                        row.getString("sentence_en"),
                        row.getString("sentence_zh")))
                .single();
    }

    /** @return false: somebody else decided on them since they were read */
    @PreAuthorize("hasAuthority('policies:edit')")
    public boolean save(Terms terms) {
        if (!terms.isSensible()) throw new IllegalArgumentException("no terms that anybody could keep");
        var changed = db.sql("""
                update promise_terms set version = version + 1, week_capacity = :capacity, approve_above = :above,
                                         currency = :currency, sentence_en = :english, sentence_zh = :chinese
                 where id = 1 and version = :version
                """)
                .param("capacity", terms.weekCapacity())
                .param("above", terms.approveAbove().amount())
                .param("currency", terms.approveAbove().code())
                .param("english", terms.english().strip())
                .param("chinese", terms.chinese().strip())
                .param("version", terms.version())
                .update();
        if (changed == 0) return false;
        audit.record(
                "promise.terms",
                null,
                null,
                null,
                Map.of(
                        "capacity",
                        terms.weekCapacity(),
                        "above",
                        terms.approveAbove().amount().toPlainString() + " "
                                + terms.approveAbove().code()));
        return true;
    }
}
