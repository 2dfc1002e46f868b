package io.tanxin.identity;

/** Roles as the annotations on screens name them. What each may do stands in {@link Rights}. */
public final class Role {
    public static final String ADMINISTRATOR = "ADMINISTRATOR";
    public static final String DIRECTOR = "DIRECTOR";
    public static final String MANAGER = "MANAGER";
    public static final String COLLEAGUE = "COLLEAGUE";
    public static final String DEALER = "DEALER";

    private Role() {}
}
