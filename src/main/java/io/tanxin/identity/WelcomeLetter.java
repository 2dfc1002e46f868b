package io.tanxin.identity;

import io.tanxin.mail.Envelope;
import io.tanxin.mail.LinkMaker;
import io.tanxin.mail.Reader;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The first letter to somebody who may sign in now: who invites, what this is, and a link that opens it. It may be the very first
 * letter at all: who writes, why and how to stop it stand in its own template (M28).
 */
@Component
class WelcomeLetter extends WayInLetter {
    private static final Duration STOP_LINK_LIVES = Duration.ofDays(365);

    private final People people;

    WelcomeLetter(Accounts accounts, People people, Clock clock) {
        super(SignInLetters.WELCOME, null, accounts, clock);
        this.people = people;
    }

    @Override
    Map<String, Object> model(Envelope letter, Reader reader, LinkMaker links) {
        var stops = clock.instant().plus(STOP_LINK_LIVES);
        var inviter = Optional.ofNullable(letter.author()).flatMap(people::find).map(Person::name);
        return Map.of(
                "link", links.signIn(reader.id(), "/"),
                "later", links.page("/sign-in"),
                "stop",
                        links.personal(
                                reader.id(), "/u/", "STOP_MAIL", reader.id().value(), stops),
                "inviter", inviter.orElse(""));
    }
}
