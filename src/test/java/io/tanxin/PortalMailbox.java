package io.tanxin;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A test whose portal has a mailbox, on an IMAP server in process: one for the run, empty before each test that asks for it. */
public interface PortalMailbox {
    String ADDRESS = "portal@guangming.example";
    GreenMail SERVER = started();

    private static GreenMail started() {
        var server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)
        });
        server.start();
        server.setUser(ADDRESS, "portal", "secret");
        return server;
    }

    @DynamicPropertySource
    static void mailbox(DynamicPropertyRegistry settings) {
        settings.add("tanxin.mail.from", () -> ADDRESS);
        settings.add("tanxin.mailbox.host", () -> "127.0.0.1");
        settings.add("tanxin.mailbox.port", () -> SERVER.getImap().getPort());
        settings.add("tanxin.mailbox.username", () -> "portal");
        settings.add("tanxin.mailbox.password", () -> "secret");
        settings.add("tanxin.mailbox.tls", () -> "NONE");
    }

    static void empty() {
        try {
            SERVER.purgeEmailFromAllMailboxes();
        } catch (FolderException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** A mail as it stands on the wire; lines may end as Java's do. */
    static void arrives(String raw) {
        arrives(raw.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    static void arrives(byte[] raw) {
        try {
            user().deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw)));
        } catch (MessagingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static int count(String folder) {
        return folder(folder) == null ? 0 : folder(folder).getMessageCount();
    }

    static MailFolder inbox() {
        try {
            return SERVER.getManagers().getImapHostManager().getInbox(user());
        } catch (FolderException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static MailFolder folder(String name) {
        return SERVER.getManagers().getImapHostManager().getFolder(user(), name);
    }

    private static GreenMailUser user() {
        return SERVER.getManagers().getUserManager().getUser("portal");
    }
}
