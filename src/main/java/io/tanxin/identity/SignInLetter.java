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
    private static final Duration USELESS_AFTER = Duration.ofHours(1);

    private final Accounts accounts;
    private final Clock clock;

    SignInLetter(Accounts accounts, Clock clock) {
        this.accounts = accounts;
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
        var now = clock.instant();
        if (letter.postedAt().plus(USELESS_AFTER).isBefore(now))
            return new Composition.Missed("identity.letter.tooLate");
        var to = letter.facts().get("to");
        var link = links.personal(
                reader.id(),
                LetterLinks.opening(to == null ? "/" : to.toString()),
                SignInLinks.PURPOSE,
                reader.id().value(),
                now.plus(SignInRequest.GOOD_FOR));
        return new Composition.Wanted(
                List.of(), Map.of("link", link, "minutes", SignInRequest.GOOD_FOR.toMinutes()), null);
    }
}
