package io.tanxin.identity;

import io.tanxin.kernel.EmailAddress;
import io.tanxin.kernel.Phones;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A person as it is added or changed. A dealer's person has the one role DEALER.
 *
 * @param userName letters, digits, dot, hyphen, underscore; kept in lower case
 * @param department of the company's own people; null: none that a dealer would be told of
 * @param phone kept as {@code +8613800138000} where it can be read as a number
 */
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
        Set<String> roles,
        @Nullable Department department) {
    private static final Pattern USER_NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{1,63}");

    // what no name on a screen or in a mail's header may hold: control signs, line and paragraph ends, signs that turn
    // the line
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cntrl}\\x{85}\\x{2028}\\x{2029}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}\\p{Cs}]");

    public PersonDraft {
        name = name.strip();
        if (!isName(name)) throw new IllegalArgumentException("name");
        userName = cut(userName, 64);
        if (userName != null) {
            userName = userName.toLowerCase(Locale.ROOT);
            if (!isUserName(userName)) throw new IllegalArgumentException("user name");
        }
        phone = cut(phone, 32);
        if (phone != null) phone = Phones.e164(phone).orElse(phone);
        title = cut(title, 80);
        if (side == Person.Side.DEALER) department = null;
        roles = side == Person.Side.DEALER ? Set.of(Role.DEALER) : Set.copyOf(roles);
        if (side != Person.Side.DEALER && roles.contains(Role.DEALER)) throw new IllegalArgumentException("roles");
    }

    /** Without a department. */
    public PersonDraft(
            Person.Side side,
            String name,
            @Nullable EmailAddress email,
            @Nullable String userName,
            @Nullable String phone,
            @Nullable String title,
            Locale locale,
            ZoneId zone,
            boolean signIn,
            Set<String> roles) {
        this(side, name, email, userName, phone, title, locale, zone, signIn, roles, null);
    }

    /** 1 to 120 characters that can be shown. */
    public static boolean isName(String name) {
        return !name.isBlank() && name.length() <= 120 && !UNFIT.matcher(name).find();
    }

    public static boolean isUserName(String name) {
        return USER_NAME.matcher(name).matches();
    }

    private static @Nullable String cut(@Nullable String text, int most) {
        if (text == null || text.isBlank()) return null;
        var stripped = text.strip();
        if (stripped.length() > most || UNFIT.matcher(stripped).find()) throw new IllegalArgumentException(stripped);
        return stripped;
    }
}
