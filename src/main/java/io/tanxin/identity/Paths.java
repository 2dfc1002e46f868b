package io.tanxin.identity;

import jakarta.servlet.http.HttpServletRequest;

/** The path of a request below the program's own, however the server has cut it. */
final class Paths {
    private Paths() {}

    static String of(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
