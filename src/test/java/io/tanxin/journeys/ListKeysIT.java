package io.tanxin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code j} and {@code k} go up and down every list, {@code e} does what its row is for. */
class ListKeysIT {

    @TempDir
    static Path data;

    private static House house;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        house = House.open(SampleData.copiedTo(data), Map.of(), House.MORNING);
        chromium = Chromium.ofTheRun();
    }

    @AfterAll
    static void close() {
        chromium.close();
        house.close();
    }

    @Test
    void a_managers_lists_are_walked_and_opened() {
        try (var manager = desk("li.na")) {
            for (var list : new String[] {"/dealers", "/days"}) {
                manager.open(list);
                press(manager, "j", "j", "j", "k");
                assertThat(row(manager)).as(list).isEqualTo(1);
                press(manager, "e");
                manager.page().waitForURL(Pattern.compile(".*" + list + "/\\d+.*"));
            }
            manager.open("/promises");
            press(manager, "j", "e");
            assertThat(manager.page().locator(".promise-detail")).isVisible();
            press(manager, "e");
            assertThat(manager.toast("Noted as done")).isVisible();
        }
    }

    @Test
    void an_administrators_lists_are_walked_and_opened() {
        try (var administrator = desk("wang.lei")) {
            for (var list : new String[] {"/admin/outbox", "/admin/people"}) {
                administrator.open(list);
                press(administrator, "j", "j", "e");
                administrator.page().waitForURL(Pattern.compile(".*" + list + "/\\d+.*"));
            }
        }
    }

    @Test
    void a_field_keeps_its_letters() {
        try (var manager = desk("li.na")) {
            manager.open("/dealers");
            press(manager, "/", "j", "k", "e");
            assertThat(manager.page().locator(":focus")).hasValue("jke");
        }
    }

    /** The number of the row that has the focus. */
    private static int row(Visitor visitor) {
        return (int) visitor.page()
                .evaluate("() => document.querySelector('vaadin-grid').shadowRoot.activeElement.closest('tr').index");
    }

    private static void press(Visitor visitor, String... keys) {
        for (var key : keys) {
            visitor.page().keyboard().press(key);
            visitor.settled();
        }
    }

    private static Visitor desk(String name) {
        return new Visitor(house, chromium.desk("en-GB", ColorScheme.LIGHT)).signIn(name);
    }
}
