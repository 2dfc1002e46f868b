package io.tanxin.identity;

import io.tanxin.mail.Envelope;
import io.tanxin.mail.LinkMaker;
import io.tanxin.mail.Reader;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The link that somebody asked for on the sign-in page: good for a quarter of an hour, once. */
@Component
class SignInLetter extends WayInLetter {

    SignInLetter(Accounts accounts, Clock clock) {
        super(SignInLetters.SIGN_IN, Duration.ofHours(1), accounts, clock);
    }

    @Override
    Map<String, Object> model(Envelope letter, Reader reader, LinkMaker links) {
        var to = letter.facts().get("to");
        var link = links.personal(
                reader.id(),
                LetterLinks.opening(to == null ? "/" : to.toString()),
                SignInLinks.PURPOSE,
                reader.id().value(),
                clock.instant().plus(SignInRequest.GOOD_FOR));
        return Map.of("link", link, "minutes", SignInRequest.GOOD_FOR.toMinutes());
    }
}
