package io.tanxin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dealer says how business is, from the letter's link to the manager's trend; what is said in confidence stays there. */
@Tag("N2")
class SituationIT {
    private static final String PICTURES = "situation";
    private static final String WORRY = "房东要收回铺面";

    /** A thumb needs some six seconds for a field of a few digits: two minutes are twenty of them. */
    private static final int TWO_MINUTES = 20;

    @TempDir
    Path data;

    private House house;
    private Chromium chromium;
    private int touches;

    @Test
    void from_the_letters_link_to_the_managers_trend_and_nothing_in_confidence_to_the_director() {
        try (var browser = Chromium.ofTheRun();
                var sample = House.open(SampleData.copiedTo(data), Map.of(), House.MORNING)) {
            chromium = browser;
            house = sample;
            var dealer = theManagerAsksForAReport();
            house.reopen(House.MORNING.plusMinutes(2));
            theDealerFillsItInOnThePhone(letter());
            theManagerSeesTheTrendAndWhatWasConfided(dealer);
            theDirectorFindsNothingOfIt(dealer);
        }
    }

    private String theManagerAsksForAReport() {
        try (var manager = desk().signIn("li.na")) {
            var dealer = new Places(house).one("select id from dealer where code = 'HD001'");
            manager.open("/dealers/" + dealer + "/situation");
            assertThat(manager.page().locator(".trend").first()).isVisible();
            manager.picture(PICTURES + "/0-before");
            manager.button("Ask for a report").click();
            assertThat(manager.toast("The dealer is asked for a report.")).isVisible();
            return dealer;
        }
    }

    private void theDealerFillsItInOnThePhone(String link) {
        try (var dealer = phone()) {
            dealer.page().navigate(link);
            dealer.page().locator("button.main").click();
            touches++;
            assertThat(dealer.heading()).hasText("近来经营得怎么样");
            dealer.settled();
            dealer.picture(PICTURES + "/1-form");
            type(dealer, "店里现有人数", "7");
            type(dealer, "营业面积", "180");
            type(dealer, "最近三个月的营业额", "很多");
            type(dealer, "目前库存", "22万");
            type(dealer, "手头资金够用", "6");
            type(dealer, "同时经营的其他品牌", "无");
            type(dealer, "您目前担心的事（选填）", WORRY);
            dealer.button("提交").click();
            assertThat(dealer.words("请填写数字")).isVisible();
            dealer.picture(PICTURES + "/2-wrong");
            type(dealer, "最近三个月的营业额", "52万");
            dealer.button("提交").click();
            touches += 2;
            assertThat(dealer.words("您最近一次反馈是")).isVisible();
            dealer.picture(PICTURES + "/3-thanks");
            assertThat(touches).isLessThanOrEqualTo(TWO_MINUTES);
        }
    }

    private void type(Visitor visitor, String label, String words) {
        var field = visitor.page()
                .getByLabel(label, new Page.GetByLabelOptions().setExact(false))
                .first();
        field.fill(words);
        field.blur();
        visitor.settled();
        touches++;
    }

    private void theManagerSeesTheTrendAndWhatWasConfided(String dealer) {
        try (var manager = desk().signIn("li.na")) {
            manager.open("/dealers/" + dealer + "/situation");
            assertThat(manager.page().locator(".trend-last").filter(with("¥520,000")))
                    .isVisible();
            assertThat(manager.words("the same quarter last year").first()).isVisible();
            assertThat(manager.words(WORRY)).isVisible();
            manager.picture(PICTURES + "/4-manager");
            manager.open("/situation");
            assertThat(file(manager)).contains("520000").doesNotContain(WORRY);
        }
    }

    private void theDirectorFindsNothingOfIt(String dealer) {
        try (var director = desk().signIn("wu.jing")) {
            director.open("/dealers/" + dealer + "/situation");
            assertThat(director.page().locator(".trend").first()).isVisible();
            assertThat(director.page().content()).doesNotContain(WORRY);
            director.open("/situation");
            assertThat(director.page().content()).doesNotContain(WORRY);
            assertThat(file(director)).doesNotContain(WORRY).doesNotContain("520000");
            director.open("/situation?tab=network");
            assertThat(director.page().locator(".spread").first()).isVisible();
            director.picture(PICTURES + "/5-network");
            assertThat(director.status("/my/situation?dealer=" + dealer)).isEqualTo(404);
        }
        try (var other = new Visitor(house, chromium.phone("en-GB", ColorScheme.LIGHT)).signIn("hu")) {
            other.open("/my/situation?dealer=" + dealer);
            assertThat(other.page().content()).doesNotContain(WORRY, "520,000");
        }
    }

    private static Locator.FilterOptions with(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    private static String file(Visitor visitor) {
        var download = visitor.page()
                .waitForDownload(() -> visitor.page()
                        .locator(".downloads a")
                        .filter(new Locator.FilterOptions().setHasText("CSV"))
                        .click());
        try (var in = download.createReadStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** As it lies in the outbox. @return its link */
    private String letter() {
        try (var admin = new Visitor(house, chromium.desk("zh-CN", ColorScheme.LIGHT)).signIn("wang.lei")) {
            admin.open("/admin/outbox?q=陈大明");
            admin.cell("经理请填写经营情况").first().click();
            var link = admin.page()
                    .frameLocator("iframe.outbox-paper")
                    .getByRole(AriaRole.LINK)
                    .first();
            assertThat(link).hasAttribute("href", Pattern.compile(".*/login/ott\\?.*"));
            admin.picture(PICTURES + "/0-letter");
            return link.getAttribute("href");
        }
    }

    private Visitor desk() {
        return new Visitor(house, chromium.desk("en-GB", ColorScheme.LIGHT));
    }

    private Visitor phone() {
        return new Visitor(house, chromium.phone("zh-CN", ColorScheme.LIGHT));
    }
}
