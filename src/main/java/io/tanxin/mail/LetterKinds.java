package io.tanxin.mail;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The kinds of letters by name. Found late: a kind may need the very service that posts its letters. */
@Component
class LetterKinds {
    private final SingletonSupplier<Map<String, LetterKind>> byName;

    LetterKinds(ObjectProvider<LetterKind> kinds) {
        byName = SingletonSupplier.of(
                () -> kinds.stream().collect(Collectors.toUnmodifiableMap(LetterKind::name, Function.identity())));
    }

    Optional<LetterKind> find(String name) {
        return Optional.ofNullable(byName.obtain().get(name));
    }

    LetterKind get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no such kind of letter: " + name));
    }

    boolean isSecret(String name) {
        return find(name).map(LetterKind::secret).orElse(true);
    }

    /** Names of the kinds that nobody but their reader reads. */
    List<String> secret() {
        return byName.obtain().values().stream()
                .filter(LetterKind::secret)
                .map(LetterKind::name)
                .toList();
    }

    /** Names of the kinds that may go in one mail with others. */
    Set<String> bundled() {
        return byName.obtain().values().stream()
                .filter(LetterKind::bundled)
                .map(LetterKind::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What readers may want or not, by name. */
    List<LetterTopic> topics() {
        return byName.obtain().values().stream()
                .map(LetterKind::topic)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparing(LetterTopic::name))
                .toList();
    }

    Optional<LetterTopic> topic(String name) {
        return topics().stream().filter(topic -> topic.name().equals(name)).findAny();
    }

    List<String> names() {
        return byName.obtain().keySet().stream().sorted().toList();
    }
}
