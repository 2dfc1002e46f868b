package io.tanxin.mail.mailbox;

import io.tanxin.kernel.EmailAddress;
import io.tanxin.mail.WhoActs;
import io.tanxin.mail.mailbox.MailboxLedger.Filed;
import io.tanxin.mail.mailbox.MailboxRows.Seen;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** The portal's own mailbox, visited once a minute. Off until it is configured. */
@Service
public class Mailbox {
    private static final Logger log = LoggerFactory.getLogger(Mailbox.class);
    private static final int MOST_A_ROUND = 200;
    private static final int MOST_AGAIN = 20;
    private static final int BEGINNING = 500;

    /** Longer than one mail may take, scanning its files included. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final MailboxSettings settings;
    private final MailboxRows rows;
    private final MailboxLedger ledger;
    private final MailOpener opener;
    private final ObjectProvider<WhoActs> who;
    private final Clock clock;
    private final String address;

    Mailbox(
            MailboxSettings settings,
            MailboxRows rows,
            MailboxLedger ledger,
            MailOpener opener,
            ObjectProvider<WhoActs> who,
            Clock clock,
            @Value("${tanxin.mail.from:portal@tanxin.example}") String address) {
        this.settings = settings;
        this.rows = rows;
        this.ledger = ledger;
        this.opener = opener;
        this.who = who;
        this.clock = clock;
        this.address = address;
    }

    /** Where an answer is read by the portal; empty while no mailbox is configured. */
    public Optional<EmailAddress> address() {
        return settings.isConfigured() ? EmailAddress.of(address) : Optional.empty();
    }

    /** Reads all that has come. @return how many mails */
    public int readNow() {
        if (!settings.isConfigured()) return 0;
        return who.getObject().asJob("mailbox", this::visit);
    }

    private int visit() {
        rows.place();
        var visitor = UUID.randomUUID().toString();
        if (!rows.begins(visitor, now(), now().plus(LEASE))) return 0;
        try {
            return visit(visitor);
        } finally {
            rows.ends(visitor);
        }
    }

    private int visit(String visitor) {
        var place = rows.place();
        try (var line = ImapLine.open(settings)) {
            var validity = line.uidValidity();
            var last = place.uidValidity() == validity ? place.lastUid() : 0;
            int count = 0;
            for (var mail : line.after(last, rows.again(validity, now(), MOST_AGAIN), MOST_A_ROUND)) {
                if (!rows.goesOn(visitor, now(), now().plus(LEASE))) break;
                if (read(line, mail, validity)) count++;
            }
            rows.looked(now(), null);
            ledger.forgetOld();
            return count;
        } catch (MessagingException failed) {
            var problem = MailboxProblem.of(failed);
            log.warn("the mailbox {} could not be read ({}): {}", settings, problem.kind(), problem.words());
            rows.looked(now(), problem);
            return 0;
        }
    }

    /** False: somebody else took it out meanwhile. */
    private boolean read(ImapLine line, IMAPMessage mail, long validity) throws MessagingException {
        try {
            take(line, mail, validity);
            return true;
        } catch (MessageRemovedException gone) {
            return false;
        }
    }

    private void take(ImapLine line, IMAPMessage mail, long validity) throws MessagingException {
        var uid = line.uid(mail);
        var arrived =
                mail.getReceivedDate() == null ? now() : mail.getReceivedDate().toInstant();
        var filed = switch (fetch(mail)) {
            case null -> ledger.putAside(envelope(mail, validity, uid, sizeOnly(mail), arrived), "mailbox.aside.large");
            case byte[] raw -> note(mail, raw, validity, uid, arrived);
        };
        if (filed != Filed.STAYS) line.file(mail, filed == Filed.READ ? ImapLine.READ : ImapLine.ASIDE);
    }

    private Filed note(IMAPMessage envelope, byte[] raw, long validity, long uid, Instant arrived)
            throws MessagingException {
        try {
            var mail = opener.open(raw, arrived);
            var sender =
                    mail.sender() == null ? mail.senderName() : mail.sender().value();
            var beginning = MailText.shortened(mail.text(), BEGINNING);
            var seen = new Seen(
                    validity,
                    uid,
                    fingerprint(mail.messageId(), sender, mail.subject(), raw),
                    mail.messageId(),
                    sender,
                    mail.subject(),
                    beginning,
                    raw.length,
                    arrived);
            return ledger.note(seen, mail);
        } catch (Unreadable unreadable) {
            return ledger.putAside(
                    envelope(envelope, validity, uid, fingerprint(null, "", "", raw), arrived), unreadable.why);
        }
    }

    /** Null: it is larger than anything is worth. What a server says of a size is not all that is believed. */
    private static byte @Nullable [] fetch(IMAPMessage mail) throws MessagingException {
        if (mail.getSize() > MailOpener.LARGEST) return null;
        mail.setPeek(true);
        var raw = new Bounded();
        try {
            mail.writeTo(raw);
        } catch (IOException failed) {
            if (raw.full) return null;
            throw new MessagingException("a mail could not be fetched", failed);
        }
        return raw.bytes.toByteArray();
    }

    /** Of what is not opened, the mail server at least says from whom it is. */
    private static Seen envelope(IMAPMessage mail, long validity, long uid, byte[] fingerprint, Instant arrived)
            throws MessagingException {
        var from = MailText.header(String.join(" ", headers(mail, "From")), 250);
        var subject = MailText.header(String.join(" ", headers(mail, "Subject")), 200);
        return new Seen(
                validity,
                uid,
                fingerprint,
                MailText.header(mail.getMessageID(), 250),
                from,
                subject,
                "",
                mail.getSize(),
                arrived);
    }

    private static byte[] sizeOnly(IMAPMessage mail) throws MessagingException {
        return fingerprint(mail.getMessageID(), Integer.toString(mail.getSize()), "", new byte[0]);
    }

    private static String[] headers(IMAPMessage mail, String name) throws MessagingException {
        var values = mail.getHeader(name);
        return values == null ? new String[0] : values;
    }

    /** The same mail under whatever number; one without a Message-ID is known by all of it. */
    private static byte[] fingerprint(@Nullable String messageId, String sender, String subject, byte[] raw) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            if (messageId == null) return digest.digest(raw);
            return digest.digest((messageId + "\n" + sender + "\n" + subject).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static final class Bounded extends OutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private boolean full;

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            full = bytes.size() + length > MailOpener.LARGEST;
            if (full) throw new IOException("larger than the server said");
            bytes.write(some, from, length);
        }
    }
}
