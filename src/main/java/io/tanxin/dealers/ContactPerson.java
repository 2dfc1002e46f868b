package io.tanxin.dealers;

import io.tanxin.kernel.EmailAddress;
import io.tanxin.kernel.UserId;
import io.tanxin.mail.StoppedAddresses.Stopped;
import org.jspecify.annotations.Nullable;

/**
 * A person at a dealer.
 *
 * @param first gets the invitations; {@code invited} others do by choice
 * @param stopped since when and why mail does not arrive at this address; null: it does, as far as we know
 */
public record ContactPerson(
        UserId id,
        String name,
        @Nullable String title,
        @Nullable EmailAddress email,
        @Nullable String phone,
        boolean owner,
        boolean first,
        boolean invited,
        @Nullable Stopped stopped) {}
