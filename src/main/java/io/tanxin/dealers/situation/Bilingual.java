package io.tanxin.dealers.situation;

import java.io.Serializable;
import java.util.Locale;

/** The company's own words, in both languages of the portal. */
public record Bilingual(String english, String chinese) implements Serializable {
    public static final Bilingual NONE = new Bilingual("", "");

    public Bilingual {
        english = english.strip();
        chinese = chinese.strip();
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals("zh") ? chinese : english;
    }

    public boolean isEmpty() {
        return english.isEmpty() && chinese.isEmpty();
    }

    /** Said in both languages, or in neither. */
    boolean isHalf() {
        return english.isEmpty() != chinese.isEmpty();
    }

    boolean isLongerThan(int most) {
        return english.length() > most || chinese.length() > most;
    }
}
