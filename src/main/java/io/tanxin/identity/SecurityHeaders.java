package io.tanxin.identity;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What the browser is told not to do. Light pages run no script at all; screens run what Vaadin needs, from here only. */
final class SecurityHeaders {
    private static final String LIGHT =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; "
                    + "base-uri 'none'; frame-ancestors 'none'";

    // Flow makes functions out of text and styles out of attributes: without these two its screens stay empty
    private static final String SCREENS = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' ws: wss:; "
            + "frame-src 'self' blob: data:; worker-src 'self' blob:; object-src 'none'; form-action 'self'; base-uri 'self'; "
            + "frame-ancestors 'none'";

    private SecurityHeaders() {}

    static void on(HeadersConfigurer<HttpSecurity> headers) {
        var paths = PathPatternRequestMatcher.withDefaults();
        var byToken = new OrRequestMatcher(
                paths.matcher("/login/ott"),
                paths.matcher("/r/**"),
                paths.matcher("/w/**"),
                paths.matcher("/p/**"),
                paths.matcher("/u/**"),
                paths.matcher("/cal/**"),
                paths.matcher("/sign-in/new-password"));
        var light = new OrRequestMatcher(
                byToken, paths.matcher("/sign-in"), paths.matcher("/sign-in/**"), paths.matcher("/me/password"));
        // a token in an address must not travel on to the next site
        headers.addHeaderWriter(on(byToken, new ReferrerPolicyHeaderWriter(ReferrerPolicy.NO_REFERRER)))
                .addHeaderWriter(on(not(byToken), new ReferrerPolicyHeaderWriter(ReferrerPolicy.SAME_ORIGIN)))
                .addHeaderWriter(on(light, new ContentSecurityPolicyHeaderWriter(LIGHT)))
                .addHeaderWriter(on(not(light), new ContentSecurityPolicyHeaderWriter(SCREENS)))
                .permissionsPolicyHeader(policy -> policy.policy("microphone=(), payment=(), usb=()"));
    }

    private static HeaderWriter on(RequestMatcher where, HeaderWriter writer) {
        return new DelegatingRequestMatcherHeaderWriter(where, writer);
    }

    private static RequestMatcher not(RequestMatcher matcher) {
        return new NegatedRequestMatcher(matcher);
    }
}
