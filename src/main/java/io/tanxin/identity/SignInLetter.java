package io.tanxin.identity;

import io.tanxin.mail.Envelope;
import io.tanxin.mail.LetterKind;
import io.tanxin.mail.LinkMaker;
import io.tanxin.mail.Reader;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The link that somebody asked for on the sign-in page: good for a quarter of an hour, once. */
@Component
class SignInLetter implements LetterKind {
    private final Accounts accounts;
    private final LetterLinks ours;
    private final Clock clock;

    SignInLetter(Accounts accounts, LetterLinks ours, Clock clock) {
        this.accounts = accounts;
        this.ours = ours;
        this.clock = clock;
    }

    @Override
    public String name() {
        return SignInLetters.SIGN_IN;
    }

    @Override
    public Duration pause() {
        return Duration.ZERO;
    }

    @Override
    public boolean secret() {
        return true;
    }

    @Override
    public Composition compose(Envelope letter, Reader reader, LinkMaker links) {
        if (accounts.of(reader.id()).isEmpty()) return new Composition.Dropped("identity.letter.noSignIn");
        var until = clock.instant().plus(SignInRequest.GOOD_FOR);
        if (letter.postedAt().plus(Duration.ofHours(1)).isBefore(clock.instant()))
            return new Composition.Missed("identity.letter.tooLate");
        var to = letter.facts().getOrDefault("to", "/").toString();
        return new Composition.Wanted(
                List.of(),
                Map.of(
                        "link", ours.signIn(reader.id(), to, until),
                        "minutes", SignInRequest.GOOD_FOR.toMinutes()),
                null);
    }
}
