package io.tanxin.identity;

import io.tanxin.kernel.EmailAddress;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person as it is added or changed. A dealer's person has the one role DEALER. */
public record PersonDraft(
        Person.Side side,
        String name,
        @Nullable EmailAddress email,
        @Nullable String userName,
        @Nullable String phone,
        @Nullable String title,
        Locale locale,
        ZoneId zone,
        boolean signIn,
        Set<String> roles) {}
