package io.tanxin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import io.tanxin.handed.HandedRound;
import io.tanxin.mail.Postman;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A promise is handed to logistics, and its dealer reads where it is; nobody answers, so it climbs; then the colleague answers from the
 * mail, without signing in.
 */
@Tag("P7")
class HandedIT {
    private static final String PICTURES = "handed";
    private static final String PROMISED = "Ten drivers before the fair";
    private static final String WANTED = "Ten drivers D2 from the Suzhou store, please ring before you come";
    /** A Friday; nobody answers on it, nor on the Monday. */
    private static final String UNTIL = "2026-12-04";

    private static final OffsetDateTime TUESDAY = House.MORNING.plusDays(7).plusHours(1);

    private final Axe axe = new Axe();

    @TempDir
    Path data;

    private House house;
    private Chromium chromium;

    @Test
    void a_promise_with_logistics_climbs_when_silent_and_is_answered_from_the_mail() {
        try (var browser = Chromium.ofTheRun();
                var sample = House.open(SampleData.copiedTo(data), Map.of(), House.MORNING)) {
            chromium = browser;
            house = sample;
            theManagerHandsItOn();
            theDealerReadsWhereItIs();
            nobodyAnswers();
            theDirectorIsTold();
            theColleagueAnswersFromTheMail();
            itIsBackWithTheManager();
        }
        assertThat(axe.found()).isEmpty();
    }

    private void theManagerHandsItOn() {
        try (var manager = desk().signIn("li.na")) {
            manager.open("/dealers/" + house.one("select id from dealer where code = 'HD004'") + "/promises");
            manager.button("New promise").click();
            manager.dialog();
            manager.field("What was promised").fill(PROMISED);
            manager.field("Due").fill("2027-01-08");
            manager.field("Due").press("Enter");
            manager.settled();
            manager.button("Save").click();
            assertThat(manager.toast("The promise is noted.")).isVisible();
            manager.open("/promises/" + promise());
            manager.button("Hand to a colleague").click();
            manager.dialog();
            manager.field("Colleague").fill("何平");
            manager.page()
                    .locator("vaadin-combo-box-item")
                    .filter(new Locator.FilterOptions().setHasText("何平"))
                    .first()
                    .click();
            manager.field("What is wanted").fill(WANTED);
            manager.field("Until when").fill(UNTIL);
            manager.field("Until when").press("Enter");
            axe.look(manager, "handed-form");
            manager.picture(PICTURES + "/1-form");
            manager.page()
                    .locator("vaadin-dialog[opened] [slot=footer] vaadin-button")
                    .last()
                    .click();
            assertThat(manager.toast("Handed on.")).isVisible();
            assertThat(manager.words("With 何平 (logistics)").first()).isVisible();
            manager.picture(PICTURES + "/2-handed");
        }
    }

    private void theDealerReadsWhereItIs() {
        try (var dealer = new Visitor(house, chromium.phone("en-GB", ColorScheme.LIGHT)).signIn("hu")) {
            dealer.open("/my/promises");
            assertThat(dealer.words("With logistics since Tue").first()).isVisible();
            assertThat(dealer.page().locator("#main")).not().containsText("何平");
            assertThat(dealer.page().locator("#main")).not().containsText(WANTED);
            axe.look(dealer, "handed-dealer");
            dealer.picture(PICTURES + "/3-dealer");
        }
    }

    /** The working day before, the first one after, and the one after that: each morning once. */
    private void nobodyAnswers() {
        house.bean(Postman.class).deliverNow();
        house.reopen(TUESDAY);
        for (var morning = 0; morning < 4; morning++)
            house.bean(HandedRound.class).round();
        house.bean(Postman.class).deliverNow();
        assertThat(letters("handed/reminder")).isEqualTo("何平");
        assertThat(letters("handed/late")).isEqualTo("Li Na,何平");
        assertThat(letters("handed/climbed")).contains("吴静").doesNotContain("何平");
    }

    private void theDirectorIsTold() {
        try (var director = new Visitor(house, chromium.desk("zh-CN", ColorScheme.DARK)).signIn("wu.jing")) {
            director.open("/handed/" + handed());
            assertThat(director.words("一直没有答复，已升级给总监。").first()).isVisible();
            assertThat(director.words(WANTED).first()).isVisible();
            axe.look(director, "handed-climbed");
            director.picture(PICTURES + "/4-climbed");
        }
    }

    private void theColleagueAnswersFromTheMail() {
        var link = linkInTheMail();
        try (var colleague = new Visitor(house, chromium.phone("zh-CN", ColorScheme.LIGHT))) {
            colleague.page().navigate(link);
            assertThat(colleague.words(WANTED)).isVisible();
            assertThat(colleague.page().locator("body")).not().containsText(PROMISED);
            axe.look(colleague, "handed-answer");
            colleague.picture(PICTURES + "/5-mail");
            colleague.page().locator("#words").fill("今天已发车");
            colleague.page().locator("button.main").click();
            assertThat(colleague.page().locator(".note.ok")).isVisible();
            colleague.picture(PICTURES + "/6-answered");
        }
    }

    /** The administrator reads the letter as it went out. */
    private String linkInTheMail() {
        try (var admin = new Visitor(house, chromium.desk("zh-CN", ColorScheme.LIGHT)).signIn("wang.lei")) {
            admin.open("/admin/outbox?q=何平");
            admin.cell("转交同事").first().click();
            var done = admin.page()
                    .frameLocator("iframe.outbox-paper")
                    .locator("a[href*='/handed?a=done']")
                    .first();
            assertThat(done).hasAttribute("href", Pattern.compile(".*/p/[\\w-]{20,}/handed\\?a=done"));
            return done.getAttribute("href");
        }
    }

    private void itIsBackWithTheManager() {
        try (var manager = desk().signIn("li.na")) {
            manager.open("/promises/" + promise());
            assertThat(manager.words("何平: 今天已发车").first()).isVisible();
            manager.picture(PICTURES + "/7-back");
        }
        try (var dealer = new Visitor(house, chromium.phone("en-GB", ColorScheme.LIGHT)).signIn("hu")) {
            dealer.open("/my/promises");
            assertThat(dealer.words(PROMISED).first()).isVisible();
            assertThat(dealer.page().locator("#main")).not().containsText("With logistics since Tue 1 Dec");
        }
    }

    /** To whom such letters about it went. */
    private String letters(String kind) {
        return house.one("""
                select group_concat(distinct p.name order by p.name) from outbox_mail o join person p on p.id = o.reader_id
                 where o.kind = '%s' and o.subject_id = %s""".formatted(kind, handed()));
    }

    private String promise() {
        return house.one("select max(id) from promise where words = '" + PROMISED + "'");
    }

    private String handed() {
        return house.one("select max(id) from handed where wanted = '" + WANTED + "'");
    }

    private Visitor desk() {
        return new Visitor(house, chromium.desk("en-GB", ColorScheme.LIGHT));
    }
}
