package io.tanxin.identity;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** After sign-in: on to the page that was asked for, else to where this person's work begins. */
@Component
class AfterSignIn extends VaadinSavedRequestAwareAuthenticationSuccessHandler {
    private final SignInThrottle throttle;

    AfterSignIn(SignInThrottle throttle) {
        this.throttle = throttle;
        setTargetUrlParameter("to");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        throttle.succeeded(request);
        if (authentication.getPrincipal() instanceof Account account) {
            PageLanguage.remember(account.actor().locale(), request, response);
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    protected String determineTargetUrl(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        var to = request.getParameter("to");
        if (to != null && Landing.isOurs(to)) return to;
        return authentication != null && authentication.getPrincipal() instanceof Account account
                ? Landing.of(account.actor())
                : "/";
    }
}
