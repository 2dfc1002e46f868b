package io.tanxin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One talk, whole: dealers come in by a file, five are invited, one answers and is reminded, the talk is held, written down,
 * confirmed, and a promise of it judged. The same on every database and with every way for letters.
 */
final class OneTalk {
    record Contact(String dealer, String name, String mail) {}

    /** The one whose talk is followed to its end. */
    static final Contact QIAN = new Contact("钱塘灯饰有限公司", "钱文彬", "qian@qiantang.example");

    /** The third of them has no mail. */
    private static final List<String> FIVE = List.of(QIAN.dealer(), "甬江家居商行", "瓯海五金经营部", "姑苏厨电有限公司", "石城照明工程有限公司");

    static final Path FILE = Path.of("src/test/resources/import/network.csv");

    private final House house;
    private final Chromium chromium;
    private final Letters letters;
    private final String pictures;

    OneTalk(House house, Chromium chromium, Letters letters, String pictures) {
        this.house = house;
        this.chromium = chromium;
        this.letters = letters;
        this.pictures = pictures;
    }

    void fromTheFileToTheVerdict() {
        theAdministratorBringsDealersIn();
        theManagerInvitesFive();
        house.reopen(House.MORNING.plusMinutes(5));
        theDealerAnswers(letters.invitation(QIAN));
        // a letter waits for its reader's hours
        house.reopen(House.MORNING.withDayOfMonth(4));
        theReminderComesOnce();
        house.reopen(House.MORNING.withDayOfMonth(4).withHour(15));
        var day = theManagerWritesDownWhatWasSaid();
        theDealerSaysHowItWas(day, aLinkFromTheManager());
        assertThat(letters.reminders(QIAN)).isOne();
    }

    private void theAdministratorBringsDealersIn() {
        try (var admin = desk("zh-CN", ColorScheme.LIGHT).signIn("wang.lei")) {
            admin.open("/admin/import");
            chooseTheFile(admin);
            assertThat(admin.words("尚未写入")).isVisible();
            assertThat(admin.page().locator(".import-report")).containsText("问题");
            admin.picture(pictures + "/01-import-trial");
            admin.page().locator(".import-decision vaadin-button").click();
            assertThat(admin.words("已写入")).isVisible();
            chooseTheFile(admin);
            assertThat(admin.words("此文件没有带来变化")).isVisible();
            admin.picture(pictures + "/02-import-again");
        }
    }

    private static void chooseTheFile(Visitor admin) {
        admin.page().waitForFileChooser(() -> admin.button("选择文件").click()).setFiles(FILE);
    }

    private void theManagerInvitesFive() {
        try (var manager = desk("en-GB", ColorScheme.LIGHT).signIn("li.na")) {
            manager.picture(pictures + "/03-today");
            manager.open("/dealers");
            manager.picture(pictures + "/04-dealers");
            var search = manager.field("Search by name, code, pinyin or initials");
            search.fill("qtds");
            assertThat(manager.cell(QIAN.dealer()).first()).isVisible();
            assertThat(manager.cell("石城照明工程有限公司")).hasCount(0);
            search.fill("E100");
            assertThat(manager.cell("瓯海五金经营部").first()).isVisible();
            assertThat(manager.cell("石城照明工程有限公司").first()).isVisible();
            FIVE.forEach(manager::tick);
            assertThat(manager.words("5 dealers chosen")).isVisible();
            manager.picture(pictures + "/05-five-chosen");
            manager.button("Plan days").click();
            var when = manager.field("Date for " + QIAN.dealer());
            assertThat(when).not().hasValue("");
            when.fill("2026-12-04");
            when.press("Enter");
            var at = manager.field("Time for " + QIAN.dealer());
            at.fill("14:00");
            at.press("Enter");
            manager.settled();
            manager.picture(pictures + "/06-spread");
            manager.button("Send invitations").click();
            assertThat(manager.toast("5 invitations go out in a minute")).isVisible();
            manager.open("/days");
            assertThat(manager.cell(QIAN.dealer()).first()).isVisible();
            manager.picture(pictures + "/07-days");
        }
    }

    /** Reading is not answering: mail scanners open every link (M16). */
    private void theDealerAnswers(String link) {
        try (var dealer = phone("zh-CN", ColorScheme.LIGHT)) {
            dealer.page().navigate(link);
            assertThat(dealer.button("确认参加")).isVisible();
            dealer.picture(pictures + "/10-answer");
            assertThat(answerOf(QIAN)).isEqualTo("NONE");
            dealer.button("确认参加").click();
            assertThat(dealer.page().locator("p.note.ok")).isVisible();
            dealer.picture(pictures + "/11-answered");
            assertThat(answerOf(QIAN)).isEqualTo("COMING");
        }
    }

