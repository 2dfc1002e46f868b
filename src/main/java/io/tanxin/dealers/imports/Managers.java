package io.tanxin.dealers.imports;

import io.tanxin.dealers.Words;
import io.tanxin.identity.Person;
import io.tanxin.kernel.UserId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The account managers by what a file may call them: user name, mail address, name. */
final class Managers {
    private final Map<String, Set<UserId>> byWord = new HashMap<>();

    Managers(List<Person> managers) {
        for (var manager : managers) {
            note(manager.name(), manager);
            note(manager.userName(), manager);
            var email = manager.email();
            if (email != null) note(email.value(), manager);
        }
    }

    /** Empty: nobody; more than one: two people have this name. */
    Set<UserId> called(String word) {
        return byWord.getOrDefault(key(word), Set.of());
    }

    private void note(@Nullable String word, Person manager) {
        if (word != null)
            byWord.computeIfAbsent(key(word), key -> new HashSet<>()).add(manager.id());
    }

    private static String key(String word) {
        return Words.narrow(word).strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }
}
