package io.tanxin.identity.ui;

import com.vaadin.flow.component.Component;
import io.tanxin.identity.AuditLine;
import io.tanxin.tables.ListExport;
import io.tanxin.ui.KeysetRows;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The audit trail in its reader's words, on the screen and as a file. */
record AuditWords(Component by, Locale locale, ZoneId zone) implements Serializable {

    String deed(String name) {
        var key = "audit." + name;
        var words = say(key);
        return words.contains(key) ? name : words;
    }

    String who(AuditLine line) {
        return line.actor().equals("NOBODY") ? say("audit.nobody") : line.actor();
    }

    String about(AuditLine line) {
        if (line.subjectName() != null) return line.subjectName();
        return line.subjectKind() == null ? "" : line.subjectKind() + " " + line.subjectId();
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
                        new ListExport.Column<>(say("audit.details"), AuditLine::details)),
                page,
                AuditLine::key,
                narrowed);
    }

    private String say(String key) {
        return by.getTranslation(locale, key);
    }
}
