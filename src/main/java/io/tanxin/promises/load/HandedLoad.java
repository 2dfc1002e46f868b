package io.tanxin.promises.load;

import io.tanxin.handed.HandedDue;
import io.tanxin.kernel.UserId;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What others of the house asked of somebody, on the day that it is due (P7). It stays its owner's word, and counts there too. */
@Component
class HandedLoad implements LoadSource {
    private final HandedDue handed;

    HandedLoad(HandedDue handed) {
        this.handed = handed;
    }

    @Override
    public String name() {
        return "handed";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Map<LocalDate, Integer> perDay(UserId owner, LocalDate first, LocalDate last) {
        return handed.perDay(owner, first, last);
    }
}
