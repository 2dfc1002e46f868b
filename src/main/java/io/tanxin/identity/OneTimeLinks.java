package io.tanxin.identity;

import io.tanxin.identity.Links.Opened;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.stereotype.Service;

/** Spring Security's one-time tokens are our personal links: digest only, used once by compare and set. */
@Service
class OneTimeLinks implements OneTimeTokenService {
    private final Links links;
    private final SignInLetters letters;

    OneTimeLinks(Links links, SignInLetters letters) {
        this.links = links;
        this.letters = letters;
    }

    /** The token itself is made when the letter is composed; nobody waits for whether there is somebody to write to. */
    @Override
    public OneTimeToken generate(GenerateOneTimeTokenRequest request) {
        letters.signIn(request.getUsername(), request instanceof SignInRequest asked ? asked.to() : Optional.empty());
        return new Token("", request.getUsername(), Instant.MAX);
    }

    @Override
    public @Nullable OneTimeToken consume(OneTimeTokenAuthenticationToken presented) {
        var token = presented.getTokenValue();
        if (token == null
                || !(links.open(token, SignInLinks.PURPOSE) instanceof Opened.Alive(Link link))
                || !links.use(link)) return null;
        return new Token(token, link.person().toString(), link.expiresAt());
    }

    private record Token(String getTokenValue, String getUsername, Instant getExpiresAt) implements OneTimeToken {}
}
