package io.tanxin.identity;

import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The browsers on which the acting person stays signed in, and their end. */
@Service
@Transactional
@PreAuthorize("hasAnyRole('ADMINISTRATOR', 'DIRECTOR', 'MANAGER', 'COLLEAGUE', 'DEALER')")
public class MyDevices {
    private final RememberedDevices devices;
    private final CurrentActor actor;
    private final AuditTrail audit;

    MyDevices(RememberedDevices devices, CurrentActor actor, AuditTrail audit) {
        this.devices = devices;
        this.actor = actor;
        this.audit = audit;
    }

    /** The latest used first. */
    public List<Device> all() {
        return devices.of(actor.id());
    }

    public void forget(long device) {
        devices.forget(actor.id(), device);
        audit.record("person.device-forgotten", "person", actor.id().value(), null, Map.of());
    }
}
