package io.tanxin.identity;

import io.tanxin.DatabaseRows;
import io.tanxin.Network;
import io.tanxin.SignedIn;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** What {@link SignedIn} does. Runs before the {@code @BeforeEach} of the test and of its parents. */
public class SigningIn implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        var beans = SpringExtension.getApplicationContext(test);
        beans.getBean(DatabaseRows.class).clear();
        Network.lay(beans.getBean(JdbcClient.class));
        beans.getBean(SignInThrottle.class).forget();
        var userName = AnnotationSupport.findAnnotation(test.getElement(), SignedIn.class)
                .or(() -> AnnotationSupport.findAnnotation(test.getRequiredTestClass(), SignedIn.class))
                .map(SignedIn::value)
                .orElse("");
        if (userName.isEmpty()) TestSecurityContextHolder.clearContext();
        else as(beans.getBean(Accounts.class).loadUserByUsername(userName));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        TestSecurityContextHolder.clearContext();
    }

    private static void as(Account account) {
        TestSecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities())));
    }
}
