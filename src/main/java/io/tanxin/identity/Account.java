package io.tanxin.identity;

import java.io.Serial;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * A person who may sign in, as the session holds it: who acts, and under which version and epoch it was read, so that a later
 * change or lock is noticed.
 */
final class Account implements UserDetails, ActorPrincipal, CredentialsContainer {
    @Serial
    private static final long serialVersionUID = 1;

    private final Actor actor;
    private final int version;
    private final int epoch;
    private transient @Nullable String password;

    Account(Actor actor, int version, int epoch, String password) {
        this.actor = actor;
        this.version = version;
        this.epoch = epoch;
        this.password = password;
    }

    @Override
    public Actor actor() {
        return actor;
    }

    int version() {
        return version;
    }

    int epoch() {
        return epoch;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return Rights.authorities(actor.roles());
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }

    /** The person's key: what a remembered device and a link know it by. */
    @Override
    public String getUsername() {
        return actor.id().toString();
    }

    @Override
    public String getName() {
        return getUsername();
    }

    @Override
    public void eraseCredentials() {
        password = null;
    }
}
