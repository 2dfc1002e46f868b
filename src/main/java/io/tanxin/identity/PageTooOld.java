package io.tanxin.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/**
 * A sign-in page whose form was too old, or a browser without cookies: opened again with a word why, so that the person only presses
 * the button once more. Nothing was changed.
 */
class PageTooOld implements AccessDeniedHandler {
    private final AccessDeniedHandler refused = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, jakarta.servlet.ServletException {
        if (denied instanceof CsrfException) response.sendRedirect(request.getContextPath() + again(request));
        else refused.handle(request, response, denied);
    }

    private static String again(HttpServletRequest request) {
        var path = Paths.of(request);
        var token = request.getParameter("token");
        var isToken = token != null && token.matches("[A-Za-z0-9_-]{43}");
        if (isToken && (path.equals("/login/ott") || path.equals("/sign-in/new-password")))
            return path + "?stale&token=" + token;
        return "/sign-in?again";
    }
}
