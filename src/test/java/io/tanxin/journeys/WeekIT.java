package io.tanxin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A communication week from opening to full, and what is given back goes to who waits. */
@Tag("C1")
@Tag("C3")
class WeekIT {
    private static final String PICTURES = "week";

    @TempDir
    Path data;

    private House house;
    private Chromium chromium;

    @Test
    void from_opening_to_full_and_what_is_given_back_goes_to_who_waits() {
        try (var browser = Chromium.ofTheRun();
                var sample = House.open(SampleData.copiedTo(data), Map.of(), House.MORNING)) {
            chromium = browser;
            house = sample;
            var week = theManagerOpensAWeekOfTwoTimesForThreeDealers();
            house.reopen(House.MORNING.plusMinutes(2));
            var chen = letter("陈大明", "沟通周邀请");
            theDealerPicks(chen, "选定", "1-chen");
            theDealerPicks(letter("马俊", "沟通周邀请"), "选定", "2-ma");
            theWeekIsFullAndHuWaits(letter("Hu Wei", "沟通周邀请"));
            theManagerSees(week, "2 of 3 have a time · 1 waiting · 0 free", "3-full");
            chenGivesItBack(chen);
            house.reopen(House.MORNING.plusMinutes(10));
            huTakesWhatIsKept(letter("Hu Wei", "沟通周候补通知"));
            theManagerSees(week, "2 of 3 have a time · 0 waiting · 0 free", "5-full-again");
        }
    }

    private String theManagerOpensAWeekOfTwoTimesForThreeDealers() {
        try (var manager = desk().signIn("li.na")) {
            manager.open("/dealers");
            for (var dealer : new String[] {"Chen's Kitchen", "Hu Lighting", "Ma Brothers"}) {
                assertThat(manager.cell(dealer).first()).isVisible();
                manager.tick(dealer);
            }
            manager.button("Communication week").click();
            manager.dialog();
            manager.field("Title").fill("Winter week");
            type(manager, "From", "13:00");
            type(manager, "To", "14:00");
            type(manager, "Last day", "2026-12-15");
            assertThat(manager.page().locator(".week-count")).containsText("2 times for 3 dealers");
            manager.picture(PICTURES + "/0-dialog");
            manager.button("Make a draft").click();
            assertThat(manager.heading()).hasText("Winter week");
            manager.settled();
            manager.button("Open and ask the dealers").click();
            assertThat(manager.toast("3 invitations go out in a minute")).isVisible();
            manager.picture(PICTURES + "/0-open");
            return manager.page().url().replaceFirst(".*/weeks/", "/weeks/");
        }
    }

    private static void type(Visitor visitor, String label, String words) {
        var field = visitor.field(label);
        field.fill(words);
        field.press("Enter");
        visitor.settled();
    }

    /** Each in a browser that was never here before. */
    private void theDealerPicks(String link, String button, String picture) {
        try (var dealer = phone("zh-CN")) {
            dealer.page().navigate(link);
            dealer.page().locator("label.choice").first().click();
            dealer.picture(PICTURES + "/" + picture);
            dealer.button(button).click();
            assertThat(dealer.page().locator("p.note.ok")).isVisible();
        }
    }

    private void theWeekIsFullAndHuWaits(String link) {
        try (var dealer = phone("en-GB")) {
            dealer.page().navigate(link);
            assertThat(dealer.words("All times are taken at the moment.")).isVisible();
            dealer.button("Put me on the waiting list").click();
            assertThat(dealer.words("You are number 1 on the waiting list")).isVisible();
            dealer.picture(PICTURES + "/2-waiting");
        }
    }

    private void chenGivesItBack(String link) {
        try (var dealer = phone("zh-CN")) {
            dealer.page().navigate(link);
            dealer.page().locator("summary").last().click();
            dealer.button("退还").click();
            assertThat(dealer.page().locator("p.note.ok")).containsText("已空出");
            dealer.picture(PICTURES + "/4-given-back");
        }
    }

    private void huTakesWhatIsKept(String link) {
        try (var dealer = phone("en-GB")) {
            dealer.page().navigate(link);
            assertThat(dealer.words("is kept for you until")).isVisible();
            dealer.picture(PICTURES + "/4-kept");
            dealer.button("Take this time").click();
            assertThat(dealer.page().locator("p.note.ok")).containsText("This time is yours");
        }
    }

    private void theManagerSees(String week, String standing, String picture) {
        try (var manager = desk().signIn("li.na")) {
            manager.open(week);
            assertThat(manager.page().locator(".week-progress")).hasText(standing);
            manager.picture(PICTURES + "/" + picture);
        }
    }

    /** As it lies in the outbox. @return its link */
    private String letter(String reader, String kind) {
        try (var admin = new Visitor(house, chromium.desk("zh-CN", ColorScheme.LIGHT)).signIn("wang.lei")) {
            admin.open("/admin/outbox?q=" + reader);
            admin.cell(kind).first().click();
            var link = admin.page()
                    .frameLocator("iframe.outbox-paper")
                    .getByRole(AriaRole.LINK)
                    .first();
            assertThat(link).hasAttribute("href", Pattern.compile(".*/w/[\\w-]{20,}"));
            return link.getAttribute("href");
        }
    }

    private Visitor desk() {
        return new Visitor(house, chromium.desk("en-GB", ColorScheme.LIGHT));
    }

    private Visitor phone(String language) {
        return new Visitor(house, chromium.phone(language, ColorScheme.LIGHT));
    }
}
