package io.tanxin.mail;

import io.tanxin.mail.SortingDesk.Sorted;
import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import jakarta.mail.util.StreamProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.springframework.util.FastByteArrayOutputStream;

/** A letter in its envelope. Knows whether all of it was handed to the connection: from then on, a silent server may have it. */
final class Parcel extends MimeMessage {
    /** A letter does not know how it goes: its line does. */
    private static final Session NO_SERVER = Session.getInstance(new Properties());

    /** Most letters fit. */
    private static final int ROOM = 32 * 1024;

    static {
        // else the library looks through every jar for it, for each part of each letter: a third of the work
        System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }

    private final String messageId;
    private boolean handedOver;

    private Parcel(String messageId) {
        super(NO_SERVER);
        this.messageId = messageId;
    }

    static Parcel of(MailRow row, Sorted.ToSend sorted, String from, Letterhead house, Instant now)
            throws MessagingException {
        var parcel = new Parcel(HeaderText.checked("Message-ID", row.messageId()));
        var reader = sorted.reader();
        var author = sorted.author();
        var letter = sorted.letter();
        var sender = author == null ? house.name() : author.name() + " (" + house.name() + ")";
        parcel.setFrom(HeaderText.address(from, sender));
        var to = Objects.requireNonNull(reader.email());
        parcel.setRecipient(RecipientType.TO, HeaderText.address(to.value(), reader.name()));
        if (author != null && author.email() != null) {
            parcel.setReplyTo(
                    new InternetAddress[] {HeaderText.address(author.email().value(), author.name())});
        } else {
            HeaderText.set(parcel, "Auto-Submitted", "auto-generated");
        }
        HeaderText.subject(parcel, letter.subject());
        HeaderText.set(parcel, "Content-Language", letter.language().toLanguageTag());
        var unsubscribe = letter.wayOut().one();
        if (unsubscribe != null) {
            HeaderText.set(parcel, "List-Unsubscribe", "<" + unsubscribe + ">");
            HeaderText.set(parcel, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        parcel.setSentDate(Date.from(now));
        parcel.setContent(parts(letter));
        parcel.saveChanges();
        return parcel;
    }

    private static MimeMultipart parts(PrintedLetter letter) throws MessagingException {
        var parts = new MimeMultipart("alternative");
        var text = new MimeBodyPart();
        text.setText(letter.text(), "UTF-8");
        encode(text, letter.language());
        parts.addBodyPart(text);
        var html = new MimeBodyPart();
        html.setText(letter.html(), "UTF-8", "html");
        encode(html, letter.language());
        parts.addBodyPart(html);
        var calendar = letter.calendar();
        if (calendar != null) {
            var type = "text/calendar; method=" + HeaderText.checked("the calendar's method", calendar.method())
                    + "; charset=UTF-8";
            var part = new MimeBodyPart();
            part.setDataHandler(
                    new DataHandler(new ByteArrayDataSource(calendar.text().getBytes(StandardCharsets.UTF_8), type)));
            parts.addBodyPart(part);
        }
        return parts;
    }

    /** Left alone the library reads each part twice to find out which is shorter, and mostly finds this. */
    private static void encode(MimeBodyPart part, Locale language) throws MessagingException {
        var chinese = language.getLanguage().equals("zh");
        part.setHeader("Content-Transfer-Encoding", chinese ? "base64" : "quoted-printable");
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    /** At once: the library would hand it to the connection byte by byte, each under a lock. */
    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        var whole = new FastByteArrayOutputStream(ROOM);
        super.writeTo(whole, ignored);
        whole.writeTo(out);
        handedOver = true;
    }

    boolean wasHandedOver() {
        return handedOver;
    }
}
