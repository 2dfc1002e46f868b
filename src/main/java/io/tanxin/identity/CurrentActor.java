package io.tanxin.identity;

import io.tanxin.kernel.UserId;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who acts right now, as the security context knows it. */
@Component
public class CurrentActor {

    /** @throws AuthenticationCredentialsNotFoundException when nobody does */
    public Actor get() {
        return find().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody acts"));
    }

    public UserId id() {
        return get().id();
    }

    public Optional<Actor> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof ActorPrincipal principal
                ? Optional.of(principal.actor())
                : Optional.empty();
    }

    /** Whether the acting one has this right of {@link Rights}. */
    public boolean may(String right) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream().anyMatch(held -> right.equals(held.getAuthority()));
    }
}
