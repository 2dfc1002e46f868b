package io.tanxin.support.line;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What of a line nobody has understood yet: each reading takes its own out of it. */
final class Rest {
    private String left;

    Rest(String written) {
        left = written;
    }

    /** The first place where the pattern stands and means something is taken out. @param meaning null: it means nothing here */
    <T> Optional<T> take(Pattern pattern, Function<MatchResult, @Nullable T> meaning) {
        var matcher = pattern.matcher(left);
        while (matcher.find()) {
            var meant = meaning.apply(matcher);
            if (meant == null) continue;
            left = left.substring(0, matcher.start()).stripTrailing() + " " + left.substring(matcher.end());
            return Optional.of(meant);
        }
        return Optional.empty();
    }

    String left() {
        return left.replaceAll("\\s+", " ")
                .replaceAll("^[\\s,，;；:：]+|[\\s,，;；:：]+$", "")
                .strip();
    }
}
