package io.tanxin.dealers;

import io.tanxin.kernel.EmailAddress;
import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A colleague whom a dealer's owner lets in: as staff, not invited to talks by itself. */
public record Newcomer(
        String name, @Nullable EmailAddress email, @Nullable String phone, Locale locale) implements Serializable {

    ContactDraft asStaff() {
        return new ContactDraft(name, null, email, phone, false, false, locale);
    }
}
