package io.tanxin.journeys;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Looks at what is open, in light and dark, and remembers what some people could not use. Whoever wants to look too asks for pictures
 * with -Dpictures; a hundred screens twice cost a minute and a half, and mostly nobody looks.
 */
final class Axe {
    private static final List<String> GRAVE = List.of("serious", "critical");
    private static final boolean PICTURES = System.getProperty("pictures") != null;

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
        for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            visitor.page()
                    .emulateMedia(
                            new EmulateMediaOptions().setColorScheme(colours).setReducedMotion(ReducedMotion.REDUCE));
            var shade = name + "-" + colours.name().toLowerCase(Locale.ROOT);
            if (PICTURES) visitor.picture("screens/" + shade);
            else visitor.still();
            var axe = new AxeBuilder(visitor.page()).setLegacyMode(true).options(onlyWhatIsWrong());
            // what is no question of colours is the same in the dark
            if (colours == ColorScheme.DARK) axe.withRules(List.of("color-contrast"));
            for (var violation : axe.analyze().getViolations()) {
                if (!GRAVE.contains(violation.getImpact())) continue;
                violation.getNodes().stream()
                        .filter(node -> !isVaadinsOwn(violation.getId(), node))
                        .forEach(node -> found.add("%s: %s %s %s"
                                .formatted(shade, violation.getId(), node.getHtml(), node.getFailureSummary())));
            }
        }
    }

    /** Without the long lists of all that is right, which nobody reads, it is done in half of the time. */
    private static AxeRunOptions onlyWhatIsWrong() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    /** Between vaadin-tabs and its tabs stands, in its shadow, a box that scrolls; no key comes to it, nothing is read out of it. */
    private static boolean isVaadinsOwn(String rule, CheckedNode node) {
        return rule.equals("aria-required-children")
                && node.getHtml().startsWith("<vaadin-tabs ")
                && node.getFailureSummary().endsWith("Element has children which are not allowed: div[tabindex]");
    }

    List<String> found() {
        return found;
    }
}
