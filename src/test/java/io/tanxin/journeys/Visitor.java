package io.tanxin.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Somebody at a screen of their own, who finds things by what they read. */
record Visitor(House house, Page page) implements AutoCloseable {
    private static final Path PICTURES = Path.of("target/pictures");
    private static final boolean ALL = System.getProperty("pictures") != null;
    private static final String ALWAYS = "one-talk/";
    private static final String PASSWORD = "tanxin-sample";

    Visitor signIn(String name) {
        page.navigate(house.url("/sign-in"));
        password(name, PASSWORD);
        isIn();
        return this;
    }

    /** Signed in, and where the day begins. */
    void isIn() {
        arrived(".*/(today|my|promises|dealers|admin/.*)(\\?.*)?$");
    }

    /** On another screen, by a link or a key: keys pressed sooner would still go to the one before. */
    void arrived(String address) {
        assertThat(page).hasURL(Pattern.compile(address));
        settled();
    }

    /** On the sign-in page; after a wrong one its fields are open already. */
    void password(String name, String word) {
        if (!page.locator("#name").isVisible())
            page.locator("details.fold summary").click();
        page.locator("#name").fill(name);
        page.locator("#password").fill(word);
        page.locator("details.fold button").click();
    }

    Visitor open(String path) {
        status(path);
        return this;
    }

    /** As by a link on the screen: the program stays loaded, and only the screen changes. */
    Visitor follow(String path) {
        page.waitForResponse(answer -> answer.url().contains("v-r=uidl"), () -> page.evaluate("""
                        path => {
                            const link = document.createElement('a');
                            link.href = path;
                            document.body.append(link);
                            link.click();
                            link.remove();
                        }""", path));
        settled();
        return this;
    }

    /** Opens it too. @return what the browser was told: 200, 404 ... */
    int status(String path) {
        var answer = page.navigate(house.url(path));
        settled();
        return answer.status();
    }

    /**
     * A screen of the shell has its heading, says nothing more to the server, and whatever stands on it has its script: a dialog's fields
     * that no page was seen to use would be empty boxes.
     */
    void settled() {
        assertThat(page.locator("h1").first()).isVisible();
        page.waitForFunction("""
                () => Object.values(window.Vaadin?.Flow?.clients ?? {}).every(c => !c.isActive || !c.isActive())
                    && ![...document.querySelectorAll(':not(:defined)')].some(part => part.localName.startsWith('vaadin-')
                        && !['vaadin-grid-cell-content', 'vaadin-dialog-content'].includes(part.localName))""");
    }

    /** Of rows, or of a month's days. */
    boolean hasList() {
        return page.locator("vaadin-grid, .fc").count() > 0;
    }

    Locator heading() {
        return page.locator("h1").first();
    }

    Locator button(String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    Locator button(Pattern words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words));
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

    /** Until one has opened, and has its fields. */
    void dialog() {
        assertThat(page.locator("vaadin-dialog[opened] [slot=footer] vaadin-button")
                        .last())
                .isVisible();
        settled();
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

    /** As if the window were as high as the screen is long: nothing is cut, and bars at the bottom stand there. */
    void tall() {
        var height = page.evaluate("() => Math.ceil(Math.max(innerHeight, document.documentElement.scrollHeight,"
                + " (document.getElementById('main')?.getBoundingClientRect().bottom ?? 0)))");
        page.setViewportSize(page.viewportSize().width, ((Number) height).intValue());
    }

    /** The height of a desk's window or a phone again. */
    void asBefore() {
        page.setViewportSize(page.viewportSize().width, page.viewportSize().width > 720 ? 900 : 844);
    }

    /**
     * For people to look at; kept below target. Of the journey that goes through a whole talk always, of the others for who asks with
     * -Dpictures: each costs half a second, and mostly nobody looks.
     */
    void picture(String name) {
        if (!ALL && !name.startsWith(ALWAYS)) return;
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                // what is still moving comes to its end first
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setFullPage(true));
    }

    /** No colour moves any more: what moves is at its end, what would move for ever is off. */
    void still() {
        page.evaluate("""
                () => {
                    for (const moving of document.getAnimations()) {
                        if (Number.isFinite(moving.effect.getComputedTiming().endTime)) moving.finish();
                        else moving.cancel();
                    }
                }""");
    }

    @Override
    public void close() {
        page.context().close();
    }
}
