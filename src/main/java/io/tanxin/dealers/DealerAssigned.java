package io.tanxin.dealers;

import io.tanxin.identity.AuditTrail;
import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.util.HashMap;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A dealer came to an account manager, or lost one. */
public record DealerAssigned(
        DealerId dealer, @Nullable UserId from, @Nullable UserId to) {

    static Optional<DealerAssigned> between(DealerId dealer, Dealer before, Dealer after) {
        return Objects.equals(before.managerId(), after.managerId())
                ? Optional.empty()
                : Optional.of(new DealerAssigned(dealer, before.managerId(), after.managerId()));
    }

    AuditTrail.Deed deed() {
        var details = new HashMap<String, Object>();
        if (from != null) details.put("from", from.value());
        if (to != null) details.put("to", to.value());
        return new AuditTrail.Deed("dealer.assigned", "DEALER", dealer.value(), dealer, details);
    }
}
