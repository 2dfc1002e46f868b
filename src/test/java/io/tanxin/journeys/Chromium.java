package io.tanxin.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    private final Playwright playwright;
    private final Browser browser;
    private final List<BrowserContext> devices = new ArrayList<>();
    private final boolean stays;

    public Chromium() {
        this(false);
    }

    private Chromium(boolean stays) {
        this.stays = stays;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(installed())
                        .setArgs(FLAGS));
    }

    private static final class Holder {
        static final Chromium OF_THE_RUN = new Chromium(true);
    }

    /** To start one takes seconds: journeys share it, and closing it closes only their devices. It ends with the JVM. */
    static Chromium ofTheRun() {
        return Holder.OF_THE_RUN;
    }

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
                // what glides into its place is drawn sixty times on the way, and waited for
                .setReducedMotion(ReducedMotion.REDUCE)
                .setHasTouch(touch));
        devices.add(device);
        device.onClose(devices::remove);
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
        List.copyOf(devices).forEach(BrowserContext::close);
        if (stays) return;
        browser.close();
        playwright.close();
    }
}
