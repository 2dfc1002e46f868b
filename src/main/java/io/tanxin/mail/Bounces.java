package io.tanxin.mail;

import io.tanxin.mail.mailbox.Arrived;
import io.tanxin.mail.mailbox.Arrived.DeliveryReport;
import io.tanxin.mail.mailbox.Arrived.Recipient;
import io.tanxin.mail.mailbox.Became;
import io.tanxin.mail.mailbox.MailReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Reports of letters that did not arrive (M14). Anybody can write such a report; it is believed only if it names the Message-ID of a
 * letter that really left for this very address not long ago, which nobody knows but the servers on its way and its reader.
 */
@Component
class Bounces implements MailReader {
    private static final Duration LETTERS_ARE_REPORTED_WITHIN = Duration.ofDays(14);
    private static final int LONGEST_REASON = 200;

    private final OutboxLeases letters;
    private final StoppedAddresses stopped;
    private final ObjectProvider<ReaderDirectory> readers;
    private final Clock clock;

    Bounces(OutboxLeases letters, StoppedAddresses stopped, ObjectProvider<ReaderDirectory> readers, Clock clock) {
        this.letters = letters;
        this.stopped = stopped;
        this.readers = readers;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Became> read(Arrived mail) {
        return Optional.ofNullable(mail.report()).map(this::read);
    }

    private Became read(DeliveryReport report) {
        var letter = report.messageId() == null
                ? Optional.<MailRow>empty()
                : letters.byMessageId(report.messageId()).filter(this::mayBeReported);
        if (letter.isEmpty()) return Became.left("bounceOfNothing", null);
        return report.recipients().stream()
                .filter(recipient -> isReader(recipient, letter.get()))
                .findFirst()
                .map(recipient -> about(letter.get(), recipient))
                .orElse(Became.left("bounceOfNothing", null));
    }

    private boolean mayBeReported(MailRow row) {
        return row.state() == LetterState.SENT
                && row.since() != null
                && row.since().plus(LETTERS_ARE_REPORTED_WITHIN).isAfter(clock.instant());
    }

    /** By the address of now: a report about an earlier one says nothing of it. */
    private boolean isReader(Recipient recipient, MailRow row) {
        return readers.getObject()
                .asking(row.reader())
                .map(Reader::email)
                .filter(recipient.addresses()::contains)
                .isPresent();
    }

    private Became about(MailRow row, Recipient recipient) {
        var words = recipient.words().isBlank() ? recipient.status() : recipient.words();
        if (!recipient.action().equals("failed") || recipient.status().startsWith("4")) {
            return new Became("bounceForNow", words, row.dealer(), false);
        }
        letters.cameBack(row, Outcome.done(LetterState.DEAD, shortened(words)), now());
        if (!AddressTrouble.isForGood(recipient.status(), words)) {
            return new Became("bounceOfLetter", words, row.dealer(), false);
        }
        readers.getObject()
                .asking(row.reader())
                .map(Reader::email)
                .ifPresent(address -> stopped.stop(address, words, row.id()));
        return new Became("bounce", words, row.dealer(), false);
    }

    private static String shortened(String words) {
        return words.length() > LONGEST_REASON ? words.substring(0, LONGEST_REASON) : words;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
