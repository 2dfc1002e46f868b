package io.tanxin.mail;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Letters that their readers may want or not (M11): one kind, or several that belong together. Its words stand under
 * {@code mail.topic.<name>}.
 *
 * @param onRequest goes only to who has said yes (M28); else until its reader stops it
 */
public record LetterTopic(String name, Readers readers, boolean onRequest) implements Serializable {

    /** On which side they are read. */
    public enum Readers {
        COMPANY,
        DEALERS,
        BOTH;

        boolean include(Readers side) {
            return this == BOTH || this == side;
        }
    }

    boolean isWantedWhen(LetterChoiceRows.@Nullable Said said) {
        return said == null ? !onRequest : said.wanted();
    }
}
