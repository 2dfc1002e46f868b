package io.tanxin.promises;

import java.io.Serializable;
import java.util.Locale;

/** A kind of miss, of the company's own short list. */
public record MissKind(long id, int version, String english, String chinese, boolean retired) implements Serializable {
    public static final int LONGEST = 80;

    public String in(Locale reader) {
        return reader.getLanguage().equals("zh") ? chinese : english;
    }
}
