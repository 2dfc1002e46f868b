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

/** A worry with a photo, sent past the manager, who finds it nowhere; answered, promised, talked about, settled on the phone. */
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
        long day;
        // she reads Chinese
        try (var director = desk("wu.jing")) {
            director.open("/concerns");
            assertThat(director.words("条保密").first()).isVisible();
            director.open("/concerns/" + id);
            director.button("先倾听，先致歉").click();
            director.button("发送").click();
            assertThat(director.toast("已发给经销商。")).isVisible();
            director.button("我了解到的情况").click();
            director.dialog();
            director.field("有多急，为什么").last().fill("她想有人听她说");
            director.button("保存").last().click();
            director.button("作出承诺").click();
            director.dialog();
            director.field("承诺内容").fill("我亲自来您店里");
            director.field("到期日").fill("2026-12-18");
            director.field("到期日").press("Enter");
            director.settled();
            director.picture(PICTURES + "/1b-promise");
            director.page()
                    .locator("vaadin-dialog[opened] [slot=footer] vaadin-button")
                    .last()
                    .click();
            assertThat(director.words("我亲自来您店里").first()).isVisible();
            director.picture(PICTURES + "/2-director");
            axe.look(director, "concern-director");
            day = talk(director);
            director.button("已解决，询问经销商").click();
            director.dialog();
            director.page().getByLabel("以承诺解决").check();
            director.field("告诉经销商的话").fill("18日我来");
            director.button("询问经销商").click();
            assertThat(director.words("已解决，待确认").first()).isVisible();
        }
        try (var manager = desk("li.na")) {
            for (var list : new String[] {"/days?q=HD004", "/calendar", "/calendar?view=list", "/today", "/inbox"}) {
                manager.open(list);
                manager.settled();
                assertThat(manager.page().content()).as(list).doesNotContain("in confidence", "days/" + day);
            }
            manager.open("/days/" + day);
            assertThat(manager.page().locator("h1")).hasText(NOT_FOUND);
        }
        try (var dealer = phone()) {
            dealer.open("/my/days/" + day);
            assertThat(dealer.words("your manager does not see it")).isVisible();
            dealer.picture(PICTURES + "/6-day");
            axe.look(dealer, "concern-day");
            dealer.open("/my/talk/" + id);
            dealer.button("Yes, it is settled").click();
            assertThat(dealer.toast("Thank you.")).isVisible();
            dealer.picture(PICTURES + "/3-settled");
        }
        assertThat(axe.found()).isEmpty();
    }

    /** Planned from it with two presses. */
    private long talk(Visitor director) {
        director.button("当面谈").click();
        director.dialog();
        assertThat(director.words("只有该经销商和总监看得到这次沟通")).isVisible();
        director.picture(PICTURES + "/5-talk");
        axe.look(director, "concern-talk");
        director.button("发送邀请").click();
        assertThat(director.toast("邀请将在一分钟内发出")).isVisible();
        var day = house.bean(JdbcClient.class)
                .sql("select max(id) from communication_day where confided")
                .query(Long.class)
                .single();
        assertThat(director.page().locator("a[href='days/" + day + "']")).isVisible();
        return day;
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
