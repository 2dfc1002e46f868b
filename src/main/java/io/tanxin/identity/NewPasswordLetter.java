package io.tanxin.identity;

import io.tanxin.mail.Envelope;
import io.tanxin.mail.LinkMaker;
import io.tanxin.mail.Reader;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The way to a new password, for who has forgotten the old one or never had one. */
@Component
class NewPasswordLetter extends WayInLetter {
    static final String PURPOSE = "NEW_PASSWORD";
    private static final Duration GOOD_FOR = Duration.ofHours(1);

    NewPasswordLetter(Accounts accounts, Clock clock) {
        super(SignInLetters.NEW_PASSWORD, GOOD_FOR, accounts, clock);
    }

    @Override
    Map<String, Object> model(Envelope letter, Reader reader, LinkMaker links) {
        var link = links.personal(
                reader.id(),
                "/sign-in/new-password?token=",
                PURPOSE,
                reader.id().value(),
                clock.instant().plus(GOOD_FOR));
        return Map.of("link", link, "minutes", GOOD_FOR.toMinutes());
    }
}
