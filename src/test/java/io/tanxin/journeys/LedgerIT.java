package io.tanxin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import io.tanxin.identity.Links;
import io.tanxin.kernel.UserId;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A promise from a week that the sample has filled to the dealer's verdict, told in advance and newly agreed on the way; and a broken one that is not
 * closed before its repair.
 */
@ExtendWith(Morning.class)
@Tag("P1")
@Tag("P2")
@Tag("P3")
@Tag("P4")
class LedgerIT {
    private static final String PICTURES = "ledger";
    private static final String WORDS = "A second display for the window";

    private final House house;
    private final Chromium chromium;
    private final Axe axe = new Axe();

    LedgerIT(House house, Chromium chromium) {
        this.house = house;
        this.chromium = chromium;
    }

    @Test
    void a_promise_of_a_full_week_is_told_in_advance_newly_agreed_kept_and_judged() {
        try (var manager = desk().signIn("li.na")) {
            manager.open("/dealers/" + hu() + "/promises");
            manager.button("New promise").click();
            manager.dialog();
            manager.field("What was promised").fill(WORDS);
            manager.field("Due").fill("2026-12-22");
            manager.field("Due").press("Enter");
            manager.settled();
            manager.picture(PICTURES + "/0-form");
            assertThat(manager.words("is full").first()).isVisible();
            manager.button("Save").click();
            assertThat(manager.words("Please take another day, or say that you know")
                            .first())
                    .isVisible();
            manager.field("I know, and it is promised all the same").check();
            axe.look(manager, "promise-full-week");
            manager.picture(PICTURES + "/1-full-week");
            manager.button("Save").click();
            assertThat(manager.toast("The promise is noted.")).isVisible();
            manager.open("/promises/" + promise());
            assertThat(manager.words("Made in a full week")).isVisible();
            manager.button("May be late").click();
            manager.dialog();
            manager.field("What was said to the other side").fill("Told by phone: the carpenter is ill");
            manager.field("Which other way there is").fill("The old one is painted until then");
            axe.look(manager, "promise-risk");
            manager.picture(PICTURES + "/2-may-be-late");
            manager.button("Note it").click();
            assertThat(manager.words("Told in advance").first()).isVisible();
            manager.button("Ask for another day").click();
            manager.dialog();
            manager.field("New day").fill("2026-12-29");
            manager.field("New day").press("Enter");
            manager.settled();
            manager.field("Why, and what can be done until then").fill("The carpenter is back then");
            manager.button("Ask").click();
            assertThat(manager.toast("The other side is asked")).isVisible();
        }
        theDealerSays("NEW_DAY", "/day?v=yes", "3-another-day");
        try (var manager = desk().signIn("li.na")) {
            manager.open("/promises/" + promise());
            assertThat(manager.words("Another day agreed").first()).isVisible();
            manager.button("Done").click();
            assertThat(manager.toast("Noted as done")).isVisible();
        }
        theDealerSays("VERDICT", "?v=yes", "4-verdict");
        assertThat(db().sql("select state from promise where id = :id")
                        .param("id", promise())
                        .query(String.class)
                        .single())
                .isEqualTo("KEPT");
        assertThat(axe.found()).isEmpty();
    }

    @Test
    void a_broken_promise_is_not_closed_before_its_repair() {
        try (var manager = desk().signIn("li.na")) {
            manager.open("/promises/" + broken());
            manager.button("Close the repair").click();
            assertThat(manager.toast("Not yet: the apology")).isVisible();
            manager.button("Apologise").click();
            manager.dialog();
            manager.field("What you said").fill("It was our fault, and we are sorry.");
            manager.page()
                    .locator("vaadin-dialog[opened] vaadin-select-value-button")
                    .click();
            manager.page()
                    .locator("vaadin-dialog[opened] vaadin-select-item")
                    .first()
                    .click();
            axe.look(manager, "promise-apology");
            manager.button("Note it").click();
            assertThat(manager.words("It was our fault, and we are sorry.").first())
                    .isVisible();
            manager.button("Plan a talk").click();
            assertThat(manager.toast("The talk is planned for")).isVisible();
            axe.look(manager, "promise-repair");
            manager.picture(PICTURES + "/5-repair");
        }
        assertThat(axe.found()).isEmpty();
    }

    /** In two taps, from the letter. */
    private void theDealerSays(String purpose, String page, String picture) {
        var link = house.bean(Links.class)
                .issue(
                        new UserId(id("select id from person where user_name = 'hu'")),
                        purpose,
                        promise(),
                        House.MORNING.toInstant().plus(Duration.ofDays(30)));
        try (var dealer = new Visitor(house, chromium.phone("en-GB", ColorScheme.LIGHT))) {
            dealer.open("/p/" + link + page);
            axe.look(dealer, "promise-" + picture);
            dealer.picture(PICTURES + "/" + picture);
            dealer.page().locator("button.main").click();
            assertThat(dealer.words("Thank you").first()).isVisible();
        }
    }

    private long hu() {
        return id("select id from dealer where code = 'HD004'");
    }

    private long promise() {
        return id("select max(id) from promise where words = '" + WORDS + "'");
    }

    /** One of the manager's that time has broken, and of which nothing was said yet. */
    private long broken() {
        return id("""
                select max(p.id) from promise p join person o on o.id = p.owner_id
                 where o.user_name = 'li.na' and p.side = 'COMPANY' and p.state = 'BROKEN'
                   and not exists (select 1 from promise_repair r where r.promise_id = p.id)""");
    }

    private long id(String sql) {
        return db().sql(sql).query(Long.class).single();
    }

    private JdbcClient db() {
        return house.bean(JdbcClient.class);
    }

    private Visitor desk() {
        return new Visitor(house, chromium.desk("en-GB", ColorScheme.LIGHT));
    }
}
