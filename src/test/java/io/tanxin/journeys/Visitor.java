package io.tanxin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Somebody at a screen of their own, who finds things by what they read. */
record Visitor(House house, Page page) implements AutoCloseable {
    private static final Path PICTURES = Path.of("target/pictures");
    private static final String PASSWORD = "tanxin-sample";

    Visitor signIn(String name) {
        page.navigate(house.url("/sign-in"));
        page.locator("details.fold summary").click();
        page.locator("#name").fill(name);
        page.locator("#password").fill(PASSWORD);
        page.locator("details.fold button").click();
        page.waitForURL(Pattern.compile(".*/(today|my|promises|dealers|admin/.*)(\\?.*)?$"));
        settled();
        return this;
    }

    Visitor open(String path) {
        page.navigate(house.url(path));
        settled();
        return this;
    }

    /** A screen of the shell has its heading, and says nothing more to the server. */
    void settled() {
        assertThat(page.locator("h1").first()).isVisible();
        page.waitForFunction(
                "() => !window.Vaadin?.Flow?.clients || Object.values(window.Vaadin.Flow.clients).every(c => !c.isActive || !c.isActive())");
    }

    Locator heading() {
        return page.locator("h1").first();
    }

    Locator button(String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    Locator link(String words) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    Locator words(String words) {
        return page.getByText(words);
    }

    /** The short word at the bottom. */
    Locator toast(String words) {
        return page.locator("vaadin-notification-card").filter(new Locator.FilterOptions().setHasText(words));
    }

    /** A cell of a list. */
    Locator cell(String words) {
        return page.locator("vaadin-grid-cell-content")
                .filter(new Locator.FilterOptions().setHasText(words))
                .filter(new Locator.FilterOptions().setVisible(true));
    }

    /** The box at the begin of the row in which these words stand. */
    void tick(String words) {
        page.waitForFunction("""
                        words => [...document.querySelectorAll('vaadin-grid-cell-content')]
                            .filter(cell => cell.checkVisibility() && cell.textContent.includes(words))
                            .flatMap(cell => [...cell.assignedSlot.closest('tr').querySelectorAll('slot')])
                            .flatMap(slot => slot.assignedElements())
                            .map(cell => cell.querySelector('vaadin-checkbox')).find(box => box)""", words).asElement().click();
    }

    /** For people to look at; kept below target. */
    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        page.context().close();
    }
}
