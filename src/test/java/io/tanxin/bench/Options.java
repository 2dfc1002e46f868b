package io.tanxin.bench;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What stands behind a command: words, {@code --flag}, {@code --name value}. */
final class Options {
    private final Set<String> words = new LinkedHashSet<>();
    private final Map<String, String> named = new HashMap<>();

    Options(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (!arguments[i].startsWith("--")) words.add(arguments[i]);
            else if (i + 1 < arguments.length && !arguments[i + 1].startsWith("--"))
                named.put(arguments[i].substring(2), arguments[++i]);
            else named.put(arguments[i].substring(2), "");
        }
    }

    Set<String> words() {
        return words;
    }

    boolean has(String name) {
        return named.containsKey(name);
    }

    int number(String name, int otherwise) {
        return named.containsKey(name) ? Integer.parseInt(named.get(name)) : otherwise;
    }

    String text(String name, String otherwise) {
        return named.getOrDefault(name, otherwise);
    }
}