    private String answerOf(Contact contact) {
        return house.bean(JdbcClient.class)
                .sql("select i.answer from invitation i join person p on p.id = i.person_id"
                        + " where p.name = :name and i.removed_at is null")
                .param("name", contact.name())
                .query(String.class)
                .single();
    }

    private void theReminderComesOnce() {
        await().atMost(Duration.ofSeconds(40)).until(() -> letters.reminders(QIAN), found -> found > 0);
        assertThat(letters.reminders(QIAN)).isOne();
    }

    private String theManagerWritesDownWhatWasSaid() {
        try (var manager = desk("en-GB", ColorScheme.DARK).signIn("li.na")) {
            manager.open("/days?tab=past");
            manager.cell(QIAN.dealer()).first().click();
            assertThat(manager.page()).hasURL(Pattern.compile(".*/days/\\d+$"));
            manager.settled();
            var minutes = manager.field("What was said");
            minutes.fill("""
                    ## How it goes
                    Sales grew by a tenth, the warehouse is *too small*.

                    - [ ] @Li Na 12/10 send the price list for spring
                    - [ ] @钱文彬 12/18 count the old stock
                    """);
            assertThat(manager.words("2 promises will be made when you share")).isVisible();
            manager.picture(pictures + "/20-minutes");
            manager.button("Look and share").click();
            assertThat(manager.words("This is what the dealer will see")).isVisible();
            manager.picture(pictures + "/21-preview");
            manager.button("Share with the dealer").click();
            assertThat(manager.toast("2 new promises")).isVisible();
            var day = manager.page().url().replaceFirst(".*/", "");
            manager.open("/promises");
            manager.cell("send the price list for spring").first().click();
            manager.button("Done").click();
            assertThat(manager.toast("Noted as done")).isVisible();
            manager.picture(pictures + "/22-promises");
            return day;
        }
    }

    /** For somebody who never had a password. */
    private String aLinkFromTheManager() {
        try (var manager = desk("en-GB", ColorScheme.DARK).signIn("li.na")) {
            manager.open("/dealers?q=E1001");
            manager.link(QIAN.dealer()).first().click();
            assertThat(manager.page()).hasURL(Pattern.compile(".*/dealers/\\d+.*"));
            manager.settled();
            manager.picture(pictures + "/23-dealer");
            manager.button("What to do with " + QIAN.name()).click();
            manager.words("Sign-in link").click();
            var text = manager.page().locator(".share-box .letter-text");
            assertThat(text).containsText("/login/ott");
            manager.picture(pictures + "/24-sign-in-link");
            return text.innerText().replaceFirst("(?s).*(http\\S+).*", "$1");
        }
    }

    private void theDealerSaysHowItWas(String day, String signIn) {
        try (var dealer = phone("zh-CN", ColorScheme.DARK)) {
            dealer.page().navigate(signIn);
            dealer.picture(pictures + "/30-sign-in-link");
            dealer.page().locator("button.main").click();
            assertThat(dealer.page()).hasURL(Pattern.compile(".*/my$"));
            dealer.settled();
            dealer.picture(pictures + "/31-home");
            dealer.open("/my/days/" + day);
            dealer.picture(pictures + "/32-day");
            dealer.button("内容无误").click();
            assertThat(dealer.page().locator(".minutes-part > .status-badge.ok"))
                    .isVisible();
            var heard = dealer.page()
                    .locator(
                            ".card",
                            new com.microsoft.playwright.Page.LocatorOptions()
                                    .setHas(dealer.page().locator(".scores")));
            heard.locator("vaadin-radio-button").first().click();
            heard.locator(".scores vaadin-radio-button").nth(4).click();
            heard.locator("vaadin-button").click();
            assertThat(dealer.page().locator("vaadin-notification-card").last()).isVisible();
            dealer.picture(pictures + "/33-heard");
            dealer.open("/my/promises");
            dealer.picture(pictures + "/34-promises");
            dealer.button("是，已兑现：send the price list for spring").click();
            assertThat(dealer.page()
                            .locator("li")
                            .filter(new Locator.FilterOptions().setHasText("send the price list for spring"))
                            .locator(".status-badge"))
                    .hasText("已兑现");
            dealer.picture(pictures + "/35-kept");
        }
    }

    private Visitor desk(String language, ColorScheme colours) {
        return new Visitor(house, chromium.desk(language, colours));
    }

    private Visitor phone(String language, ColorScheme colours) {
        return new Visitor(house, chromium.phone(language, colours));
    }
}
