package io.tanxin.bench;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import io.tanxin.identity.Actors;
import io.tanxin.journeys.Chromium;
import io.tanxin.journeys.RunningPortal;
import io.tanxin.kernel.UserId;
import io.tanxin.plans.PlanId;
import io.tanxin.plans.Plans;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** The road map of a plan that is as full as hardly any will be, in a real browser. */
final class RoadMapBench implements Benchmark {
    private static final double FIRST_PAINT = 1_500;
    private static final double INTERACTION = 100;
    private static final int VISITS = 9;
    private static final int CLICKS = 21;

    /** When the first mark stood on the screen: the frame after the one that drew it has begun. */
    private static final String WATCH = """
            new MutationObserver((changes, watch) => {
              if (!document.querySelector('.road-mark')) return;
              watch.disconnect();
              requestAnimationFrame(() => requestAnimationFrame(() => { window.roadDrawn = performance.now(); }));
            }).observe(document, {childList: true, subtree: true});
            """;

    /** From the click to the frame after the one that shows what was asked for. */
    private static final String CLICK = """
            ([what, shown]) => new Promise(answered => {
              const before = document.querySelector('.plan-mark');
              const isShown = new Function('before', 'return ' + shown);
              const begun = performance.now();
              const look = () => requestAnimationFrame(() =>
                isShown(before) ? requestAnimationFrame(() => answered(performance.now() - begun)) : look());
              document.querySelector(what).click();
              look();
            })
            """;

    private final List<Figure> figures = new ArrayList<>();

    @Override
    public String name() {
        return "road-map";
    }

    @Override
    public String about() {
        return "A plan of ten years with %d goals and measures in Debian's Chromium, from the packaged program on the same machine: "
                        .formatted(ScalePlan.LINES)
                + "until the first paint, until the road map stands on the screen, and from a click to the frame that shows what was asked for. "
                + "Median and 95 of 100, after once that does not count: somebody else has opened it since the program was started. "
                + "A limit is for the latter.";
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        figures.clear();
        try (var portal = ground.open();
                var chromium = new Chromium()) {
            var manager = ScaleNetwork.FIRST_MANAGER;
            var plan = portal.bean(Actors.class)
                    .runAs(
                            new UserId(manager),
                            () -> portal.bean(Plans.class)
                                    .ofDealer(ScalePlan.DEALER)
                                    .map(PlanId::value)
                                    .orElseThrow());
            screen(
                    "manager, desk",
                    portal,
                    () -> chromium.desk("zh-CN", ColorScheme.LIGHT),
                    "manager1",
                    "/plans/" + plan,
                    10);
            screen("owner, phone", portal, () -> chromium.phone("zh-CN", ColorScheme.LIGHT), "dealer1", "/my/plan", 3);
        }
        return List.copyOf(figures);
    }

    private void screen(String who, RunningPortal portal, Supplier<Page> device, String name, String path, int usual) {
        var page = device.get();
        try (var context = page.context()) {
            signIn(portal, page, name);
            var url = portal.url(path);
            newcomer(who, device, context.cookies(), url);
            page.addInitScript(WATCH);
            visits(who + ": opened again", page, url);
            for (int years : List.of(1, 3, 5, 10)) {
                if (years != usual) span(who, page, years, usual);
            }
            marks(who, page);
        }
    }

    private static void signIn(RunningPortal portal, Page page, String name) {
        page.navigate(portal.url("/sign-in"));
        page.locator("details.fold summary").click();
        page.locator("#name").fill(name);
        page.locator("#password").fill(ScaleNetwork.PASSWORD);
        page.locator("details.fold button").click();
        page.waitForFunction("() => !location.pathname.startsWith('/sign-in')");
    }

    /** With nothing of the portal in the browser's cache. */
    private void newcomer(String who, Supplier<Page> device, List<Cookie> signedIn, String url) {
        var paints = new double[VISITS];
        var drawn = new double[VISITS];
        for (int i = -1; i < VISITS; i++) {
            var page = device.get();
            try (var fresh = page.context()) {
                fresh.addCookies(signedIn);
                page.addInitScript(WATCH);
                var paint = visit(page, url);
                if (i < 0) continue;
                paints[i] = paint;
                drawn[i] = number(page, "() => window.roadDrawn");
            }
        }
        within(who + ": first paint, nothing in the browser's cache", paints, FIRST_PAINT);
        within(who + ": the road map stands there, nothing in the cache", drawn, 0);
    }

    private void visits(String what, Page page, String url) {
        var paints = new double[VISITS];
        var drawn = new double[VISITS];
        for (int i = -1; i < VISITS; i++) {
            var paint = visit(page, url);
            if (i < 0) continue;
            paints[i] = paint;
            drawn[i] = number(page, "() => window.roadDrawn");
        }
        within(what + ", first paint", paints, FIRST_PAINT);
        within(what + ", the road map stands there", drawn, FIRST_PAINT);
    }

    private static double visit(Page page, String url) {
        page.navigate(url);
        // the browser tells of its first paint a moment after it
        page.waitForFunction("() => window.roadDrawn && performance.getEntriesByName('first-contentful-paint').length");
        return number(page, "() => performance.getEntriesByName('first-contentful-paint')[0].startTime");
    }

    private void span(String who, Page page, int years, int usual) {
        var times = new double[CLICKS];
        for (int i = -1; i < CLICKS; i++) {
            var time = click(page, years);
            if (i >= 0) times[i] = time;
            click(page, usual);
        }
        within("%s: from %d years to %d".formatted(who, usual, years), times, INTERACTION);
    }

    private static double click(Page page, int years) {
        var place = List.of(1, 3, 5, 10).indexOf(years) + 1;
        return clicked(
                page,
                ".plan-spans vaadin-button:nth-child(" + place + ")",
                "document.querySelector('.road').style.getPropertyValue('--road-years') === '" + years + "'");
    }

    private void marks(String who, Page page) {
        var times = new double[CLICKS];
        for (int i = -1; i < CLICKS; i++) {
            // every seventh: in other years, of other kinds
            page.evaluate(
                    "n => { document.querySelectorAll('[data-bench]').forEach(one => delete one.dataset.bench);"
                            + " document.querySelectorAll('.road-mark')[n].dataset.bench = ''; }",
                    7 * (i + 1) % 40);
            var time = clicked(
                    page,
                    ".road-mark[data-bench]",
                    "document.querySelector('.plan-mark') && document.querySelector('.plan-mark') !== before");
            if (i >= 0) times[i] = time;
        }
        within(who + ": a mark is opened", times, INTERACTION);
    }

    private static double clicked(Page page, String what, String shown) {
        var time = ((Number) page.evaluate(CLICK, List.of(what, shown))).doubleValue();
        // what the server still says about it belongs to this one, not to the next
        page.waitForFunction(
                "() => Object.values(window.Vaadin.Flow.clients).every(c => !c.isActive || !c.isActive())");
        return time;
    }

    private static double number(Page page, String question) {
        return ((Number) page.evaluate(question)).doubleValue();
    }

    private void within(String what, double[] times, double limit) {
        Arrays.sort(times);
        var most = times[Math.min(times.length - 1, (int) Math.ceil(times.length * 0.95) - 1)];
        var found = "%.0f ms; %.0f ms".formatted(times[times.length / 2], most);
        var figure = limit == 0
                ? Figure.of(what, found)
                : Figure.within(what, found, "%.0f ms".formatted(limit), most <= limit);
        figures.add(figure);
        BenchmarkPage.print(List.of(figure));
    }
}
