package io.tanxin.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Debian's Chromium, driven; a fresh context for each person, as if each sat at a device of their own. */
public final class Chromium implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** A machine that builds beside may be slow; nothing waits longer than it has to. */
    private static final int PATIENCE = 30_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(installed())
                    .setArgs(FLAGS));

    /** A desk with a wide screen. */
    public Page desk(String language, ColorScheme colours) {
        return page(1440, 900, language, colours, false);
    }

    /** A phone held upright. */
    public Page phone(String language, ColorScheme colours) {
        return page(390, 844, language, colours, true);
    }

    private Page page(int width, int height, String language, ColorScheme colours, boolean touch) {
        BrowserContext device = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale(language)
                .setTimezoneId("Asia/Shanghai")
                .setColorScheme(colours)
                .setHasTouch(touch));
        device.setDefaultTimeout(PATIENCE);
        return device.newPage();
    }

    private static Path installed() {
        return Stream.of(
                        // the same without what only a person at a desk needs: an eighth less time
                        "/usr/bin/chromium-headless-shell",
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium: ./portal test installs it"));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
