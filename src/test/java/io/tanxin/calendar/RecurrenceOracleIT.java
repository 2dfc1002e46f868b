package io.tanxin.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two programs not written here find the same days: python-dateutil from Debian and rrule from npm, on 10,000 rules. Where
 * they would not, docs/decisions/0014 says which paragraph of RFC 5545 decides.
 */
@Tag("all")
@Tag("M23")
class RecurrenceOracleIT {
    private static final int RULES = 10_000;
    private static final int DAYS = 40;
    private static final Path FOLDER = Path.of("target/oracle").toAbsolutePath();
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm");

    private static List<Recurrence> recurrences = List.of();

    @BeforeAll
    static void rules() throws IOException {
        Files.createDirectories(FOLDER);
        recurrences = RandomRecurrences.seeded(5545, List.of(ZoneId.of("UTC")))
                .limit(RULES)
                .toList();
        Files.write(
                FOLDER.resolve("rules"),
                recurrences.stream()
                        .map(one -> AT.format(one.start()) + "00Z " + one.rule() + " " + DAYS)
                        .toList());
    }

    @Test
    void python_dateutil_finds_the_same_days() throws Exception {
        if (run("/usr/bin/python3", "-c", "import dateutil") != 0) {
            assertThat(run("apt-get", "install", "-y", "-q", "python3-dateutil"))
                    .as("Debian's python3-dateutil is needed; apt-get install python3-dateutil")
                    .isZero();
        }
        assertAgreement(
                "python",
                "/usr/bin/python3",
                Path.of("src/test/resources/oracle/expand.py").toAbsolutePath().toString());
    }

    @Test
    void rrule_finds_the_same_days() throws Exception {
        Files.copy(
                Path.of("src/test/resources/oracle/expand.cjs"),
                FOLDER.resolve("expand.cjs"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(run(
                        "npm",
                        "install",
                        "--prefix",
                        FOLDER.toString(),
                        "--ignore-scripts",
                        "--no-audit",
                        "--no-fund",
                        "rrule@2.8.1"))
                .as("npm and its package rrule are needed")
                .isZero();
        assertAgreement("rrule", "node", FOLDER.resolve("expand.cjs").toString());
    }

    private static void assertAgreement(String name, String... command) throws Exception {
        var answer = FOLDER.resolve(name + ".days");
        var done = new ProcessBuilder(command)
                .redirectInput(FOLDER.resolve("rules").toFile())
                .redirectOutput(answer.toFile())
                .redirectError(FOLDER.resolve(name + ".errors").toFile())
                .start()
                .waitFor();
        assertThat(done).as(() -> read(FOLDER.resolve(name + ".errors"))).isZero();
        var theirs = Files.readAllLines(answer);
        assertThat(theirs).hasSize(RULES);
        var differ = IntStream.range(0, RULES)
                .filter(n -> !theirs.get(n).equals(ours(recurrences.get(n))))
                .mapToObj(n -> "%s %s%n  ours   %s%n  theirs %s"
                        .formatted(
                                recurrences.get(n).start(),
                                recurrences.get(n).rule(),
                                ours(recurrences.get(n)),
                                theirs.get(n)))
                .toList();
        assertThat(differ).isEmpty();
    }

    private static String ours(Recurrence one) {
        return one.days()
                .limit(DAYS)
                .map(day -> AT.format(day.atTime(one.start().toLocalTime())))
                .collect(Collectors.joining(","));
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("install.log").toFile())
                .start()
                .waitFor();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            return "";
        }
    }
}
