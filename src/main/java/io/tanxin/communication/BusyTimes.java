package io.tanxin.communication;

import io.tanxin.kernel.UserId;
import java.time.Instant;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody has in the calendar already, for those who plan around it. The caller has asked whether it plans for this person. */
@Service
@Transactional(readOnly = true)
public class BusyTimes {
    private final DayCheck check;

    BusyTimes(DayCheck check) {
        this.check = check;
    }

    @PreAuthorize("hasAuthority('days:plan')")
    public List<Finding.Overlap> of(UserId organiser, Instant from, Instant to) {
        return check.busy(organiser, from, to).stream()
                .map(busy -> new Finding.Overlap(busy.day(), busy.dealer(), busy.at(), busy.minutes()))
                .toList();
    }
}
