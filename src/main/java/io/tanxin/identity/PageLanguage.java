package io.tanxin.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language of a light page: its reader's where a link says who that is, else what this browser chose on the sign-in page, else
 * what the browser asks for.
 */
class PageLanguage implements LocaleResolver {
    static final String COOKIE = "tanxin-language";
    private static final String READER = PageLanguage.class.getName() + ".reader";

    @Configuration(proxyBeanMethods = false)
    static class Beans {
        @Bean
        LocaleResolver localeResolver() {
            return new PageLanguage();
        }
    }

    static void of(HttpServletRequest request, Locale reader) {
        request.setAttribute(READER, Languages.nearest(reader));
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(READER) instanceof Locale reader) return reader;
        return chosen(request).orElseGet(() -> asked(request));
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        return Arrays.stream(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(cookie -> Languages.nearest(Locale.forLanguageTag(cookie.getValue())))
                .findFirst();
    }

    /** The first of the browser's languages that is one of ours. */
    private static Locale asked(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) return Locale.ENGLISH;
        return Collections.list(request.getLocales()).stream()
                .filter(wanted -> Stream.of("en", "zh").anyMatch(wanted.getLanguage()::equals))
                .findFirst()
                .map(Languages::nearest)
                .orElse(Locale.ENGLISH);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (locale == null || response == null) return;
        request.setAttribute(READER, Languages.nearest(locale));
        remember(locale, request, response);
    }

    /** So that the sign-in page of this browser speaks it next time. */
    static void remember(Locale language, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(COOKIE, Languages.nearest(language).toLanguageTag())
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .secure(request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
