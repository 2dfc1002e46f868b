package io.tanxin.identity;

import io.tanxin.identity.Links.Opened;
import io.tanxin.kernel.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * What every page behind a personal link begins with. It opens the link, sets the page's language to its reader's, and lets the
 * reader act, for the link's one purpose on its one row; a link that is wrong (404) or dead (410) gets a page that helps.
 *
 * <pre>{@code
 * @GetMapping("/p/{token}")                       // shows only (M16)
 * ModelAndView show(@PathVariable String token, HttpServletRequest request) {
 *     return pages.open(request, token, "VERDICT", link -> new ModelAndView("promises/verdict", Map.of("promise", ...)));
 * }
 * }</pre>
 *
 * The template takes its frame from {@code templates/light/layout.html}; how is written there.
 */
@Component
public class LinkPages {
    private final Links links;
    private final Actors actors;
    private final People people;

    LinkPages(Links links, Actors actors, People people) {
        this.links = links;
        this.actors = actors;
        this.people = people;
    }

    public ModelAndView open(
            HttpServletRequest request, String token, String purpose, Function<Link, ModelAndView> page) {
        return open(request, token, purpose, page, (link, why) -> dead(why));
    }

    /** @param deadPage for a feature that can say more about why the link is dead, e.g. to when a day moved; status 410 is set here */
    public ModelAndView open(
            HttpServletRequest request,
            String token,
            String purpose,
            Function<Link, ModelAndView> page,
            BiFunction<Link, Links.Why, ModelAndView> deadPage) {
        try {
            return switch (links.open(token, purpose)) {
                case Opened.Alive(Link link) -> {
                    speakTo(request, link);
                    yield actors.runBy(link, () -> page.apply(link));
                }
                case Opened.Dead(Link link, Links.Why why) -> {
                    speakTo(request, link);
                    var shown = deadPage.apply(link, why);
                    shown.setStatus(HttpStatus.GONE);
                    yield shown;
                }
                case Opened.Wrong() -> wrong();
            };
        } catch (NotFound gone) {
            return wrong();
        }
    }

    /** The page that says why a link is dead and what to do now. */
    public ModelAndView dead(Links.Why why) {
        return new ModelAndView("light/dead", Map.of("why", why.name()), HttpStatus.GONE);
    }

    /** The page for an address that never was a link. */
    public ModelAndView wrong() {
        return new ModelAndView("light/wrong", Map.of(), HttpStatus.NOT_FOUND);
    }

    private void speakTo(HttpServletRequest request, Link link) {
        Optional<Person> reader = people.find(link.person());
        reader.ifPresent(person -> PageLanguage.of(request, person.locale()));
    }
}
