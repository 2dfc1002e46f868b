package io.tanxin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.tanxin.journeys.OneTalk.Contact;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No mail server: the administrator reads letters on the outbox screen. */
record OutboxLetters(House house, Chromium chromium, String pictures) implements Letters {

    @Override
    public String invitation(Contact reader) {
        try (var admin = new Visitor(house, chromium.desk("zh-CN", ColorScheme.DARK)).signIn("wang.lei")) {
            admin.open("/admin/outbox?q=" + reader.name());
            admin.cell("邀请").first().click();
            var html = admin.page().frameLocator("iframe.outbox-paper");
            var coming = html.getByRole(AriaRole.LINK).first();
            assertThat(coming).hasAttribute("href", Pattern.compile(".*/r/[\\w-]{20,}\\?a=coming"));
            var link = coming.getAttribute("href");
            admin.picture(pictures + "/08-outbox");
            tab(admin, "纯文本");
            assertThat(admin.page().locator(".outbox-letter pre").first()).containsText(reader.dealer());
            tab(admin, "日历部分");
            var page = admin.page().locator(".outbox-letter pre").last();
            assertThat(page).containsText("BEGIN:VEVENT");
            var calendar = page.innerText();
            assertThat(calendar)
                    .contains("METHOD:REQUEST", "BEGIN:VEVENT", "SEQUENCE:0", reader.mail())
                    .containsOnlyOnce("ATTENDEE");
            admin.picture(pictures + "/09-outbox-calendar");
            return link;
        }
    }

    private static void tab(Visitor admin, String words) {
        admin.page()
                .getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(words))
                .click();
    }

    @Override
    public int reminders(Contact reader) {
        return house.bean(JdbcClient.class)
                .sql("select count(*) from outbox_mail o join person p on p.id = o.reader_id"
                        + " where o.kind = 'communication/reminder' and o.state = 'KEPT' and p.name = :name")
                .param("name", reader.name())
                .query(Integer.class)
                .single();
    }
}
