package io.tanxin.realmail;

import io.tanxin.kernel.EmailAddress;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** Debian's Dovecot over the Maildirs that Postfix fills. */
final class Dovecot implements AutoCloseable {
    static final String PASSWORD = "only-for-this-run";

    private static final String SETTINGS = """
            protocols = imap
            listen = 127.0.0.1
            base_dir = %1$s/run
            log_path = %1$s/dovecot.log
            ssl = no
            disable_plaintext_auth = no
            auth_mechanisms = plain
            first_valid_uid = 1
            mail_location = maildir:%1$s/mail/%%n/Maildir
            passdb {
              driver = static
              args = password=%2$s
            }
            userdb {
              driver = static
              args = uid=65534 gid=65534 home=%1$s/mail/%%n allow_all_users=yes
            }
            service imap-login {
              chroot =
              inet_listener imap {
                port = %3$d
              }
              inet_listener imaps {
                port = 0
              }
            }
            service anvil {
              chroot =
            }
            service stats {
              chroot =
            }
            """;

    private final Process server;
    final int port = Commands.freePort();

    Dovecot(Path folder) {
        var settings = folder.resolve("dovecot.conf");
        Commands.write(settings, SETTINGS.formatted(folder, PASSWORD, port));
        try {
            server = new ProcessBuilder("dovecot", "-F", "-c", settings.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("dovecot.out").toFile())
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Commands.awaitPort(port);
    }

    /** The mails of a mailbox in the order in which they came, waiting until there are so many. */
    List<byte[]> mails(EmailAddress reader, int count) {
        var user = reader.value().substring(0, reader.value().indexOf('@'));
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> mails(user), found -> found.size() >= count);
    }

    private List<byte[]> mails(String user) {
        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", port, user, PASSWORD);
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            var found = new ArrayList<byte[]>();
            var messages = List.of(inbox.getMessages());
            for (var message : messages.stream()
                    .sorted(Comparator.comparingInt(Message::getMessageNumber))
                    .toList()) {
                var raw = new ByteArrayOutputStream();
                message.writeTo(raw);
                found.add(raw.toByteArray());
            }
            return found;
        } catch (MessagingException failed) {
            throw new IllegalStateException(failed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        server.destroy();
        try {
            if (!server.waitFor(20, TimeUnit.SECONDS)) server.destroyForcibly();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    static Map<String, String> mailboxes(String... addresses) {
        var boxes = new LinkedHashMap<String, String>();
        for (var address : addresses) boxes.put(address, address.substring(0, address.indexOf('@')));
        return boxes;
    }
}
