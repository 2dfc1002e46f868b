package io.tanxin.dealers;

import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.seals.SealCheck;
import io.tanxin.seals.SealChecking;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** A dealer's seals for who may see the dealer: either side checks what was agreed. */
@Service
public class DealerSeals {
    private final SealChecking checking;
    private final DealerAccess access;
    private final InConfidence confidence;
    private final CurrentActor actor;

    DealerSeals(SealChecking checking, DealerAccess access, InConfidence confidence, CurrentActor actor) {
        this.checking = checking;
        this.access = access;
        this.confidence = confidence;
        this.actor = actor;
    }

    @PreAuthorize("hasAnyAuthority('dealers:see', 'dealers:own')")
    public SealCheck check(DealerId dealer) {
        access.require(dealer);
        return checking.check(dealer, confidence.isOfCircle(actor.id(), dealer));
    }
}
