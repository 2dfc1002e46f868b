package io.tanxin.mail;

import io.tanxin.kernel.DealerId;
import io.tanxin.kernel.UserId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who acts, and the audit trail, as the post must know them; filled by the module that keeps the people. */
public interface WhoActs {
    UserId id();

    ZoneId zone();

    Locale locale();

    boolean may(String right);

    /** The day that {@code visible_dealer} is asked for. */
    LocalDate today();

    void record(String action, long letter, @Nullable DealerId dealer);

    /** About the letters that the acting person wants or not. */
    void recordChoice(String action, String topic, String place);

    /** About the company's own words. */
    void recordWording(String action, String kind, String language, int version);

    /** About a mail that arrived. */
    void recordMail(String action, long mail);

    /** The job of that name acts: a kind asks its services for the facts while nobody is signed in. */
    <T> T asJob(String name, Supplier<T> work);
}
