package io.tanxin.concerns.decisions;

import io.tanxin.identity.AuditTrail;
import io.tanxin.kernel.Money;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The company's terms for conflicts: read by who decides, set by the administrator. */
@Service
@Transactional
public class TermsOfConflicts {
    private final JdbcClient db;
    private final AuditTrail audit;

    TermsOfConflicts(JdbcClient db, AuditTrail audit) {
        this.db = db;
        this.audit = audit;
    }

    @PreAuthorize("hasAnyAuthority('decisions:see', 'decisions:settings')")
    @Transactional(readOnly = true)
    public ConflictTerms read() {
        return db.sql("select * from conflict_terms where id = 1")
                .query((row, n) -> {
                    var currency = row.getString("currency");
                    return new ConflictTerms(
                            row.getInt("version"),
                            Money.of(row.getBigDecimal("approve_above"), currency),
                            Money.of(row.getBigDecimal("trust_claim"), currency),
                            Money.of(row.getBigDecimal("trust_year"), currency),
                            row.getInt("notice_days"));
                })
                .single();
    }

    /**
     * What waits and what is signed keeps the terms it began with. Audited.
     *
     * @return false: somebody else decided on them since they were read
     */
    @PreAuthorize("hasAuthority('decisions:settings')")
    public boolean save(ConflictTerms terms) {
        if (!terms.isSensible()) throw new IllegalArgumentException("no terms that anybody could keep");
        var changed = db.sql("""
                update conflict_terms set version = version + 1, approve_above = :above, trust_claim = :claim,
                                          trust_year = :year, currency = :currency, notice_days = :notice
                 where id = 1 and version = :version
                """)
                .param("above", terms.approveAbove().amount())
                .param("claim", terms.trustClaim().amount())
                .param("year", terms.trustYear().amount())
                .param("currency", terms.approveAbove().code())
                .param("notice", terms.noticeDays())
                .param("version", terms.version())
                .update();
        if (changed == 0) return false;
        audit.record(
                "decision.terms",
                null,
                null,
                null,
                Map.of(
                        "above",
                        terms.approveAbove().amount().toPlainString(),
                        "claim",
                        terms.trustClaim().amount().toPlainString(),
                        "year",
                        terms.trustYear().amount().toPlainString(),
                        "currency",
                        terms.approveAbove().code(),
                        "notice",
                        terms.noticeDays()));
        return true;
    }
}
