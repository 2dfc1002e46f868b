package io.tanxin.dealers;

import io.tanxin.kernel.EmailAddress;
import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A person at a dealer as it is added or edited. Neither mail nor phone is asked for: many a dealer has WeChat only.
 *
 * @param invited is invited beside the first contact, who always is
 */
public record ContactDraft(
        String name,
        @Nullable String title,
        @Nullable EmailAddress email,
        @Nullable String phone,
        boolean owner,
        boolean invited,
        Locale locale)
        implements Serializable {

    public ContactDraft {
        name = Words.required(name, 120);
        title = Words.line(title, 80);
        phone = Words.line(phone, 32);
    }
}
