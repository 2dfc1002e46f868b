package io.tanxin.identity;

import io.tanxin.mail.Envelope;
import io.tanxin.mail.LetterKind;
import io.tanxin.mail.LinkMaker;
import io.tanxin.mail.Reader;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The first letter to somebody who may sign in now: who invites, what this is, and a link that opens it. */
@Component
class WelcomeLetter implements LetterKind {
    private static final Duration STOP_LINK_LIVES = Duration.ofDays(365);

    private final Accounts accounts;
    private final People people;
    private final Clock clock;

    WelcomeLetter(Accounts accounts, People people, Clock clock) {
        this.accounts = accounts;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public String name() {
        return SignInLetters.WELCOME;
    }

    @Override
    public Duration pause() {
        return Duration.ZERO;
    }

    /** It may be the very first letter: who writes, why and how to stop it stand in its own template (M28). */
    @Override
    public boolean secret() {
        return true;
    }

    @Override
    public Composition compose(Envelope letter, Reader reader, LinkMaker links) {
        if (accounts.of(reader.id()).isEmpty()) return new Composition.Dropped("identity.letter.noSignIn");
        var model = new HashMap<String, Object>();
        model.put("link", links.signIn(reader.id(), "/"));
        model.put("later", links.page("/sign-in"));
        var stops = clock.instant().plus(STOP_LINK_LIVES);
        model.put(
                "stop",
                links.personal(reader.id(), "/u/", "STOP_MAIL", reader.id().value(), stops));
        model.put(
                "inviter",
                Optional.ofNullable(letter.author())
                        .flatMap(people::find)
                        .map(Person::name)
                        .orElse(""));
        return new Composition.Wanted(List.of(), model, null);
    }
}
