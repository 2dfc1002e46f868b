package io.tanxin.calendar;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Which days are worked on: the week, public holidays and make-up working days of a country. */
@Service
public class WorkingDays {

    public record Holiday(LocalDate day, boolean working, String nameEn, String nameZh) {}

    /** @param country ISO 3166 two letters */
    public boolean isWorking(LocalDate day, String country) {
        throw new IllegalStateException("being built");
    }

    /** The named holiday or make-up day, if it is one. */
    public Optional<Holiday> holiday(LocalDate day, String country) {
        throw new IllegalStateException("being built");
    }

    /** The day itself, or the first working day after it. */
    public LocalDate workingOnOrAfter(LocalDate day, String country) {
        throw new IllegalStateException("being built");
    }

    /** The day itself, or the last working day before it. */
    public LocalDate workingOnOrBefore(LocalDate day, String country) {
        throw new IllegalStateException("being built");
    }
}
