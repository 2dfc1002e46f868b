package io.tanxin.mail.mailbox;

import io.tanxin.mail.mailbox.MailboxSettings.Tls;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.ReadOnlyFolderException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One visit to the mailbox: each command with a time limit, nothing kept open between visits. */
final class ImapLine implements AutoCloseable {
    static final String READ = "Tanxin-read";
    static final String ASIDE = "Tanxin-aside";

    private static final Logger log = LoggerFactory.getLogger(ImapLine.class);
    private static final String PIECE = Integer.toString(256 * 1024);

    private final IMAPStore store;
    private final IMAPFolder folder;

    private ImapLine(IMAPStore store, IMAPFolder folder) {
        this.store = store;
        this.folder = folder;
    }

    static ImapLine open(MailboxSettings settings) throws MessagingException {
        var protocol = settings.tls() == Tls.TLS ? "imaps" : "imap";
        var store =
                (IMAPStore) Session.getInstance(properties(settings, protocol)).getStore(protocol);
        try {
            store.connect(settings.host(), settings.actualPort(), settings.username(), settings.password());
            var folder = (IMAPFolder) store.getFolder(settings.folder());
            if (!folder.exists()) throw new FolderNotFoundException(folder);
            folder.open(Folder.READ_WRITE);
            if (folder.getMode() != Folder.READ_WRITE) throw new ReadOnlyFolderException(folder);
            return new ImapLine(store, folder);
        } catch (MessagingException | RuntimeException failed) {
            hangUp(store);
            throw failed;
        }
    }

    private static Properties properties(MailboxSettings settings, String protocol) {
        var properties = new Properties();
        var prefix = "mail." + protocol + ".";
        properties.put(prefix + "connectiontimeout", millis(MailboxSettings.CONNECT));
        properties.put(prefix + "timeout", millis(MailboxSettings.READ_AND_WRITE));
        properties.put(prefix + "writetimeout", millis(MailboxSettings.READ_AND_WRITE));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        properties.put(prefix + "starttls.enable", Boolean.toString(settings.tls() == Tls.STARTTLS));
        properties.put(prefix + "starttls.required", Boolean.toString(settings.tls() == Tls.STARTTLS));
        properties.put(prefix + "fetchsize", PIECE);
        return properties;
    }

    private static String millis(Duration time) {
        return Long.toString(time.toMillis());
    }

    int count() throws MessagingException {
        return folder.getMessageCount();
    }

    long uidValidity() throws MessagingException {
        return folder.getUIDValidity();
    }

    long uid(IMAPMessage message) throws MessagingException {
        return folder.getUID(message);
    }

    /** Those that came after this one, the oldest first, and of the earlier ones those that are asked for. */
    List<IMAPMessage> after(long last, Collection<Long> again, int most) throws MessagingException {
        var earlier = folder.getMessagesByUID(
                again.stream().mapToLong(Long::longValue).toArray());
        var newer = Arrays.stream(folder.getMessagesByUID(last + 1, UIDFolder.LASTUID))
                .filter(message -> isAfter(last, message))
                .limit(most);
        var found = Stream.concat(Arrays.stream(earlier).filter(Objects::nonNull), newer)
                .toArray(Message[]::new);
        var profile = new FetchProfile();
        profile.add(FetchProfile.Item.SIZE);
        profile.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(found, profile);
        var messages = new ArrayList<IMAPMessage>();
        for (var message : found) messages.add((IMAPMessage) message);
        return messages;
    }

    // "from 8 to the last" names the last one also where that is the seventh
    private boolean isAfter(long last, Message message) {
        try {
            return folder.getUID(message) > last;
        } catch (MessagingException gone) {
            return false;
        }
    }

    /** Out of the way of the next round, and of people who look into the mailbox. That it was read is known by its row. */
    void file(IMAPMessage message, String where) {
        try {
            message.setFlag(Flags.Flag.SEEN, true);
            var place = place(where);
            var one = new Message[] {message};
            if (store.hasCapability("MOVE")) {
                folder.moveMessages(one, place);
            } else {
                folder.copyMessages(one, place);
                message.setFlag(Flags.Flag.DELETED, true);
                folder.expunge(one);
            }
        } catch (MessagingException failed) {
            log.warn("a mail that was read stays in {}: {}", folder.getFullName(), failed.getMessage());
        }
    }

    /** Beside the inbox, or below it where the server wants all folders there. */
    private Folder place(String name) throws MessagingException {
        var beside = store.getFolder(name);
        if (beside.exists() || beside.create(Folder.HOLDS_MESSAGES)) return beside;
        var below = folder.getFolder(name);
        if (below.exists() || below.create(Folder.HOLDS_MESSAGES)) return below;
        throw new FolderNotFoundException(below, "the folder " + name + " could not be made");
    }

    @Override
    public void close() {
        try {
            if (folder.isOpen()) folder.close(false);
        } catch (MessagingException closedAlready) {
            // nothing is lost: what was read has its row
        }
        hangUp(store);
    }

    private static void hangUp(IMAPStore store) {
        try {
            store.close();
        } catch (MessagingException closedAlready) {
            // as above
        }
    }
}
