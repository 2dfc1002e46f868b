package io.tanxin.identity;

import io.tanxin.kernel.UserId;
import io.tanxin.mail.LinkMaker;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
        var maySignIn = people.find(reader).filter(Person::signIn).isPresent();
        return maySignIn ? signIn(reader, path, clock.instant().plus(IN_A_NOTICE)) : page(path);
    }

    URI signIn(UserId reader, String path, Instant until) {
        return personal(reader, opening(path), SignInLinks.PURPOSE, reader.value(), until);
    }

    /** What stands before the token of a link that signs in and goes on to this page. */
    static String opening(String path) {
        var onwards = path.equals("/") ? "" : "to=" + URLEncoder.encode(path, StandardCharsets.UTF_8) + "&";
        return "/login/ott?" + onwards + "token=";
    }
}
