package io.tanxin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The audit trail is read by people: what is recorded has a name in their language. */
class AuditWordsTest {
    private static final Pattern RECORDED = Pattern.compile("\\brecord\\(\\s*\"([a-z]+\\.[a-z.-]+)\"");

    @Test
    void every_deed_that_is_recorded_has_its_words() throws IOException {
        var words = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/vaadin-i18n/translations.properties"))) {
            words.load(file);
        }
        var missing = new TreeSet<String>();
        var found = 0;
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                for (var deed :
                        RECORDED.matcher(Files.readString(file)).results().toList()) {
                    found++;
                    if (!words.containsKey("audit." + deed.group(1))) missing.add(deed.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(found).isGreaterThan(20);
    }
}
