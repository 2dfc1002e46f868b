package io.tanxin.realmail;

import io.tanxin.kernel.EmailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Two programs that were not written here: khal, which keeps the calendar, and Gnus of Emacs, which reads and answers the mail. */
final class ForeignCalendar {
    private static final Map<String, String> THERE = Map.of("TZ", "Asia/Shanghai", "LC_ALL", "C.UTF-8");
    private static final String SETTINGS = """
            [calendars]
            [[home]]
            path = %1$s/calendar
            [sqlite]
            path = %1$s/khal.db
            [locale]
            local_timezone = Asia/Shanghai
            default_timezone = Asia/Shanghai
            timeformat = %%H:%%M
            dateformat = %%Y-%%m-%%d
            longdateformat = %%Y-%%m-%%d
            datetimeformat = %%Y-%%m-%%d %%H:%%M
            longdatetimeformat = %%Y-%%m-%%d %%H:%%M
            [default]
            default_calendar = home
            """;

    private final Path folder;
    private int files;

    ForeignCalendar(Path folder) {
        this.folder = folder;
        Commands.write(folder.resolve("khal.conf"), SETTINGS.formatted(folder));
        Commands.run(Map.of(), "install", "-d", folder + "/calendar");
    }

    /** Takes over what came by mail, and tells what now stands there: uid, begin, state of each event. */
    List<String> imports(byte[] mail, String from) {
        var file = folder.resolve("part" + ++files + ".ics");
        Commands.write(file, calendar(mail));
        khal("import", "--batch", file.toString());
        return khal("list", "--day-format", "", "--format", "{uid} {start-long} {status}", from, "60d")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String khal(String... arguments) {
        var command = new String[arguments.length + 3];
        command[0] = "khal";
        command[1] = "-c";
        command[2] = folder.resolve("khal.conf").toString();
        System.arraycopy(arguments, 0, command, 3, arguments.length);
        return Commands.run(THERE, command);
    }

    /** @param status {@code accepted}, {@code declined}; @return the reply as it was sent */
    String answers(byte[] mail, String status, EmailAddress reader, int smtp) {
        try {
            var file = folder.resolve("mail" + ++files + ".eml");
            Files.write(file, mail);
            return Commands.run(
                    THERE,
                    "emacs",
                    "--batch",
                    "-Q",
                    "-l",
                    Path.of("src/test/resources/realmail/reply.el")
                            .toAbsolutePath()
                            .toString(),
                    file.toString(),
                    status,
                    "Chen Daming",
                    reader.value(),
                    Integer.toString(smtp));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String calendar(byte[] mail) {
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
            return part(message).orElseThrow(() -> new AssertionError("no calendar part"));
        } catch (MessagingException failed) {
            throw new IllegalStateException(failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Optional<String> part(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/calendar")) {
            try (InputStream content = part.getInputStream()) {
                return Optional.of(new String(content.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        if (!(part.getContent() instanceof Multipart parts)) return Optional.empty();
        for (int n = 0; n < parts.getCount(); n++) {
            var found = part(parts.getBodyPart(n));
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }
}
