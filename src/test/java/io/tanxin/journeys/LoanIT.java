package io.tanxin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import io.tanxin.mail.Postman;
import io.tanxin.reminders.ReminderRound;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A unit goes out ahead, the old one is asked for gently, no oftener than the house allows, and then somebody calls and asks how the new
 * one is doing.
 */
@Tag("P5")
class LoanIT {
    private static final String PICTURES = "loan";
    private static final String OLD = "HL-OLD-77";
    private static final OffsetDateTime EXPECTED = House.MORNING.plusDays(1).plusHours(1);

    @TempDir
    Path data;

    private House house;
    private Chromium chromium;

    @Test
    void from_the_first_reminder_to_the_caring_call() {
        try (var browser = Chromium.ofTheRun();
                var sample = House.open(SampleData.copiedTo(data), Map.of(), House.MORNING)) {
            chromium = browser;
            house = sample;
            theHouseRemindsOnce();
            aUnitGoesOut();
            daysLater(EXPECTED);
            theDealerIsAskedGently();
            daysLater(EXPECTED.plusDays(8));
            assertThat(reminders()).isEqualTo(1);
            somebodyCallsAndAsksAfterTheNewOne();
        }
    }

    private void theHouseRemindsOnce() {
        try (var admin = new Visitor(house, chromium.desk("zh-CN", ColorScheme.LIGHT)).signIn("wang.lei")) {
            admin.open("/admin/promises");
            var times = admin.field("同一事项最多提醒次数");
            times.fill("1");
            times.press("Enter");
            admin.page()
                    .locator(".card")
                    .filter(new Locator.FilterOptions().setHasText("催办上限"))
                    .locator("vaadin-button")
                    .click();
            admin.settled();
        }
    }

    private void aUnitGoesOut() {
        try (var manager = desk().signIn("li.na")) {
            manager.open("/dealers/" + hu() + "/loans");
            manager.button("Send a unit").first().click();
            manager.dialog();
            manager.field("Unit").fill("Driver box D2");
            manager.field("Serial number of the unit that comes back").fill(OLD);
            manager.field("Expected back").fill(EXPECTED.toLocalDate().toString());
            manager.field("Expected back").press("Enter");
            manager.picture(PICTURES + "/0-form");
            manager.button("Save").click();
            assertThat(manager.toast("The unit is noted.")).isVisible();
        }
    }

    /** The round of reminders and the post, at that hour. */
    private void daysLater(OffsetDateTime at) {
        house.reopen(at);
        house.bean(ReminderRound.class).round();
        house.bean(Postman.class).deliverNow();
    }

    private void theDealerIsAskedGently() {
        assertThat(reminders()).isEqualTo(1);
        try (var admin = new Visitor(house, chromium.desk("zh-CN", ColorScheme.LIGHT)).signIn("wang.lei")) {
            admin.open("/admin/outbox?q=Hu Wei");
            admin.cell("机器返回提醒").first().click();
            var paper = admin.page().frameLocator("iframe.outbox-paper").locator("body");
            assertThat(paper).containsText("so that your work goes on");
            assertThat(paper).containsText(OLD);
            admin.picture(PICTURES + "/1-reminder");
        }
    }

    private void somebodyCallsAndAsksAfterTheNewOne() {
        try (var manager = desk().signIn("li.na")) {
            manager.open("/dealers/" + hu() + "/loans");
            manager.cell("Driver box D2").first().click();
            assertThat(manager.words("Reminders stopped on").first()).isVisible();
            manager.picture(PICTURES + "/2-stopped");
            manager.open("/dealers/" + hu() + "/days");
            var proposed = manager.words("How is the new unit doing? Ask about that only.");
            assertThat(proposed.first()).isVisible();
            manager.picture(PICTURES + "/3-proposed");
            manager.button(Pattern.compile("Plan the call: .*How is the new unit doing.*"))
                    .click();
            assertThat(manager.toast("The dealer is being invited")).isVisible();
            manager.open("/days/" + house.one("""
                    select max(c.id) from communication_day c join seat s on s.day_id = c.id
                     where c.kind = 'AFTERCARE' and s.dealer_id = %d""".formatted(hu())));
            assertThat(manager.page().locator("#main")).not().containsText(OLD);
            manager.picture(PICTURES + "/4-call");
        }
    }

    private int reminders() {
        return Integer.parseInt(house.one("""
                select count(*) from outbox_mail o join loan l on l.id = o.subject_id
                 where o.kind = 'promises/loan' and l.serial = '%s'""".formatted(OLD)));
    }

    private long hu() {
        return Long.parseLong(house.one("select id from dealer where code = 'HD004'"));
    }

    private Visitor desk() {
        return new Visitor(house, chromium.desk("en-GB", ColorScheme.LIGHT));
    }
}
