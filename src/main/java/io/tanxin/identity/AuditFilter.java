package io.tanxin.identity;

import io.tanxin.kernel.UserId;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/** What the audit trail is narrowed to. @param to not included */
public record AuditFilter(
        Optional<String> action, Optional<UserId> person, Optional<Instant> from, Optional<Instant> to)
        implements Serializable {
    public static final AuditFilter ALL =
            new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
