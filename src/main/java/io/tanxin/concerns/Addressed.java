package io.tanxin.concerns;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the subject of a mail asks for: {@code Complaint: …}, {@code 投诉：…}; {@code To the director: …}, {@code 致总监：…}. */
record Addressed(ConcernKind kind, Addressee addressee) {
    private static final Pattern BEFORE_COLON =
            Pattern.compile("^\\s*(?:re:|回复[:：])?\\s*([^:：]{1,40})[:：].*", Pattern.DOTALL);
    private static final List<String> DIRECTOR = List.of("to the director", "director", "致总监", "总监");

    static Optional<Addressed> of(String subject) {
        var found = BEFORE_COLON.matcher(subject);
        if (!found.matches()) return Optional.empty();
        var word = found.group(1).strip().toLowerCase(Locale.ROOT);
        if (DIRECTOR.contains(word)) return Optional.of(new Addressed(ConcernKind.WORRY, Addressee.DIRECTOR));
        return Optional.ofNullable(
                        switch (word) {
                            case "complaint", "concern", "投诉", "诉求" -> ConcernKind.COMPLAINT;
                            case "worry", "顾虑" -> ConcernKind.WORRY;
                            case "request", "需求" -> ConcernKind.REQUEST;
                            case "suggestion", "idea", "建议" -> ConcernKind.SUGGESTION;
                            case "praise", "表扬" -> ConcernKind.PRAISE;
                            default -> null;
                        })
                .map(kind -> new Addressed(kind, Addressee.MANAGER));
    }
}
