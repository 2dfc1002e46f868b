package io.tanxin.support.balance;

import io.tanxin.dealers.policy.PolicyChanged;
import io.tanxin.kernel.DealerId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands out is held against the policy: of whom it has changed, the balance waits to be reckoned anew. */
@Component
class PolicyWatch {
    private final JdbcClient db;

    PolicyWatch(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void changed(PolicyChanged policy) {
        if (policy.stage() != null) {
            db.sql(
                            "update support_balance b join dealer d on d.id = b.dealer_id set b.stale = true where d.stage = :stage")
                    .param("stage", policy.stage().name())
                    .update();
        }
        if (!policy.dealers().isEmpty()) {
            db.sql("update support_balance set stale = true where dealer_id in (:dealers)")
                    .param(
                            "dealers",
                            policy.dealers().stream().map(DealerId::value).toList())
                    .update();
        }
    }
}
