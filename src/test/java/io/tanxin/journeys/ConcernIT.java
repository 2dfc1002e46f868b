package io.tanxin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A worry with a photo, sent past the manager, who finds it nowhere; answered, promised, settled on the phone. */
@ExtendWith(Morning.class)
@Tag("C6")
@Tag("L1")
class ConcernIT {
    private static final String PICTURES = "concern";
    private static final String SECRET = "Nobody listens to me here";
    private static final Pattern NOT_FOUND = Pattern.compile("Not found|没有找到");

    private final House house;
    private final Chromium chromium;
    private final Axe axe = new Axe();

    ConcernIT(House house, Chromium chromium) {
        this.house = house;
        this.chromium = chromium;
    }

    @Test
    void past_the_manager_answered_by_the_director_and_settled_on_the_phone() {
        long id;
        try (var dealer = phone()) {
            dealer.open("/my/talk");
            chip(dealer, "a worry").click();
            dealer.field("In your words").fill(SECRET);
            dealer.page()
                    .locator("vaadin-upload input[type=file]")
                    .setInputFiles(new FilePayload(
                            "shelf.png", "image/png", Base64.getDecoder().decode("iVBORw0KGgoAAAAN")));
            assertThat(dealer.page().locator("vaadin-upload-file[complete]")).isVisible();
            dealer.page().getByLabel("past my manager").check();
            dealer.button("Send").click();
            assertThat(dealer.words("We have received it")).isVisible();
            dealer.picture(PICTURES + "/1-received");
            axe.look(dealer, "concern-received");
            id = house.bean(JdbcClient.class)
                    .sql("select max(id) from concern where heading = :words")
                    .param("words", SECRET)
                    .query(Long.class)
                    .single();
        }
        try (var manager = desk("li.na")) {
            for (var list : new String[] {"/concerns", "/concerns?tab=all", "/concerns?tab=all&q=HD004", "/today"}) {
                manager.open(list);
                manager.settled();
                assertThat(manager.page().content()).as(list).doesNotContain(SECRET);
            }
            manager.open("/concerns?tab=all");
            assertThat(taken(manager)).isNotEmpty().doesNotContain(SECRET);
            manager.open("/concerns/" + id);
            assertThat(manager.page().locator("h1")).hasText(NOT_FOUND);
        }
        try (var director = desk("wu.jing")) {
            director.open("/concerns");
            assertThat(director.words("in confidence").first()).isVisible();
            director.open("/concerns/" + id);
            director.button("Listen and apologise").click();
            director.button("Send").click();
            assertThat(director.toast("Sent to the dealer.")).isVisible();
            director.button("What I have understood").click();
            director.field("How urgent it is, and why").last().fill("Wants to be heard");
            director.button("Save").click();
            director.button("Promise something").click();
            director.field("What was promised").fill("I come to your shop myself");
            director.field("Due").fill("18 Dec 2026");
            director.page().keyboard().press("Tab");
            director.page()
                    .locator("vaadin-dialog")
                    .locator("vaadin-button", new Locator.LocatorOptions().setHasText("Promise something"))
                    .click();
            assertThat(director.words("I come to your shop myself").first()).isVisible();
            director.picture(PICTURES + "/2-director");
            axe.look(director, "concern-director");
            director.button("Resolved, ask the dealer").click();
            director.page().getByLabel("by a promise").check();
            director.field("What the dealer is told").fill("I come on the 18th");
            director.button("Ask the dealer").click();
            assertThat(director.words("resolved, not yet confirmed").first()).isVisible();
        }
        try (var dealer = phone()) {
            dealer.open("/my/talk/" + id);
            dealer.button("Yes, it is settled").click();
            assertThat(dealer.toast("Thank you.")).isVisible();
            dealer.picture(PICTURES + "/3-settled");
        }
        assertThat(axe.found()).isEmpty();
    }

    @Test
    void one_to_the_manager_in_four_interactions() {
        try (var dealer = phone()) {
            dealer.open("/my");
            dealer.link("Tell us something").click();
            chip(dealer, "a request").click();
            dealer.field("In your words").fill("Two more drivers, please");
            dealer.button("Send").click();
            assertThat(dealer.words("answers you by")).isVisible();
        }
        try (var manager = desk("li.na")) {
            manager.open("/concerns?tab=mine");
            assertThat(manager.cell("Two more drivers, please").first()).isVisible();
            manager.picture(PICTURES + "/4-list");
        }
    }

    private static Locator chip(Visitor visitor, String words) {
        return visitor.page()
                .locator("vaadin-radio-button", new com.microsoft.playwright.Page.LocatorOptions().setHasText(words));
    }

    private static String taken(Visitor visitor) {
        var file = visitor.page()
                .waitForDownload(() -> visitor.page()
                        .locator(".downloads a")
                        .filter(new Locator.FilterOptions().setHasText("CSV"))
                        .click());
        try (var content = file.createReadStream()) {
            return new String(content.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private Visitor phone() {
        return new Visitor(house, chromium.phone("en-GB", ColorScheme.LIGHT)).signIn("hu");
    }

    private Visitor desk(String who) {
        return new Visitor(house, chromium.desk("en-GB", ColorScheme.LIGHT)).signIn(who);
    }
}
