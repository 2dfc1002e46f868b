package io.tanxin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The codes on tests are those of the ideas and the mail rules: a mistyped one would never be asked for. */
class TagsTest {
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"([A-Z]\\d{1,2})\"\\)");
    private static final Pattern EXPLAINED = Pattern.compile("(?m)^\\| ([A-Z]\\d{1,2}) \\|");

    @Test
    void every_code_on_a_test_is_explained() throws IOException {
        var used = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/test/java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                TAG.matcher(Files.readString(file)).results().forEach(tag -> used.add(tag.group(1)));
            }
        }
        var explained = new TreeSet<String>();
        for (var page : List.of("docs/ideas.md", "docs/mail-rules.md")) {
            EXPLAINED.matcher(Files.readString(Path.of(page))).results().forEach(code -> explained.add(code.group(1)));
        }
        assertThat(explained).contains("N1", "C7", "P7", "L6", "M1", "M29");
        used.removeAll(explained);
        assertThat(used).isEmpty();
    }
}
