package io.tanxin.communication.feed;

import io.tanxin.identity.AuditTrail;
import io.tanxin.identity.CurrentActor;
import io.tanxin.identity.Links;
import io.tanxin.mail.LinkMaker;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secret address of the acting person's calendar: made, replaced, ended. Shown once, for only its hash is kept (M17, M22). */
@Service
@Transactional
@PreAuthorize("hasAuthority('days:see')")
public class MyFeed {
    /** It ends when its owner ends it. */
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final Links links;
    private final LinkMaker addresses;
    private final AuditTrail audit;
    private final CurrentActor actor;

    MyFeed(Links links, LinkMaker addresses, AuditTrail audit, CurrentActor actor) {
        this.links = links;
        this.addresses = addresses;
        this.audit = audit;
        this.actor = actor;
    }

    /** Since when there is one. */
    @Transactional(readOnly = true)
    public Optional<Instant> since() {
        return links.alive(Links.FEED, actor.id().value());
    }

    /** A new address; one from before ends with it. */
    public URI make() {
        var me = actor.id();
        links.revoke(Links.FEED, me.value());
        var token = links.issue(me, Links.FEED, me.value(), NEVER);
        audit.record("feed.made", "person", me.value(), null, Map.of());
        return addresses.page("/cal/" + token + ".ics");
    }

    public void end() {
        links.revoke(Links.FEED, actor.id().value());
        audit.record("feed.ended", "person", actor.id().value(), null, Map.of());
    }
}
