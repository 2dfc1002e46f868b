package io.tanxin.identity;

import io.tanxin.kernel.UserId;
import io.tanxin.mail.LinkMaker;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** The links in letters: below the address under which people reach the portal ({@code TANXIN_URL}). */
@Service
class LetterLinks implements LinkMaker {
    static final Duration IN_A_NOTICE = Duration.ofHours(24);

    private final Links links;
    private final People people;
    private final Clock clock;
    private final String portal;

    LetterLinks(Links links, People people, Clock clock, @Value("${tanxin.url}") String portal) {
        this.links = links;
        this.people = people;
        this.clock = clock;
        this.portal = portal.replaceAll("/+$", "");
    }

    @Override
    public URI personal(UserId reader, String path, String purpose, long subject, Instant until) {
        return URI.create(portal + path + links.issue(reader, purpose, subject, until));
    }

    @Override
    public URI page(String path) {
        return URI.create(portal + path);
    }

    /** Signs in and goes on to the page; a plain link for somebody who has no sign-in. */
    @Override
    public URI signIn(UserId reader, String path) {
        return signIn(maySignIn(reader), reader, path, this);
    }

    URI signIn(UserId reader, String path, Instant until) {
        return signIn(reader, path, until, this);
    }

    private boolean maySignIn(UserId reader) {
        return people.find(reader).filter(Person::signIn).isPresent();
    }

    private URI signIn(boolean maySignIn, UserId reader, String path, LinkMaker maker) {
        return maySignIn ? signIn(reader, path, clock.instant().plus(IN_A_NOTICE), maker) : page(path);
    }

    private static URI signIn(UserId reader, String path, Instant until, LinkMaker maker) {
        return maker.personal(reader, opening(path), SignInLinks.PURPOSE, reader.value(), until);
    }

    @Override
    public <T> T together(Function<LinkMaker, T> work) {
        var drawn = new ArrayList<Links.Drawn>();
        var known = new HashMap<UserId, Boolean>();
        var result = work.apply(new LinkMaker() {
            @Override
            public URI personal(UserId reader, String path, String purpose, long subject, Instant until) {
                var one = Links.draw(reader, purpose, subject, until);
                drawn.add(one);
                return URI.create(portal + path + one.token());
            }

            @Override
            public URI page(String path) {
                return LetterLinks.this.page(path);
            }

            @Override
            public URI signIn(UserId reader, String path) {
                return LetterLinks.this.signIn(
                        known.computeIfAbsent(reader, LetterLinks.this::maySignIn), reader, path, this);
            }
        });
        if (!drawn.isEmpty()) links.keep(drawn);
        return result;
    }

    /** What stands before the token of a link that signs in and goes on to this page. */
    static String opening(String path) {
        var onwards = path.equals("/") ? "" : "to=" + URLEncoder.encode(path, StandardCharsets.UTF_8) + "&";
        return "/login/ott?" + onwards + "token=";
    }
}
