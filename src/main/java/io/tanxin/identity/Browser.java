package io.tanxin.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a browser calls itself, in two words that its owner knows again: {@code Chrome, Android}. */
final class Browser {
    // the order tells: each of these also calls itself one of the later ones
    private static final Map<String, String> PROGRAMS = inOrder(
            "MicroMessenger", "WeChat",
            "Edg", "Edge",
            "OPR", "Opera",
            "HuaweiBrowser", "Huawei Browser",
            "Firefox", "Firefox",
            "Chrome", "Chrome",
            "CriOS", "Chrome",
            "Safari", "Safari");
    private static final Map<String, String> SYSTEMS = inOrder(
            "HarmonyOS", "HarmonyOS",
            "Android", "Android",
            "iPhone", "iPhone",
            "iPad", "iPad",
            "Windows", "Windows",
            "Mac OS", "Mac",
            "Linux", "Linux");

    private Browser() {}

    static String of(HttpServletRequest request) {
        var said = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        return first(PROGRAMS, said) + ", " + first(SYSTEMS, said);
    }

    private static String first(Map<String, String> known, String said) {
        return known.entrySet().stream()
                .filter(entry -> said.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("?");
    }

    private static Map<String, String> inOrder(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) map.put(pairs[i], pairs[i + 1]);
        return map;
    }
}
