package io.tanxin.mail.mailbox;

/** Put aside for a person: it will not get better by trying. */
final class Unreadable extends Exception {
    /** A translation key. */
    final String why;

    Unreadable(String why) {
        super(why);
        this.why = why;
    }
}
