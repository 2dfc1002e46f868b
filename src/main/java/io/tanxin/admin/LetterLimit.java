package io.tanxin.admin;

import io.tanxin.identity.AuditTrail;
import io.tanxin.mail.MailLimit;
import io.tanxin.mail.MailLimits;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The administrator's number: so many letters that nobody has just written go to one contact on one day. */
@Service
@Transactional
@PreAuthorize("hasAuthority('mail:outbox')")
public class LetterLimit {
    private final MailLimits limits;
    private final AuditTrail audit;

    LetterLimit(MailLimits limits, AuditTrail audit) {
        this.limits = limits;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public MailLimit now() {
        return limits.limit();
    }

    /** @return false: somebody else decided on it since it was read */
    public boolean change(MailLimit to) {
        if (!limits.save(to)) return false;
        audit.record("mail-limit.changed", null, null, null, Map.of("day", to.aDay()));
        return true;
    }
}
