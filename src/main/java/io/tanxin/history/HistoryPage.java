package io.tanxin.history;

import io.tanxin.identity.CurrentActor;
import io.tanxin.kernel.DealerId;
import io.tanxin.papers.PaperDesk;
import io.tanxin.papers.PaperDesk.Made;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where the dealer's owner fetches the whole history. */
@Controller
class HistoryPage {
    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final DealerHistory history;
    private final CurrentActor actor;
    private final PaperDesk desk;

    HistoryPage(DealerHistory history, CurrentActor actor, PaperDesk desk) {
        this.history = history;
        this.actor = actor;
        this.desk = desk;
    }

    @GetMapping("/papers/history/{dealer:\\d{1,18}}")
    ResponseEntity<byte[]> history(@PathVariable long dealer) {
        return desk.hand(actor.id(), () -> new Made("tanxin-history.zip", ZIP, history.take(new DealerId(dealer))));
    }
}
