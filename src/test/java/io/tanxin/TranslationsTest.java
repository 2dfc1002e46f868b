package io.tanxin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No key is missing in English or Chinese, and none is asked for that is not there. */
class TranslationsTest {
    private static final Path FOLDER = Path.of("src/main/resources/vaadin-i18n");
    private static final Pattern ASKED = Pattern.compile(
            "(?:getTranslation|translate|Toast\\.\\w+|\\.say|messages\\.text)\\(\\s*(?:this,\\s*)?\"([a-z][A-Za-z0-9-]*(?:\\.[A-Za-z0-9_-]+)+)\"");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-z][A-Za-z0-9-]*(?:\\.[A-Za-z0-9_-]+)+)");
    private static final Pattern ANNOTATED =
            Pattern.compile("@Menu\\([^)]*title = \"([a-z][A-Za-z0-9-]*(?:\\.[A-Za-z0-9_-]+)+)\"");

    @Test
    void both_languages_have_the_same_keys() throws IOException {
        assertThat(keys("translations_zh_CN.properties")).isEqualTo(keys("translations.properties"));
    }

    @Test
    void every_key_that_is_asked_for_is_there() throws IOException {
        var there = keys("translations.properties");
        var asked = new TreeSet<String>();
        try (var files =
                Stream.concat(Files.walk(Path.of("src/main/java")), Files.walk(Path.of("src/main/resources")))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = file.toString();
                if (name.endsWith(".java")) {
                    collect(ASKED, file, asked);
                    collect(ANNOTATED, file, asked);
                } else if (name.endsWith(".html") || name.endsWith(".txt")) collect(IN_TEMPLATE, file, asked);
            }
        }
        asked.removeAll(there);
        assertThat(asked).isEmpty();
    }

    @Test
    void every_text_is_a_well_formed_pattern_with_the_same_places_in_both_languages() throws IOException {
        var english = load("translations.properties");
        var chinese = load("translations_zh_CN.properties");
        for (var key : english.stringPropertyNames()) {
            var places = places(english.getProperty(key));
            assertThat(places(chinese.getProperty(key, english.getProperty(key))))
                    .as(key)
                    .isEqualTo(places);
        }
    }

    @Test
    void only_a_text_with_places_doubles_its_quotes() throws IOException {
        for (var file : Set.of("translations.properties", "translations_zh_CN.properties")) {
            load(file).forEach((key, text) -> {
                if (places(text.toString()).isEmpty())
                    assertThat(text.toString()).as(key.toString()).doesNotContain("''");
            });
        }
    }

    private static Set<String> places(String text) {
        new MessageFormat(text);
        return Pattern.compile("\\{(\\d+)")
                .matcher(text)
                .results()
                .map(r -> r.group(1))
                .collect(Collectors.toSet());
    }

    private static void collect(Pattern pattern, Path file, Set<String> into) throws IOException {
        pattern.matcher(Files.readString(file)).results().forEach(found -> into.add(found.group(1)));
    }

    private static Set<String> keys(String file) throws IOException {
        return new TreeSet<>(load(file).stringPropertyNames());
    }

    private static Properties load(String file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(FOLDER.resolve(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
