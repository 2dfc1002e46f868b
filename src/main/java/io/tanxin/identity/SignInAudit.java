package io.tanxin.identity;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.authentication.ott.OneTimeTokenAuthentication;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Who came in, by which way, who was refused, and who went. What was typed is not kept: it may be somebody's password. */
@Component
class SignInAudit {
    private final AuditTrail audit;
    private final Actors actors;
    private final People people;

    SignInAudit(AuditTrail audit, Actors actors, People people) {
        this.audit = audit;
        this.actors = actors;
        this.people = people;
    }

    @EventListener
    void in(InteractiveAuthenticationSuccessEvent event) {
        record("person.signed-in", event.getAuthentication());
    }

    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        audit.record("person.sign-in-refused", null, null, null, Map.of("way", way(event.getAuthentication())));
    }

    @EventListener
    void out(LogoutSuccessEvent event) {
        // by now nobody is signed in any more
        if (event.getAuthentication().getPrincipal() instanceof Account account
                && people.actor(account.actor().id()).isPresent())
            actors.runAs(account.actor().id(), () -> record("person.signed-out", event.getAuthentication()));
    }

    private void record(String action, Authentication authentication) {
        if (authentication.getPrincipal() instanceof Account account) {
            var id = account.actor().id();
            audit.record(action, "person", id.value(), null, Map.of("way", way(authentication)));
        }
    }

    private static String way(Authentication authentication) {
        return switch (authentication) {
            case RememberMeAuthenticationToken device -> "device";
            case UsernamePasswordAuthenticationToken password -> "password";
            case OneTimeTokenAuthentication link -> "link";
            case OneTimeTokenAuthenticationToken link -> "link";
            default -> "other";
        };
    }
}
