package io.tanxin.identity;

import io.tanxin.kernel.EmailAddress;
import io.tanxin.kernel.UserId;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody the portal knows by name, of the company or of a dealer; with or without a sign-in of their own. */
public record Person(
        UserId id,
        int version,
        Side side,
        String name,
        @Nullable EmailAddress email,
        @Nullable String userName,
        @Nullable String phone,
        @Nullable String title,
        Locale locale,
        ZoneId zone,
        Theme theme,
        LocalTime workFrom,
        LocalTime workTo,
        boolean shortcuts,
        State state,
        boolean signIn,
        Set<String> roles,
        @Nullable Department department) {

    public enum Side {
        COMPANY,
        DEALER,
        SYSTEM
    }

    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    public enum State {
        ACTIVE,
        LOCKED,
        LEFT
    }
}
