package io.tanxin.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Looks at what is open, in light and dark, and remembers what some people could not use. */
final class Axe {
    /** The library's script. Its own runner would bring it anew for every question, and carry home what nobody reads. */
    private static final String SCRIPT = script();

    /** What is grave only: a rule that finds nothing grave is not asked, and the long lists of all that is right are left out. */
    private static final String ASK = """
            async only => {
              const grave = rule => ['serious', 'critical'].includes(rule.impact);
              const asked = only.length
                ? {runOnly: {type: 'rule', values: only}}
                : {rules: Object.fromEntries(axe._audit.rules.filter(rule => !grave(rule)).map(rule => [rule.id, {enabled: false}]))};
              const answer = await axe.run(document, {resultTypes: ['violations'], ...asked});
              return answer.violations
                .filter(grave)
                .flatMap(violation => violation.nodes.map(node =>
                  ({rule: violation.id, html: node.html, why: node.failureSummary})));
            }""";

    private final List<String> found = new ArrayList<>();

    void look(Visitor visitor, Places.Place place) {
        visitor.open(place.path());
        all(visitor, place.name());
    }

    /** Looks at all of the screen that is open, however long it is. */
    void all(Visitor visitor, String name) {
        visitor.tall();
        look(visitor, name);
        visitor.asBefore();
    }

    void look(Visitor visitor, String name) {
        // the colours that are on come first: the next screen begins with those that this one ends with
        var dark = isDark(visitor);
        var second = dark ? ColorScheme.LIGHT : ColorScheme.DARK;
        for (var colours : List.of(dark ? ColorScheme.DARK : ColorScheme.LIGHT, second)) {
            visitor.page()
                    .emulateMedia(
                            new EmulateMediaOptions().setColorScheme(colours).setReducedMotion(ReducedMotion.REDUCE));
            var shade = name + "-" + colours.name().toLowerCase(Locale.ROOT);
            visitor.still();
            visitor.picture("screens/" + shade);
            // what is no question of colours is the same in both
            ask(visitor.page(), colours == second ? List.of("color-contrast") : List.of()).stream()
                    .filter(wrong -> !isVaadinsOwn(wrong))
                    .forEach(wrong -> found.add(
                            "%s: %s %s %s".formatted(shade, wrong.get("rule"), wrong.get("html"), wrong.get("why"))));
        }
    }

    private static boolean isDark(Visitor visitor) {
        return (boolean) visitor.page().evaluate("() => matchMedia('(prefers-color-scheme: dark)').matches");
    }

    /** @param rules none: all. @return each with its rule, its element as html, and why it is wrong */
    @SuppressWarnings("unchecked")
    private static List<Map<String, String>> ask(Page page, List<String> rules) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) page.evaluate(SCRIPT);
        return (List<Map<String, String>>) page.evaluate(ASK, rules);
    }

    /** Between vaadin-tabs and its tabs stands, in its shadow, a box that scrolls; no key comes to it, nothing is read out of it. */
    private static boolean isVaadinsOwn(Map<String, String> wrong) {
        return "aria-required-children".equals(wrong.get("rule"))
                && Objects.requireNonNull(wrong.get("html")).startsWith("<vaadin-tabs ")
                && Objects.requireNonNull(wrong.get("why"))
                        .endsWith("Element has children which are not allowed: div[tabindex]");
    }

    private static String script() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    List<String> found() {
        return found;
    }
}
