package io.tanxin.communication.talk;

import org.jspecify.annotations.Nullable;

/** What a person asked for and can't be; in words: {@code communication.refused.*}. */
public class TalkRefused extends RuntimeException {

    public enum Reason {
        NO_WORDS,
        TOO_LONG,
        NOT_YOURS,
        NOT_OPEN,
        NO_REASON,
        NOT_THAT_DAY,
        NOT_BEFORE_THE_TALK,
        NO_SUCH_LINE,
        TOO_MANY,
        IN_CONFIDENCE
    }

    private final Reason reason;

    TalkRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    static void unless(boolean holds, Reason reason) {
        if (!holds) throw new TalkRefused(reason);
    }

    /** Words as they may be kept: neither nothing nor too much. */
    static String words(@Nullable String said, int most) {
        var words = said == null ? "" : said.strip();
        unless(!words.isEmpty(), Reason.NO_WORDS);
        unless(words.length() <= most, Reason.TOO_LONG);
        return words;
    }
}
