package io.tanxin.communication.web;

import static io.tanxin.Network.CHEN;
import static io.tanxin.Network.CHENS_KITCHEN;
import static io.tanxin.Network.HU;
import static io.tanxin.Network.LI_NA;
import static io.tanxin.Network.ZHOU_MIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.webAppContextSetup;

import io.tanxin.DatabaseTest;
import io.tanxin.SignedIn;
import io.tanxin.communication.DayId;
import io.tanxin.communication.talk.DealerWord;
import io.tanxin.communication.talk.MinutesService;
import io.tanxin.communication.talk.MinutesService.Saved;
import io.tanxin.communication.talk.PrivateNotes;
import io.tanxin.communication.talk.TalkRows;
import io.tanxin.identity.Actors;
import io.tanxin.kernel.UserId;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

@Tag("C4")
@DatabaseTest
@SignedIn
class MinutesPaperTest {
    @Autowired
    MinutesPaper page;

    @Autowired
    MinutesService minutes;

    @Autowired
    DealerWord word;

    @Autowired
    PrivateNotes notes;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    private DayId day = new DayId(0);

    @BeforeEach
    void minutes_were_shared_and_corrected() {
        day = TalkRows.oneToOne(db, clock.instant().minus(Duration.ofHours(2)), LI_NA, CHENS_KITCHEN, CHEN);
        actors.runAs(LI_NA, () -> {
            notes.save(day, null, -1, "About to give up");
            var kept = (Saved.Kept) minutes.save(day, null, -1, "## 货架\n\n货架长**两米**。");
            minutes.share(day, null, kept.draft().version());
        });
        actors.runAs(CHEN, () -> {
            var part = word.page(day, null).parts().getFirst();
            word.correct(day, null, Objects.requireNonNull(part.id()), part.share(), 3, "是三米");
        });
    }

    @Test
    void both_sides_have_the_same_minutes_on_paper_with_corrections_beside_and_the_seal() throws IOException {
        for (var reader : new UserId[] {CHEN, LI_NA}) {
            var text = text(taken(reader, day));

            var seal = actors.runAs(
                    reader, () -> word.page(day, null).parts().getFirst().seal());
            assertThat(text)
                    .contains(
                            "Chen's Kitchen",
                            "货架长两米。",
                            "是三米",
                            Objects.requireNonNull(seal).print())
                    .doesNotContain("About to give up");
        }
    }

    @Test
    void what_is_not_theirs_is_not_found_and_so_is_what_was_not_shared() {
        for (var stranger : new UserId[] {HU, ZHOU_MIN}) {
            assertThat(taken(stranger, day).getStatusCode().value()).isEqualTo(404);
        }
        var silent = TalkRows.oneToOne(db, clock.instant().minus(Duration.ofHours(1)), LI_NA, CHENS_KITCHEN, CHEN);
        assertThat(taken(CHEN, silent).getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void who_is_not_signed_in_gets_no_paper(@Autowired WebApplicationContext web) throws Exception {
        var browser = webAppContextSetup(web).apply(springSecurity()).build();

        var answer = browser.perform(get("/papers/minutes/" + day)).andReturn().getResponse();

        assertThat(answer.getStatus()).isBetween(300, 403);
        assertThat(answer.getContentAsByteArray()).isEmpty();
    }

    private ResponseEntity<byte[]> taken(UserId reader, DayId of) {
        return actors.runAs(reader, () -> page.minutes(of.value(), null));
    }

    private static String text(ResponseEntity<byte[]> answer) throws IOException {
        try (var document = Loader.loadPDF(Objects.requireNonNull(answer.getBody()))) {
            var words = new PDFTextStripper();
            words.setSortByPosition(true);
            return words.getText(document);
        }
    }
}
