package io.tanxin.concerns;

import java.io.Serializable;
import java.util.Locale;

/** A first answer to begin from, in both languages. */
public record Template(long id, String nameEn, String nameZh, String wordsEn, String wordsZh) implements Serializable {

    public String name(Locale reader) {
        return reader.getLanguage().equals("zh") ? nameZh : nameEn;
    }

    public String words(Locale reader) {
        return reader.getLanguage().equals("zh") ? wordsZh : wordsEn;
    }
}
