package io.tanxin.identity.ui;

import com.vaadin.flow.component.Component;
import io.tanxin.identity.AuditLine;
import io.tanxin.kernel.Listed;
import io.tanxin.tables.ListExport;
import io.tanxin.ui.KeysetRows;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The audit trail in its reader's words, on the screen and as a file. */
record AuditWords(Component by, Locale locale, ZoneId zone) implements Serializable {

    private static final String JOB = "SYSTEM:";

    String deed(String name) {
        return known("audit." + name, name);
    }

    String who(AuditLine line) {
        var actor = line.actor();
        if (actor.equals("NOBODY")) return say("audit.nobody");
        return actor.startsWith(JOB) ? say("audit.job", actor.substring(JOB.length())) : actor;
    }

    String about(AuditLine line) {
        if (line.subjectName() != null) return line.subjectName();
        var kind = line.subjectKind();
        return kind == null
                ? ""
                : known("audit.subject." + kind.toLowerCase(Locale.ROOT), kind) + " " + line.subjectId();
    }

    /** What was noted beside it, each part with its name. */
    String details(AuditLine line) {
        return line.details().entrySet().stream()
                .map(part -> say("audit.detail", known("audit.detail." + part.getKey(), part.getKey()), value(part)))
                .collect(Collectors.joining(" · "));
    }

    /** States, answers and roles have words of their own. */
    private String value(Map.Entry<String, String> part) {
        var said = part.getValue();
        return switch (part.getKey()) {
            case "state" -> known("words.promise." + said, said);
            case "answer" -> known("words.answer." + said, said);
            case "way" -> known("audit.way." + said.toLowerCase(Locale.ROOT), said);
            case "letter" -> known("outbox.kind." + said.replace('/', '.'), said);
            case "topic" -> known("mail.topic." + said, said);
            case "place" -> known("audit.place." + said.toLowerCase(Locale.ROOT), said);
            case "roles" ->
                Listed.in(
                        locale,
                        Stream.of(said.split(", "))
                                .map(role -> known("words.role." + role, role))
                                .toList());
            default -> said;
        };
    }

    ListExport<AuditLine, AuditLine.Key> file(
            KeysetRows.Page<AuditLine, AuditLine.Key> page, Map<String, String> narrowed) {
        return new ListExport<>(
                "audit",
                say("audit.title"),
                List.of(
                        new ListExport.Column<>(say("audit.at"), line -> LocalDateTime.ofInstant(line.at(), zone)),
                        new ListExport.Column<>(say("audit.person"), this::who),
                        new ListExport.Column<>(say("audit.action"), line -> deed(line.action())),
                        new ListExport.Column<>(say("audit.about"), this::about),
                        new ListExport.Column<>(say("audit.details"), this::details)),
                page,
                AuditLine::key,
                narrowed);
    }

    private String known(String key, String otherwise) {
        var words = say(key);
        return words.contains(key) ? otherwise : words;
    }

    private String say(String key, Object... arguments) {
        return by.getTranslation(locale, key, arguments);
    }
}
