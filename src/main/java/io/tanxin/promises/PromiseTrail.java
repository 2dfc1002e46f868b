package io.tanxin.promises;

import io.tanxin.dealers.InConfidence;
import io.tanxin.dealers.InConfidence.Matter;
import io.tanxin.identity.AuditTrail;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is done to a promise, in the audit trail; of one that grew out of something said past the manager, for its circle alone (C6). */
@Component
class PromiseTrail {
    private final AuditTrail audit;
    private final InConfidence inConfidence;

    PromiseTrail(AuditTrail audit, InConfidence inConfidence) {
        this.audit = audit;
        this.inConfidence = inConfidence;
    }

    void record(String action, Promise promise, Map<String, ?> details) {
        var deed = new AuditTrail.Deed(action, "promise", promise.key().value(), promise.dealer(), details);
        audit.recordAll(List.of(isInConfidence(promise) ? deed.inConfidence() : deed));
    }

    /** To which it belongs; null: it is not in confidence. */
    @Nullable Matter matterOf(Promise promise) {
        return inConfidence.matterOf(promise.aboutKind(), promise.aboutId()).orElse(null);
    }

    boolean isInConfidence(Promise promise) {
        return inConfidence.covers(promise.aboutKind(), promise.aboutId());
    }
}
