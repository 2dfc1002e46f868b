package io.tanxin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.tanxin.concerns.decisions.SanctionRound;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Interests collide: written down with its options, decided with the director's signature; the restriction that belongs to it is shown to
 * the dealer, which answers, and takes effect five days after that and not before.
 */
@Tag("L3")
class DecisionIT {
    private static final String PICTURES = "decision";
    private static final String HEADING = "Sold into another area twice";
    private static final String WHAT = "The promotion money of the first quarter is withheld";
    private static final String ANSWER = "The second order was for our own branch in Suzhou";

    private final Axe axe = new Axe();

    @TempDir
    Path data;

    private House house;
    private Chromium chromium;

    @Test
    void decided_with_the_directors_approval_shown_answered_and_in_effect_after_five_days() {
        try (var browser = Chromium.ofTheRun();
                var sample = House.open(SampleData.copiedTo(data), Map.of(), House.MORNING)) {
            chromium = browser;
            house = sample;
            theManagerWritesItDownAndDecides();
            theDirectorSigns();
            theDealerIsShownAllOfItAndAnswers();
            assertThat(walked()).as("the same day nothing begins").isEqualTo("SHOWN");
            house.reopen(House.MORNING.plusDays(4));
            assertThat(walked()).as("nor on the fifth").isEqualTo("SHOWN");
            house.reopen(House.MORNING.plusDays(5));
            assertThat(walked()).isEqualTo("IN_EFFECT");
            bothSidesReadThatItHolds();
        }
        assertThat(axe.found()).isEmpty();
    }

    private void theManagerWritesItDownAndDecides() {
        try (var manager = desk("en-GB").signIn("li.na")) {
            manager.open("/dealers/" + house.one("select id from dealer where code = 'HD004'") + "/decisions");
            manager.button("Record a conflict").click();
            manager.dialog();
            manager.field("What it is about").fill(HEADING);
            manager.field("What the company wants").fill("Areas that hold");
            manager.field("What the dealer wants").fill("To sell what its customers ask for");
            option(manager, 1, "Talk once more, and help it sell in its own area", "the dealer’s");
            option(manager, 2, "Withhold the promotion money of one quarter", "both sides’");
            axe.look(manager, "decision-form");
            manager.picture(PICTURES + "/1-form");
            ok(manager);
            assertThat(manager.heading()).hasText(HEADING);
            manager.button("Decide").first().click();
            manager.dialog();
            choose(manager, "Withhold the promotion money");
            manager.field("Reasons").fill("We have talked twice, and others see it");
            manager.page()
                    .getByLabel("A restriction of the dealer belongs to it")
                    .check();
            choose(manager, "Promotion money is withheld");
            manager.field("What exactly").fill(WHAT);
            manager.field("Why, in words for the dealer").fill("Goods went to Hangzhou in September and October");
            manager.field("What was tried first").fill("Two talks, and help with the fair in your own area");
            manager.field("Until").fill("2027-03-31");
            manager.field("Until").press("Enter");
            axe.look(manager, "decision-restriction");
            manager.picture(PICTURES + "/2-restriction");
            ok(manager);
            assertThat(manager.toast("The director is asked")).isVisible();
        }
    }

    private void theDirectorSigns() {
        assertThat(house.one("select state from sanction where what = '" + WHAT + "'"))
                .isEqualTo("PROPOSED");
        try (var director = desk("zh-CN").signIn("wu.jing")) {
            director.open("/decisions?tab=asked");
            director.cell(HEADING).first().click();
            assertThat(director.heading()).hasText(HEADING);
            director.button("同意").first().click();
            director.dialog();
            ok(director);
            assertThat(director.words("尚未向经销商出示").first()).isVisible();
            axe.look(director, "decision-signed");
            director.picture(PICTURES + "/3-signed");
        }
    }

    private void theDealerIsShownAllOfItAndAnswers() {
        try (var dealer = phone()) {
            dealer.open("/my");
            dealer.link("Read and answer").first().click();
            assertThat(dealer.words(WHAT).first()).isVisible();
            assertThat(dealer.words("Two talks, and help with the fair").first())
                    .isVisible();
            assertThat(dealer.words("It begins on").first()).isVisible();
            var page = dealer.page().locator("#main");
            assertThat(page).containsText("吴静");
            assertThat(page).not().containsText(HEADING);
            assertThat(page).not().containsText("others see it");
            axe.look(dealer, "decision-shown");
            dealer.picture(PICTURES + "/4-shown");
            dealer.button("Answer").first().click();
            dealer.field("Your answer").first().fill(ANSWER);
            dealer.button("Send").first().click();
            assertThat(dealer.toast("Your answer stands here now")).isVisible();
            assertThat(dealer.words(ANSWER).first()).isVisible();
            dealer.picture(PICTURES + "/5-answered");
        }
    }

    private void bothSidesReadThatItHolds() {
        try (var manager = desk("en-GB").signIn("li.na")) {
            manager.open(
                    "/decisions/" + house.one("select id from conflict_decision where heading = '" + HEADING + "'"));
            assertThat(manager.words("In effect. It ends by itself").first()).isVisible();
            assertThat(manager.words(ANSWER).first()).isVisible();
            manager.picture(PICTURES + "/6-in-effect");
        }
        try (var dealer = phone()) {
            dealer.open("/my/restrictions");
            assertThat(dealer.words("In effect. It ends by itself after").first())
                    .isVisible();
            dealer.picture(PICTURES + "/7-dealer");
        }
    }

    /** The round of restrictions, at this hour. @return how it stands then */
    private String walked() {
        house.bean(SanctionRound.class).round();
        return house.one("select state from sanction where what = '" + WHAT + "'");
    }

    private static void option(Visitor visitor, int number, String words, String serves) {
        visitor.field("Option " + number).fill(words);
        visitor.page()
                .locator(".decision-option")
                .nth(number - 1)
                .locator("vaadin-radio-button", new Locator.LocatorOptions().setHasText(serves))
                .click();
    }

    private static void choose(Visitor visitor, String words) {
        visitor.page()
                .locator("vaadin-dialog[opened] vaadin-radio-button", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
        visitor.settled();
    }

    /** Whatever the dialog's own button says. */
    private static void ok(Visitor visitor) {
        visitor.page()
                .locator("vaadin-dialog[opened] [slot=footer] vaadin-button")
                .last()
                .click();
        visitor.settled();
    }

    private Visitor desk(String language) {
        return new Visitor(house, chromium.desk(language, ColorScheme.LIGHT));
    }

    private Visitor phone() {
        return new Visitor(house, chromium.phone("en-GB", ColorScheme.LIGHT)).signIn("hu");
    }
}
