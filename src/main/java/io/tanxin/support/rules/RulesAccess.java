package io.tanxin.support.rules;

import io.tanxin.dealers.ContactPerson;
import io.tanxin.dealers.DealerAccess;
import io.tanxin.dealers.DealerBrief;
import io.tanxin.dealers.Dealers;
import io.tanxin.identity.Actors;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Role;
import io.tanxin.kernel.DealerId;
import io.tanxin.support.rules.RulesRefused.Reason;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whose rules and checks are: of who sees the dealer. What is still a draft no dealer meets; only an owner agrees for it. */
@Component
class RulesAccess {
    private final DealerAccess access;
    private final Dealers dealers;
    private final CurrentActor actor;
    private final Actors actors;
    private final Clock clock;

    RulesAccess(DealerAccess access, Dealers dealers, CurrentActor actor, Actors actors, Clock clock) {
        this.access = access;
        this.dealers = dealers;
        this.actor = actor;
        this.actors = actors;
        this.clock = clock;
    }

    void require(DealerId dealer) {
        access.require(dealer);
    }

    boolean maySee(DealerId dealer) {
        return access.maySee(actor.id(), dealer);
    }

    boolean isDealer() {
        return actor.get().is(Role.DEALER);
    }

    boolean isOwner(DealerId dealer) {
        return owners(dealer).stream().anyMatch(owner -> owner.id().equals(actor.id()));
    }

    /** @throws RulesRefused for anybody but an owner of the dealer */
    void requireOwner(DealerId dealer) {
        RulesRefused.unless(isOwner(dealer), Reason.NOT_YOURS);
    }

    /** The house itself asks. */
    List<ContactPerson> owners(DealerId dealer) {
        return contacts(dealer).stream().filter(ContactPerson::owner).toList();
    }

    List<ContactPerson> contacts(DealerId dealer) {
        return actors.runAs("rules", () -> dealers.contacts(dealer));
    }

    DealerBrief brief(DealerId dealer) {
        return actors.runAs("rules", () -> dealers.brief(dealer));
    }

    LocalDate today(DealerId dealer) {
        return LocalDate.ofInstant(clock.instant(), brief(dealer).zone());
    }
}
