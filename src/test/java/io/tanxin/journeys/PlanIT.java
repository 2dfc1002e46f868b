package io.tanxin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plan of ten years: drafted from a template, agreed on the phone, and a measure that slips shows as drift with its reason. */
@Tag("N1")
class PlanIT {
    private static final String PICTURES = "plan";
    private static final String DEALER = "岭南橱柜";

    @TempDir
    Path data;

    private House house;
    private Chromium chromium;

    @Test
    void from_a_template_to_an_agreement_and_what_slips_shows_with_its_reason() {
        try (var browser = Chromium.ofTheRun();
                var sample = House.open(SampleData.copiedTo(data), Map.of(), House.MORNING)) {
            chromium = browser;
            house = sample;
            var plan = theManagerDraftsTenYearsAndOffers();
            theOwnerAgreesOnThePhoneAndAStepComesLater();
            theManagerSeesTheDriftWithItsReason(plan);
        }
    }

    private String theManagerDraftsTenYearsAndOffers() {
        try (var manager = desk()) {
            manager.open("/plans?tab=none");
            manager.cell(DEALER).first().click();
            manager.dialog();
            manager.page()
                    .getByRole(AriaRole.DIALOG)
                    .getByText("起草规划", new Locator.GetByTextOptions().setExact(true))
                    .last()
                    .click();
            assertThat(manager.heading()).hasText(DEALER + "：发展规划");
            looksAt(manager, "10年", 10);
            looksAt(manager, "3年", 3);
            looksAt(manager, "10年", 10);
            manager.page().locator("[data-mark^=m]").first().click();
            assertThat(manager.page().locator(".plan-mark")).isVisible();
            manager.picture(PICTURES + "/0-draft");
            var plan = manager.page().url().replaceFirst(".*(/plans/\\d+).*", "$1");
            saysWhatItCosts(manager, plan);
            manager.button("发送经销商确认").click();
            assertThat(manager.toast("已发送")).isVisible();
            return plan;
        }
    }

    private static void saysWhatItCosts(Visitor manager, String plan) {
        // anew: nothing was opened on this page whose script could have brought the fields
        manager.open(plan);
        manager.page().locator("[data-mark^=m]").first().click();
        manager.settled();
        manager.button("修改").click();
        manager.dialog();
        manager.field("金额").fill("5000");
        manager.button("保存").click();
        assertThat(manager.page().locator(".plan-mark")).containsText("5,000");
    }

    private static void looksAt(Visitor visitor, String words, int years) {
        visitor.button(words).click();
        assertThat(visitor.page().locator(".road-year:not([hidden])")).hasCount(years);
        assertThat(visitor.page()).hasURL(Pattern.compile(".*[?&]span=" + years + "(&.*)?"));
        assertThat(visitor.button(words)).hasAttribute("aria-pressed", "true");
    }

    private void theOwnerAgreesOnThePhoneAndAStepComesLater() {
        try (var owner = new Visitor(house, chromium.phone("zh-CN", ColorScheme.LIGHT)).signIn("liang")) {
            owner.open("/my/plan");
            owner.picture(PICTURES + "/1-offered");
            owner.button("我同意").click();
            assertThat(owner.toast("已确认")).isVisible();
            owner.page().locator("[data-mark^=m]").first().click();
            owner.button("要延后").click();
            owner.dialog();
            // on a phone the calendar fills the page: what a thumb chooses there is set, and it closes
            owner.page()
                    .locator("vaadin-date-picker")
                    .evaluate("picker => { picker.value = '2028-03-31'; picker.close(); }");
            owner.settled();
            owner.page().getByLabel("市场原因").check();
            owner.field("说明").fill("周边小区交房推迟");
            owner.button("记下").click();
            assertThat(owner.toast("已记下")).isVisible();
            assertThat(owner.page().locator(".road-mark.bad")).hasCount(1);
            owner.picture(PICTURES + "/2-slipped");
        }
    }

    private void theManagerSeesTheDriftWithItsReason(String plan) {
        try (var manager = desk()) {
            manager.open(plan);
            var drift = manager.page().locator(".plan-drift");
            assertThat(drift).containsText("市场原因");
            assertThat(drift).containsText("周边小区交房推迟");
            assertThat(drift).containsText(Pattern.compile("晚\\d+个月"));
            manager.picture(PICTURES + "/3-drift");
        }
    }

    private Visitor desk() {
        return new Visitor(house, chromium.desk("zh-CN", ColorScheme.LIGHT)).signIn("zhou.min");
    }
}
