package io.tanxin.mail;

import java.util.regex.Pattern;

/**
 * Whether what a mail server says means that there is no such address. Only then is mail to it stopped: a full mailbox, a rule against
 * spam, a letter too large are trouble too, but of another kind.
 */
final class AddressTrouble {
    // RFC 3463: 5.1.x the address, but for 7 and 8, which are the sender's; 5.2.1 switched off; 5.4.4 no host of that
    // name
    private static final Pattern ADDRESS_STATUS = Pattern.compile("5\\.(1\\.(?:[1-6]|9|10)|2\\.1|4\\.4)");
    private static final Pattern VAGUE_STATUS = Pattern.compile("|5\\.[05]\\.0");
    private static final Pattern STATUS_IN_WORDS = Pattern.compile("^5\\d\\d[ -]#?(5\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final Pattern NO_SUCH_MAILBOX = Pattern.compile(
            "(?is)^55[013]\\b.*(user|mailbox|recipient|account|no such|unknown|not exist|invalid|不存在|无此).*");

    private AddressTrouble() {}

    /** @param words a server's answer to {@code RCPT TO}: {@code 550 5.1.1 User unknown} */
    static boolean isForGood(String words) {
        return isForGood("", words);
    }

    /** @param status as a delivery report has it, or empty; where it says nothing, the server's own words may */
    static boolean isForGood(String status, String words) {
        var said = words.strip();
        var inWords = STATUS_IN_WORDS.matcher(said);
        var precise = VAGUE_STATUS.matcher(status).matches() && inWords.find() ? inWords.group(1) : status;
        if (ADDRESS_STATUS.matcher(precise).matches()) return true;
        return VAGUE_STATUS.matcher(precise).matches()
                && NO_SUCH_MAILBOX.matcher(said).matches();
    }
}
