package io.tanxin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import io.tanxin.identity.Links;
import io.tanxin.kernel.UserId;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Support from the line in which it is written down to the dealer's word whether it helped; and what stands out in a year of it. */
@ExtendWith(Morning.class)
@Tag("N4")
@Tag("N5")
class SupportIT {
    private static final String PICTURES = "support";
    private static final Pattern INNER =
            Pattern.compile("over-supported|guided|cared for|关怀|督导|辅导|扶持过度|扶持不足", Pattern.CASE_INSENSITIVE);

    private final House house;
    private final Chromium chromium;
    private final Axe axe = new Axe();

    SupportIT(House house, Chromium chromium) {
        this.house = house;
        this.chromium = chromium;
    }

    @Test
    void written_down_by_keyboard_alone_from_any_page() {
        try (var manager = desk().signIn("li.na")) {
            manager.open("/today");
            manager.settled();
            manager.page().keyboard().press("l");
            assertThat(manager.field("What did you do?")).isFocused();
            manager.page().keyboard().type("organised window shelf display training 30m @HD004");
            manager.page().keyboard().press("Alt+3");
            axe.look(manager, "support-line");
            manager.page().keyboard().press("Enter");
            assertThat(manager.toast("Saved.")).isVisible();
            manager.picture(PICTURES + "/1-saved");
            manager.open("/support");
            assertThat(manager.cell("organised window shelf display").first()).isVisible();
            manager.picture(PICTURES + "/2-list");
        }
        assertThat(axe.found()).isEmpty();
    }

    @Test
    void what_stands_out_has_its_records_and_can_be_answered() {
        try (var manager = desk().signIn("li.na")) {
            manager.open(chen() + "/support");
            assertThat(manager.words("Over-supported:").first()).isVisible();
            manager.picture(PICTURES + "/3-stands-out");
            // something else may stand out beside it
            manager.page()
                    .locator("a.card-link[href*='form=material']")
                    .filter(new Locator.FilterOptions().setHasText("The records behind it"))
                    .click();
            assertThat(manager.page()).hasURL(Pattern.compile(".*/support\\?.*form=material.*"));
            assertThat(manager.cell("goods")
                            .or(manager.cell("funds"))
                            .or(manager.cell("marketing"))
                            .first())
                    .isVisible();
            manager.open(chen() + "/support");
            manager.button("On purpose, because …").first().click();
            manager.field("Because").fill("After the flood of May");
            manager.button("Save").click();
            assertThat(manager.words("After the flood of May")).isVisible();
            manager.picture(PICTURES + "/4-answered");
            axe.look(manager, "support-answered");
        }
        assertThat(axe.found()).isEmpty();
    }

    @Test
    void the_dealer_says_on_the_phone_whether_it_helped_and_reads_no_judgement() {
        try (var dealer = new Visitor(house, chromium.phone("zh-CN", ColorScheme.LIGHT)).signIn("chen")) {
            dealer.open("/my/support");
            assertThat(dealer.heading()).hasText("收到的支持");
            dealer.picture(PICTURES + "/5-phone");
            assertThat(dealer.page().locator("main").innerText()).doesNotContainPattern(INNER);
            dealer.page().locator(".helped-buttons vaadin-button").first().click();
            assertThat(dealer.toast("谢谢您")).isVisible();
        }
        try (var dealer = new Visitor(house, chromium.phone("zh-CN", ColorScheme.LIGHT))) {
            dealer.open("/p/" + question() + "/helped?v=partly");
            assertThat(dealer.page().locator("input[value=partly]")).isChecked();
            axe.look(dealer, "support-helped");
            dealer.page().locator("button.main").click();
            assertThat(dealer.page().locator("p.note.ok")).isVisible();
            dealer.picture(PICTURES + "/6-helped");
        }
        assertThat(axe.found()).isEmpty();
    }

    private String chen() {
        return "/dealers/"
                + house.bean(JdbcClient.class)
                        .sql("select id from dealer where code = 'HD001'")
                        .query(Long.class)
                        .single();
    }

    /** A link of a letter to Chen. */
    private String question() {
        return house.bean(JdbcClient.class)
                .sql("""
                        select s.id, c.person_id from support_record s join dealer d on d.id = s.dealer_id and d.code = 'HD001'
                          join contact c on c.dealer_id = d.id and c.first order by s.day desc limit 1
                        """)
                .query((row, n) -> house.bean(Links.class)
                        .issue(
                                new UserId(row.getLong("person_id")),
                                "HELPED",
                                row.getLong("id"),
                                House.MORNING.toInstant().plus(Duration.ofDays(30))))
                .single();
    }

    private Visitor desk() {
        return new Visitor(house, chromium.desk("en-GB", ColorScheme.LIGHT));
    }
}
