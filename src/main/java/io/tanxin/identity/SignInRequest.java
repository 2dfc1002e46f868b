package io.tanxin.identity;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;

/** Somebody asks for a sign-in link; the page that sent them to the sign-in is kept in it, for the mail may be read elsewhere. */
class SignInRequest extends GenerateOneTimeTokenRequest {
    static final Duration GOOD_FOR = Duration.ofMinutes(15);

    private final Optional<String> to;

    private SignInRequest(String written, Optional<String> to) {
        super(written, GOOD_FOR);
        this.to = to;
    }

    static SignInRequest of(HttpServletRequest request, VaadinDefaultRequestCache cache) {
        var written = Optional.ofNullable(request.getParameter("username")).orElse("");
        var saved = Optional.ofNullable(cache.getRequest(request, null))
                .map(kept -> path(kept.getRedirectUrl()))
                .filter(Landing::isOurs);
        return new SignInRequest(written.isBlank() ? "-" : written, saved);
    }

    Optional<String> to() {
        return to;
    }

    private static String path(String url) {
        var uri = URI.create(url);
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
