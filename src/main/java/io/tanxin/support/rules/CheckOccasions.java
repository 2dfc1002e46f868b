package io.tanxin.support.rules;

import io.tanxin.kernel.DealerId;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** The talks that a shop check may be part of; filled by the module above that keeps them. */
public interface CheckOccasions {

    /** @param words what it is called and when it was, in the reader's language */
    record Occasion(long day, String words) {}

    /** Empty: it is not this dealer's, or there is none such. */
    Optional<Occasion> find(DealerId dealer, long day, Locale locale);

    /** The visit at this dealer on that day, if there is one. */
    Optional<Occasion> on(DealerId dealer, LocalDate date, Locale locale);
}
