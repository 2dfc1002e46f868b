package io.tanxin.identity.kept;

import io.tanxin.identity.CurrentActor;
import io.tanxin.papers.PaperDesk;
import io.tanxin.papers.PaperDesk.Made;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where a person fetches what is kept about them, and an administrator what is handed over to somebody who cannot. */
@Controller
class KeptPage {
    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final KeptFile file;
    private final CurrentActor actor;
    private final PaperDesk desk;

    KeptPage(KeptFile file, CurrentActor actor, PaperDesk desk) {
        this.file = file;
        this.actor = actor;
        this.desk = desk;
    }

    @GetMapping("/papers/about-me")
    ResponseEntity<byte[]> mine() {
        return desk.hand(actor.id(), () -> new Made("tanxin-about-me.zip", ZIP, file.mine()));
    }

    @GetMapping("/papers/about/{request:\\d{1,18}}")
    ResponseEntity<byte[]> of(@PathVariable long request) {
        return desk.hand(actor.id(), () -> new Made("tanxin-about-" + request + ".zip", ZIP, file.of(request)));
    }
}
