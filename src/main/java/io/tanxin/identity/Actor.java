package io.tanxin.identity;

import io.tanxin.kernel.UserId;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * For whom a service acts: a signed-in person, a link's or a mail's person with its single purpose, or a named job.
 *
 * @param roles empty for a link's or a mail's person and a job
 * @param onlySubject the one row a link or a mail is about; null when not by those
 */
public record Actor(
        UserId id,
        Kind kind,
        String label,
        String name,
        Set<String> roles,
        Locale locale,
        ZoneId zone,
        @Nullable Long onlySubject)
        implements Serializable {

    /** The row that named jobs act as. */
    public static final UserId SYSTEM = new UserId(1);

    public enum Kind {
        PERSON,
        LINK,
        /** Wrote to the portal's mailbox. */
        MAIL,
        JOB
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    public boolean isJob() {
        return kind == Kind.JOB;
    }

    /** Of the company: sees staff screens. */
    public boolean isStaff() {
        return kind == Kind.PERSON && !roles.contains(Role.DEALER);
    }

    /** A link opens one row only, a mail is about one: any other is "not found". */
    public boolean reaches(long subject) {
        return onlySubject == null || onlySubject == subject;
    }
}
