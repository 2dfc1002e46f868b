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

/** The way to a new password, for who has forgotten the old one or never had one. */
@Component
class NewPasswordLetter implements LetterKind {
    static final String PURPOSE = "NEW_PASSWORD";
    private static final Duration GOOD_FOR = Duration.ofHours(1);

    private final Accounts accounts;
    private final Clock clock;

    NewPasswordLetter(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return SignInLetters.NEW_PASSWORD;
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
        if (letter.postedAt().plus(GOOD_FOR).isBefore(clock.instant()))
            return new Composition.Missed("identity.letter.tooLate");
        var link = links.personal(
                reader.id(),
                "/sign-in/new-password?token=",
                PURPOSE,
                reader.id().value(),
                clock.instant().plus(GOOD_FOR));
        return new Composition.Wanted(List.of(), Map.of("link", link, "minutes", GOOD_FOR.toMinutes()), null);
    }
}
