package io.tanxin.identity;

/** Where a person's work begins: the page after sign-in, and what the address without a path leads to. */
public final class Landing {
    private Landing() {}

    public static String of(Actor actor) {
        if (actor.is(Role.DEALER)) return "/my";
        if (actor.is(Role.MANAGER) || actor.is(Role.DIRECTOR)) return "/today";
        if (actor.is(Role.ADMINISTRATOR)) return "/admin/people";
        return "/promises";
    }

    /** A path of this portal and of nobody else's, fit to be redirected to. */
    static boolean isOurs(String path) {
        return path.matches(
                        "/(?:[A-Za-z0-9._~!$&'()*+,;=:@%-][A-Za-z0-9._~!$&'()*+,;=:@%/-]*)?(?:\\?[A-Za-z0-9._~!$&'()*+,;=:@%/?-]*)?")
                && path.length() <= 500;
    }
}
