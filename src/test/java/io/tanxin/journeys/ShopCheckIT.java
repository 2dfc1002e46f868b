package io.tanxin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rules from a template, agreed on the phone; a check with a photo on the visit, signed by both; and it stands among the support. */
@ExtendWith(Morning.class)
@Tag("N4")
class ShopCheckIT {
    private static final String PICTURES = "check";
    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final House house;
    private final Chromium chromium;
    private final Axe axe = new Axe();

    ShopCheckIT(House house, Chromium chromium) {
        this.house = house;
        this.chromium = chromium;
    }

    @Test
    void from_rules_that_both_agree_on_to_a_check_that_both_have_signed() {
        var dealer = "/dealers/" + hu();
        theManagerProposesRules(dealer);
        theOwnerAgreesOnThePhone();
        theManagerChecksOnThePhoneAndTheDealerSignsThere(dealer);
        theOwnerReadsItAndAddsItsWords();
        assertThat(axe.found()).isEmpty();
    }

    private void theManagerProposesRules(String dealer) {
        try (var manager = new Visitor(house, chromium.desk("en-GB", ColorScheme.LIGHT)).signIn("li.na")) {
            manager.open(dealer + "/rules");
            manager.button("Write rules").click();
            manager.dialog();
            axe.look(manager, "rules-editor");
            manager.button("Save").click();
            manager.button("Propose to the dealer").click();
            assertThat(manager.toast("Proposed.")).isVisible();
            manager.picture(PICTURES + "/1-proposed");
        }
    }

    private void theOwnerAgreesOnThePhone() {
        try (var owner = new Visitor(house, chromium.phone("en-GB", ColorScheme.LIGHT)).signIn("hu")) {
            owner.open("/my/rules");
            owner.picture(PICTURES + "/2-asked");
            owner.button("I agree").click();
            assertThat(owner.toast("Agreed.")).isVisible();
        }
    }

    private void theManagerChecksOnThePhoneAndTheDealerSignsThere(String dealer) {
        try (var manager = new Visitor(house, chromium.phone("en-GB", ColorScheme.LIGHT)).signIn("li.na")) {
            manager.open(dealer + "/rules");
            manager.button("Shop check").click();
            assertThat(manager.page()).hasURL(Pattern.compile(".*/checks/\\d+"));
            manager.settled();
            manager.button("kept").first().click();
            manager.button("not kept").nth(1).click();
            manager.field("Note").nth(1).fill("Four products without a price");
            manager.button(Pattern.compile("Add a photo: .*")).nth(1).click();
            manager.dialog();
            manager.page()
                    .locator("vaadin-upload input[type=file]")
                    .setInputFiles(new FilePayload("shelf.png", "image/png", PIXEL));
            assertThat(manager.page().locator(".check-photos img")).isVisible();
            axe.look(manager, "check-writing");
            manager.picture(PICTURES + "/3-writing");
            manager.button("Finish and sign").click();
            manager.dialog();
            manager.button("Sign").click();
            manager.button("The dealer signs here").click();
            manager.dialog();
            manager.field("Name of the person who signs").fill("Hu Xiaoyan");
            axe.look(manager, "check-sign-here");
            manager.button("Sign").click();
            assertThat(manager.toast("Signed by both.")).isVisible();
            manager.picture(PICTURES + "/4-signed");
            manager.link("The record of support that this became").click();
            assertThat(manager.page().locator(".support-detail"))
                    .containsText("Shop check, 2 rules looked at together");
        }
    }

    private void theOwnerReadsItAndAddsItsWords() {
        try (var owner = new Visitor(house, chromium.phone("en-GB", ColorScheme.LIGHT)).signIn("hu")) {
            owner.open("/my/rules");
            owner.page().locator("a[href*='check=']").first().click();
            assertThat(owner.words("Four products without a price")).isVisible();
            owner.button("Add your words").click();
            owner.dialog();
            owner.field("Your words").fill("They were marked the same evening");
            owner.button("Send").click();
            assertThat(owner.words("They were marked the same evening")).isVisible();
            assertThat(owner.page().locator("main").innerText()).doesNotContainPattern("guid|manage");
            owner.picture(PICTURES + "/5-read");
        }
    }

    private long hu() {
        return house.bean(JdbcClient.class)
                .sql("select id from dealer where code = 'HD004'")
                .query(Long.class)
                .single();
    }
}
