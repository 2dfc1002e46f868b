package io.tanxin.admin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.tanxin.mail.LetterState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Never silently gone: whatever becomes of a letter is said in words. */
@Tag("M6")
class OutboxReasonsTest {
    private static final Pattern GIVEN = Pattern.compile(
            "(?:Composition\\.Dropped|Composition\\.Missed|Outcome\\.done|off)\\((?:LetterState\\.\\w+, )?\"([a-z][A-Za-z-]*(?:\\.[A-Za-z-]+)+)\"");

    @Test
    void every_end_of_a_letter_and_every_reason_for_it_has_its_words() throws IOException {
        var words = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/vaadin-i18n/translations.properties"))) {
            words.load(file);
        }
        var given = new TreeSet<String>();
        for (var state : LetterState.values()) {
            given.add("words.mail." + state);
            given.add("outbox.means." + state);
        }
        int before = given.size();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                GIVEN.matcher(Files.readString(file)).results().forEach(found -> given.add(found.group(1)));
            }
        }
        assertThat(given).hasSizeGreaterThan(before + 15);
        given.removeAll(words.stringPropertyNames());
        assertThat(given).isEmpty();
    }
}
