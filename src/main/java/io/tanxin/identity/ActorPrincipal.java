package io.tanxin.identity;

import java.io.Serializable;
import java.security.Principal;

/** What the security context holds for whoever acts; the sign-in's own principal carries the actor too. */
interface ActorPrincipal extends Principal, Serializable {
    Actor actor();
}
