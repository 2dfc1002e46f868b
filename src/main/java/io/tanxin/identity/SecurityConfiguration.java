package io.tanxin.identity;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import java.util.stream.Stream;
import org.springframework.aop.Advisor;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationProvider;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Who gets in, and how: by a mailed link, by password, by a remembered device. Personal links open their one page without. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity(prePostEnabled = false)
class SecurityConfiguration {
    private static final String[] SIGN_IN = {"/sign-in", "/sign-in/**", "/login/ott"};

    /** Personal links: who acts and on what is decided by the token in the address alone. */
    private static final String[] BY_TOKEN = {"/r/**", "/w/**", "/p/**", "/c/**", "/u/**", "/cal/**"};

    /** Styles, icons, the few scripts of the kit: the same for all, without anybody's data. */
    private static final String[] STATIC = {
        "/*.css", "/*.js", "/*.svg", "/*.png", "/*.ico", "/*.webmanifest", "/fonts/**", "/icons/**"
    };

    /**
     * Who may do it stands in one annotation on each method, and no other is used (HouseTest): to look for Spring's four on every
     * method of every bean takes a start's time.
     */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor preAuthorize() {
        return AuthorizationManagerBeforeMethodInterceptor.preAuthorize();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            JdbcClient db,
            Accounts accounts,
            OneTimeLinks links,
            AfterSignIn signedIn,
            SignInThrottle throttle,
            RememberedDevices devices,
            VaadinDefaultRequestCache asked,
            RequestUtil requests)
            throws Exception {
        asked.setDelegateRequestCache(deepLinks());
        http.setSharedObject(VaadinSavedRequestAwareAuthenticationSuccessHandler.class, signedIn);

        http.authorizeHttpRequests(request -> request.requestMatchers(SIGN_IN)
                .permitAll()
                .requestMatchers(BY_TOKEN)
                .permitAll()
                .requestMatchers("/error")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/actuator/health")
                .permitAll()
                .requestMatchers("/actuator/**")
                .denyAll()
                // what is open to everybody has to be named
                .requestMatchers(HttpMethod.GET, STATIC)
                .permitAll()
                .requestMatchers("/me/password")
                .authenticated());
        http.userDetailsService(accounts);
        http.oneTimeTokenLogin(link -> link.loginPage("/sign-in")
                .loginProcessingUrl("/login/ott")
                .tokenGeneratingUrl("/sign-in/link")
                .showDefaultSubmitPage(false)
                .tokenService(links)
                .authenticationProvider(new OneTimeTokenAuthenticationProvider(links, accounts::byKey))
                .generateRequestResolver(request -> SignInRequest.of(request, asked))
                .tokenGenerationSuccessHandler((request, response, token) -> response.sendRedirect("/sign-in?sent"))
                .authenticationSuccessHandler(signedIn)
                .failureUrl("/sign-in?dead"));
        http.rememberMe(remember -> remember.rememberMeServices(devices).key(devices.getKey()));
        http.with(
                vaadin(),
                screens -> screens.loginView("/sign-in", "/sign-in?out")
                        .enableCsrfConfiguration(false)
                        // an address that nobody knows gets its answer from the page for it
                        .anyRequest(rest -> rest.authenticated()));
        // the sign-in pages keep their CSRF field; in a cookie, so that a page left open still works after the session
        // has ended.
        // Behind a personal link no cookie acts: the token in the address is the whole proof (decision 0013).
        http.csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository())
                .csrfTokenRequestHandler(atOnce())
                .ignoringRequestMatchers(requests::isFrameworkInternalRequest)
                .ignoringRequestMatchers(matching(BY_TOKEN)));
        http.exceptionHandling(refused -> refused.defaultAccessDeniedHandlerFor(new PageTooOld(), matching(SIGN_IN)));
        http.headers(SecurityHeaders::on);
        http.addFilterAfter(new SignInThrottleFilter(throttle), CsrfFilter.class);
        http.addFilterBefore(new LiveAccountFilter(db, accounts), AuthorizationFilter.class);
        return http.build();
    }

    /** The field is made with the page's first byte: a long page has sent its head, and with it the cookie, before its form comes. */
    @SuppressWarnings("NullAway")
    private static XorCsrfTokenRequestAttributeHandler atOnce() {
        var handler = new XorCsrfTokenRequestAttributeHandler();
        handler.setCsrfRequestAttributeName(null);
        return handler;
    }

    private static RequestMatcher matching(String... patterns) {
        var paths = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(
                Stream.of(patterns).<RequestMatcher>map(paths::matcher).toList());
    }

    /** Keeps the page that was asked for as it was asked for: null, says its manual, adds no mark of its own to the address. */
    @SuppressWarnings("NullAway")
    private static HttpSessionRequestCache deepLinks() {
        var pages = new HttpSessionRequestCache();
        pages.setMatchingRequestParameterName(null);
        return pages;
    }
}
