package io.tanxin.promises;

import io.tanxin.kernel.DealerId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ledger: made, done, judged. */
@Service
@Transactional
public class PromiseService {

    public PromiseId make(PromiseDraft draft) {
        throw new IllegalStateException("being built: " + draft);
    }

    /** Promises that came from this thing, both directions, by due date. */
    public List<PromiseRow> about(String kind, long id) {
        throw new IllegalStateException("being built");
    }

    /** Open on either side and past or near due, for a day's agenda; at most 20. */
    public List<PromiseRow> owedTo(DealerId dealer) {
        throw new IllegalStateException("being built");
    }
}
