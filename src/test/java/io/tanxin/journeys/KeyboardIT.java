package io.tanxin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** No mouse and no finger: every step of a talk by keys alone. */
@ExtendWith(Morning.class)
class KeyboardIT {
    private final House house;
    private final Chromium chromium;
    private final Places places;

    KeyboardIT(House house, Chromium chromium) {
        this.house = house;
        this.chromium = chromium;
        places = new Places(house);
    }

    @Test
    void dealers_are_brought_in() {
        try (var admin = desk()) {
            var keys = new Keys(admin).signIn("wang.lei");
            keys.tabTo("导入").press("Enter");
            assertThat(admin.heading()).hasText("导入");
            admin.settled();
            // wished for some keys before: a wish and a key reach the page on ways of their own, in any order
            admin.page().onFileChooser(chooser -> chooser.setFiles(OneTalk.FILE));
            keys.tabTo("选择文件").press("Enter");
            assertThat(admin.words("尚未写入")).isVisible();
            keys.tabTo("导入 \\d+ 行").press("Enter");
            assertThat(admin.words("已写入")).isVisible();
        }
    }

    @Test
    void five_days_are_planned_at_once() {
        try (var manager = desk()) {
            var keys = new Keys(manager).signIn("li.na").press("g", "d");
            assertThat(manager.heading()).hasText("Dealers");
            manager.settled();
            keys.press("/");
            assertThat(manager.field("Search by name, code, pinyin or initials"))
                    .isFocused();
            keys.type("HD00");
            assertThat(manager.page()).hasURL(Pattern.compile(".*q=HD00.*"));
            manager.settled();
            keys.tabTo("gridcell");
            for (int n = 1; n <= 5; n++) {
                keys.press("Space");
                assertThat(manager.page().locator(".bulk-bar")).containsText(n == 1 ? "1 dealer" : n + " dealers");
                keys.press("ArrowDown");
            }
            keys.backTo("Plan days").press("Enter");
            manager.dialog();
            keys.press("Control+Enter");
            assertThat(manager.toast("5 invitations go out in a minute")).isVisible();
        }
    }

    @Test
    void one_day_is_planned() {
        try (var manager = desk()) {
            var keys = new Keys(manager).signIn("li.na").tabTo("Days").press("Enter");
            assertThat(manager.heading()).hasText("Days");
            manager.settled();
            keys.press("n");
            assertThat(manager.field("Dealers")).isFocused();
            keys.type("HD006");
            assertThat(manager.page().locator("vaadin-multi-select-combo-box-item"))
                    .hasCount(1);
            keys.press("ArrowDown", "Enter", "Escape");
            assertThat(manager.field("Date")).not().hasValue("");
            keys.press("Control+Enter");
            assertThat(manager.toast("The invitation goes out in a minute")).isVisible();
        }
    }

    @Test
    void an_invitation_is_answered() {
        try (var dealer = desk()) {
            dealer.page().navigate(house.url("/r/" + places.invitation() + "?a=coming"));
            new Keys(dealer).tabTo("Yes, I am coming|确认参加").press("Enter");
            assertThat(dealer.page().locator("p.note.ok")).isVisible();
        }
    }

    @Test
    void minutes_are_shared_and_confirmed_and_a_promise_is_done_and_judged() {
        try (var manager = desk();
                var dealer = desk()) {
            var keys = new Keys(manager).signIn("li.na");
            keys.tabTo("Write").press("Enter");
            manager.arrived(".*/days/\\d+$");
            keys.tabTo("What was said").press("Control+End").type("\n\n- [ ] @Li Na 12/10 send the key list");
            assertThat(manager.words("One promise will be made when you share")).isVisible();
            keys.tabTo("Look and share( anew)?").press("Enter");
            manager.dialog();
            keys.tabTo("Share with the dealer").press("Enter");
            assertThat(manager.toast("One new promise")).isVisible();

            var guest = places.guest(manager.page().url().replaceFirst(".*/", ""));

            keys.press("g", "p");
            assertThat(manager.heading()).hasText("Promises");
            manager.settled();
            keys.press("/").type(guest.dealer());
            assertThat(manager.page()).hasURL(Pattern.compile(".*q=.+"));
            assertThat(manager.cell("send the key list").first()).isVisible();
            manager.settled();
            keys.tabTo("gridcell").press("Space");
            var open = manager.page().locator(".promise-detail h2");
            while (!open.innerText().equals("send the key list")) {
                keys.press("ArrowDown", "Space");
                manager.settled();
            }
            keys.tabTo("Done").press("Enter");
            assertThat(manager.toast("Noted as done")).isVisible();

            dealer.page()
                    .navigate(house.url("/login/ott?token=" + places.link(guest.person(), "SIGN_IN", guest.person())));
            var theirs = new Keys(dealer).tabTo("进入谈心|Open Tanxin").press("Enter");
            dealer.isIn();
            theirs.tabTo("查看并确认|Read and confirm").press("Enter");
            dealer.arrived(".*/my/days/\\d+$");
            theirs.tabTo("内容无误|That is right").press("Enter");
            assertThat(dealer.page().locator(".minutes-part > .status-badge.ok"))
                    .isVisible();
            theirs.tabTo("我的负责人.*|My manager.*").press("Space");
            theirs.tabTo("1").press("ArrowRight", "ArrowRight", "ArrowRight");
            theirs.tabTo("提交|Send").press("Enter");
            assertThat(dealer.page()
                            .locator("vaadin-notification-card .glyph-check")
                            .last())
                    .isVisible();
            theirs.tabTo("承诺|Promises").press("Enter");
            dealer.arrived(".*/my/promises$");
            theirs.tabTo("(是，已兑现：|Yes, kept: )send the key list").press("Enter");
            assertThat(dealer.page()
                            .locator("li")
                            .filter(new Locator.FilterOptions().setHasText("send the key list"))
                            .locator(".status-badge"))
                    .hasText(Pattern.compile("已兑现|kept"));
        }
    }

    private Visitor desk() {
        return new Visitor(house, chromium.desk("en-GB", ColorScheme.LIGHT));
    }
}
