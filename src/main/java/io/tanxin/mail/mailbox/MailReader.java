package io.tanxin.mail.mailbox;

import java.util.Optional;

/**
 * Knows what to do with one kind of mail; a Spring bean in the feature whose it is. Asked in {@link #order()} until one takes the
 * mail, as the job {@code mailbox}, in the transaction in which the mail is noted as read. If it throws, nothing has happened,
 * and the mail is tried again later.
 */
public interface MailReader {

    int order();

    /** Empty: not this reader's. */
    Optional<Became> read(Arrived mail);
}
