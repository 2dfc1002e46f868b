package io.tanxin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.options.ColorScheme;
import io.tanxin.identity.Links;
import io.tanxin.kernel.UserId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No mouse and no finger: only keys. */
class KeyboardIT {
    private static final int MOST_TABS = 80;

    @TempDir
    static Path data;

    private static House house;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        house = House.open(SampleData.copiedTo(data), Map.of(), House.MORNING);
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
        house.close();
    }

    @Test
    void an_invitation_is_answered() {
        try (var dealer = desk()) {
            dealer.page().navigate(house.url("/r/" + invitation() + "?a=coming"));
            tabTo(dealer, "Yes, I am coming|确认参加");
            press(dealer, "Enter");
            assertThat(dealer.page().locator("p.note.ok")).isVisible();
        }
    }

    @Test
    void somebody_signs_in_plans_a_day_and_marks_a_promise_done() {
        try (var manager = desk()) {
            manager.page().navigate(house.url("/sign-in"));
            tabTo(manager, "Sign in with a password");
            press(manager, "Enter", "Tab");
            type(manager, "li.na");
            press(manager, "Tab");
            type(manager, "tanxin-sample");
            press(manager, "Enter");
            manager.page().waitForURL(Pattern.compile(".*/today.*"));
            manager.settled();

            tabTo(manager, "Days");
            press(manager, "Enter");
            assertThat(manager.heading()).hasText("Days");
            manager.settled();
            press(manager, "n");
            assertThat(manager.field("Dealers")).isFocused();
            type(manager, "HD006");
            assertThat(manager.page().locator("vaadin-multi-select-combo-box-item"))
                    .hasCount(1);
            press(manager, "ArrowDown", "Enter", "Escape");
            assertThat(manager.field("Date")).not().hasValue("");
            press(manager, "Control+Enter");
            assertThat(manager.toast("The invitation goes out in a minute")).isVisible();

            tabTo(manager, "Promises");
            press(manager, "Enter");
            assertThat(manager.heading()).hasText("Promises");
            manager.settled();
            tabTo(manager, "gridcell");
            press(manager, "Space");
            assertThat(manager.page().locator(".promise-detail")).isVisible();
            tabTo(manager, "Done");
            press(manager, "Enter");
            assertThat(manager.toast("Noted as done")).isVisible();
        }
    }

    private static String invitation() {
        return house.bean(JdbcClient.class)
                .sql("""
                        select i.id, i.person_id from invitation i join seat s on s.id = i.seat_id
                         where s.day_state = 'SCHEDULED' and i.removed_at is null and i.answer = 'NONE'
                         order by s.starts_at desc limit 1""")
                .query((row, n) -> house.bean(Links.class)
                        .issue(
                                new UserId(row.getLong("person_id")),
                                "RSVP",
                                row.getLong("id"),
                                House.MORNING.toInstant().plus(Duration.ofDays(9))))
                .single();
    }

    /** Goes on by Tab until what has the focus is called so. */
    private static void tabTo(Visitor visitor, String name) {
        var called = Pattern.compile(name);
        for (int n = 0; n < MOST_TABS; n++) {
            press(visitor, "Tab");
            if (called.matcher(focused(visitor)).matches()) return;
        }
        fail("Tab never comes to " + name);
    }

    /** What a screen reader would call it, or what it is. */
    private static String focused(Visitor visitor) {
        return visitor.page().evaluate("""
                        () => {
                          let at = document.activeElement;
                          while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
                          if (!at) return '';
                          const host = at.getRootNode().host;
                          if (at.matches('td[role=gridcell], [role=gridcell]')) return 'gridcell';
                          return (at.getAttribute('aria-label') || at.innerText || host?.innerText || '').trim();
                        }""").toString();
    }

    private static void press(Visitor visitor, String... keys) {
        for (var key : keys) visitor.page().keyboard().press(key);
    }

    private static void type(Visitor visitor, String words) {
        visitor.page().keyboard().type(words);
    }

    private static Visitor desk() {
        return new Visitor(house, chromium.desk("en-GB", ColorScheme.LIGHT));
    }
}
