package io.tanxin.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks at each request whether the session's person may still be here, by its key: somebody locked out loses the session on every
 * node at once, and new roles or another language hold from the next click.
 */
class LiveAccountFilter extends OncePerRequestFilter {
    private final JdbcClient db;
    private final Accounts accounts;
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    LiveAccountFilter(JdbcClient db, Accounts accounts) {
        this.db = db;
        this.accounts = accounts;
    }

    private record Now(int version, int epoch) {}

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/VAADIN/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Account account) {
            var now = db.sql("""
                    select version, epoch from person where id = :id and state = 'ACTIVE' and sign_in
                    """)
                    .param("id", account.actor().id().value())
                    .query((row, number) -> new Now(row.getInt("version"), row.getInt("epoch")))
                    .optional();
            if (now.isEmpty() || now.get().epoch() != account.epoch()) {
                end(request);
            } else if (now.get().version() != account.version()) {
                renew(account, request, response);
            }
        }
        chain.doFilter(request, response);
    }

    private static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.invalidate();
        SecurityContextHolder.clearContext();
    }

    private void renew(Account account, HttpServletRequest request, HttpServletResponse response) {
        accounts.of(account.actor().id()).ifPresent(fresh -> {
            fresh.eraseCredentials();
            var context = new SecurityContextImpl(
                    UsernamePasswordAuthenticationToken.authenticated(fresh, null, fresh.getAuthorities()));
            SecurityContextHolder.setContext(context);
            sessions.saveContext(context, request, response);
            PageLanguage.remember(fresh.actor().locale(), request, response);
        });
    }
}
