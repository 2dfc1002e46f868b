package io.tanxin.dealers.policy;

import java.io.Serializable;
import java.util.Locale;

/** A moment in a dealer's life at which material help is right (N3): opening, a second shop, a flood. */
public record KeyMoment(KeyMomentId id, int version, String english, String chinese, boolean retired)
        implements Serializable {
    public static final int LONGEST = 80;

    public String in(Locale locale) {
        return locale.getLanguage().equals("zh") ? chinese : english;
    }
}
